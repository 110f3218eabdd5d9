"""A library, a read-only library and a shelf in memory give the same answers."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from sayso.library import Library, MemoryShelf, open_library
from sayso.model.document import Document
from sayso.model.dossier import Card
from sayso.model.shelf import Shelf
from sayso.text.fold import folded_words

Held = Library | MemoryShelf
KINDS = ("library", "read only", "added backwards", "memory")


@pytest.fixture(params=KINDS)
def shelf(request: pytest.FixtureRequest, harbour: tuple[Document, ...], path: Path) -> Iterator[Held]:
    if request.param == "memory":
        yield MemoryShelf(harbour)
        return
    with open_library(path) as library:
        library.add(reversed(harbour) if request.param == "added backwards" else harbour)
        if request.param != "read only":
            yield library
            return
    with open_library(path, read_only=True) as library:
        yield library


def locators(cards: Sequence[Card]) -> list[str]:
    return [card.locator for card in cards]


def test_each_is_a_shelf(shelf: Held) -> None:
    held: Shelf = shelf
    assert held.get("0123456789abcdef") is None


def test_every_document_comes_back_as_it_was(shelf: Held, harbour: tuple[Document, ...]) -> None:
    assert tuple(shelf.get(document.id) for document in harbour) == harbour


def test_a_card_says_what_the_page_says(shelf: Held, harbour: tuple[Document, ...]) -> None:
    first, second, *_ = harbour
    assert shelf.card(first.id) == Card(
        document=first.id,
        headline="Fourteen dead in Ostrel harbour blast",
        outlet="Ostrel Gazette",
        published="2031-05-06",
        locator="https://gazette.example/fourteen",
        canonical="",
    )
    assert shelf.card(second.id) == Card(
        document=second.id,
        headline="Fourteen dead in Ostrel",
        outlet="Arrelmouth Courier",
        published="",
        locator="https://courier.example/ostrel",
        canonical="https://gazette.example/fourteen",
    )


def test_nothing_is_held_under_names_that_nothing_can_have(shelf: Held) -> None:
    for name in ("", "no such id", "\ud800", "a\0b", "' OR 1=1 --"):
        assert shelf.get(name) is None
        assert shelf.card(name) is None
        assert tuple(shelf.by_outlet(name)) == (() if name else shelf.by_outlet(""))
        assert tuple(shelf.titled([name])) == ()
        assert tuple(shelf.holding([name])) == ()


def test_cards_come_in_order_of_id(shelf: Held, harbour: tuple[Document, ...]) -> None:
    assert [card.document for card in shelf.documents()] == sorted(document.id for document in harbour)


def test_outlets_are_named_once_whatever_their_case(shelf: Held) -> None:
    assert shelf.outlets() == ("Arrelmouth Courier", "HARBOUR LEDGER", "Ostrel Gazette", "The The")


def test_an_outlet_is_found_whatever_its_case(shelf: Held) -> None:
    found = locators(tuple(shelf.by_outlet("harbour  ledger")))
    assert sorted(found) == ["https://ledger.example/cafe", "https://ledger.example/shed"]
    assert found == locators(tuple(shelf.by_outlet("Harbour Ledger")))


def test_an_address_is_a_locator_or_a_canonical_url(shelf: Held) -> None:
    found = locators(tuple(shelf.by_address("https://gazette.example/fourteen")))
    assert sorted(found) == ["https://courier.example/ostrel", "https://gazette.example/fourteen"]
    assert tuple(shelf.by_address("https://gazette.example")) == ()


def test_headlines_that_share_more_and_rarer_words_come_first(shelf: Held) -> None:
    found = locators(tuple(shelf.titled(folded_words("Fourteen dead in harbour blast"))))
    assert found[:2] == ["https://gazette.example/fourteen", "https://courier.example/ostrel"]
    assert set(found[2:]) == {"https://ledger.example/cafe", "saved/empty.txt", "https://ledger.example/shed"}
    assert locators(tuple(shelf.titled(folded_words("Fourteen dead in harbour blast"), limit=1))) == found[:1]


def test_no_words_and_no_room_find_nothing(shelf: Held) -> None:
    assert tuple(shelf.titled([])) == tuple(shelf.titled(["blast"], limit=0)) == ()
    assert tuple(shelf.holding([])) == tuple(shelf.holding(["shed"], limit=0)) == ()


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [
        ("We don't know what was in the shed", ["https://ledger.example/shed"]),
        ("we do not know what was in that shed", ["https://ledger.example/shed"]),
        ("CAFE on dock street", ["https://ledger.example/cafe"]),
        ("Zoe Marchetti's brother-in-law", ["https://ledger.example/cafe"]),
        ("not fit for any purpose", ["saved/memo-2.txt"]),
        ("shed nine blew up", ["https://courier.example/ostrel", "https://gazette.example/fourteen"]),
        ("nobody said anything like it ever before today", []),
    ],
)
def test_the_text_that_holds_a_quotation_is_found(shelf: Held, quoted: str, expected: list[str]) -> None:
    found = [card.locator for id_ in shelf.holding(folded_words(quoted)) if (card := shelf.card(id_))]
    assert sorted(found[: len(expected)]) == expected


def test_what_holds_the_words_side_by_side_comes_before_what_has_them_apart(
    report: Callable[..., Document], path: Path
) -> None:
    together = report("They said the depot will open again in the spring.", "together.txt")
    apart = [
        report(f"Again they said that spring will not open the depot, in the case of {n}.", f"{n}.txt")
        for n in range(40)
    ]
    with open_library(path) as library:
        library.add([*apart, together])
        for held in (library, MemoryShelf([together, *apart])):
            assert next(iter(held.holding(folded_words("depot will open again in the spring")))) == together.id


def test_the_rarer_a_word_the_more_it_tells(shelf: Held) -> None:
    unheard, everywhere = shelf.rarity(["zymurgy", "the"])
    assert unheard > everywhere > 0.6


def test_documents_that_share_two_rare_words_are_found_whatever_their_order(
    shelf: Held, harbour: tuple[Document, ...]
) -> None:
    for document in harbour:
        words = folded_words(document.text)
        assert (document.id in shelf.sharing(words[::-1], limit=99)) == (len(set(words)) > 1)
    assert tuple(shelf.sharing(["zymurgy", "quincunx"])) == ()
    assert tuple(shelf.sharing([])) == ()
