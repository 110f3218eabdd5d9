"""What is true of every library, whatever it is given."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.library import Library, MemoryShelf, Outcome, open_library
from sayso.model.document import Detail, DetailName, Document, Markup, MarkupKind, Part, Zone
from sayso.model.place import Passage, Reason, Span
from sayso.text.fold import folded_words
from sayso.text.identity import document_id

FEW_WORDS = (
    "shed",
    "nine",
    "the",
    "won't",
    "café",
    "Ostrel’s",
    "de-\nputy",
    "🤔",
    "e\u0301",
    "北京",
    "said",
    "“no”",
    "OR",
    "NOT",
    '"',
    "*",
)
words = st.lists(st.sampled_from(FEW_WORDS), max_size=14).map(" ".join)
text = st.one_of(words, st.text(st.characters(codec="utf-8"), max_size=60))
reason = st.builds(Reason, text, text, st.just((Passage("x", Span(0, 1)),)))
zones_of = st.sampled_from(Part)
moments = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=-7, minutes=-30))]))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    body, locator = draw(text), draw(text)
    cut = draw(st.integers(0, len(body)))
    because = draw(reason)
    return Document(
        id=document_id(locator, body),
        text=body,
        zones=(Zone(draw(zones_of), Span(0, cut), because), Zone(draw(zones_of), Span(cut, len(body)), because)),
        details=tuple(draw(st.lists(st.builds(Detail, st.sampled_from(DetailName), text, reason), max_size=4))),
        markup=tuple(
            draw(st.lists(st.builds(Markup, st.sampled_from(MarkupKind), st.just(Span(0, cut)), text), max_size=2))
        ),
        locator=locator,
        captured=draw(st.none() | moments),
        origin=tuple(draw(st.lists(st.tuples(st.integers(0, 99), text), max_size=2))),
    )


shelves = st.lists(documents(), max_size=6, unique_by=lambda document: document.id)


@contextmanager
def fresh() -> Iterator[Library]:
    with TemporaryDirectory() as folder, open_library(Path(folder) / "desk.sayso") as library:
        yield library


def answers(shelf: Library | MemoryShelf, asked: list[str], names: list[str]) -> list[object]:
    """Everything a shelf can be asked."""
    every = list(shelf.documents())
    return [
        every,
        shelf.outlets(),
        [shelf.get(card.document) for card in every],
        [tuple(shelf.by_outlet(name)) for name in names],
        [tuple(shelf.by_address(name)) for name in names],
        tuple(shelf.titled(asked)),
        tuple(shelf.titled(asked, limit=2)),
        tuple(shelf.holding(asked)),
        tuple(shelf.holding(asked, limit=2)),
    ]


@settings(max_examples=60, deadline=None)
@given(shelves, text, st.data())
def test_memory_and_file_answer_alike_in_whatever_order_they_were_filled(
    held: list[Document], asked: str, data: st.DataObject
) -> None:
    names = [
        *(document.locator for document in held),
        *(detail.value for document in held for detail in document.details),
    ]
    expected = answers(MemoryShelf(held), folded_words(asked), names)
    with fresh() as library:
        library.add(data.draw(st.permutations(held)))
        assert answers(library, folded_words(asked), names) == expected
        assert library.check() == ()


@settings(max_examples=40, deadline=None)
@given(shelves, st.binary(max_size=300))
def test_adding_twice_changes_nothing(held: list[Document], original: bytes) -> None:
    with fresh() as library:
        first = library.add((document, original) for document in held)
        before = answers(library, ["shed", "nine"], [])
        again = library.add((document, original) for document in held)
        assert [added.outcome for added in first] == [Outcome.ADDED] * len(held)
        assert [(added.outcome, added.document) for added in again] == [
            (Outcome.HELD, added.document) for added in first
        ]
        assert answers(library, ["shed", "nine"], []) == before
        assert all(library.original(document.id) == original for document in held)
        assert library.check() == ()


@settings(max_examples=30, deadline=None)
@given(shelves, st.integers(0, 5))
def test_adding_and_removing_is_as_if_it_had_never_been(held: list[Document], which: int) -> None:
    with fresh() as library:
        library.add((document, document.text.encode()) for document in held)
        for gone in held[which : which + 1]:
            library.remove(gone.id)
        left = [document for document in held if document not in held[which : which + 1]]
        assert answers(library, ["shed", "the"], []) == answers(MemoryShelf(left), ["shed", "the"], [])
        assert library.check() == ()


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters()), st.text(st.characters()))
def test_any_text_at_all_is_kept_or_refused_with_a_reason(body: str, locator: str) -> None:
    document = Document(document_id(locator, body), body, (), locator=locator)
    with fresh() as library:
        added = library.store(document)
        assert library.get(document.id) == (document if added.outcome is Outcome.ADDED else None)
        assert bool(added.problems) == (added.outcome is Outcome.REFUSED)


@settings(max_examples=40, deadline=None)
@given(shelves, text)
def test_a_search_finds_what_its_places_can_be_shown_of(held: list[Document], typed: str) -> None:
    with fresh() as library:
        library.add(held)
        hits = library.search(typed, limit=100)
        assert len(hits) == library.matching(typed)
        for hit in hits:
            document = library.get(hit.card.document)
            assert document is not None
            assert hit.snippet == hit.passage.span.of(document.text)
            assert all(hit.passage.span.holds(place) for place in hit.found)
