"""What a reader types is found, shown in place, and never taken for anything but words."""

from collections.abc import Callable
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.toml_cases import cases

from sayso.library import Library, open_library
from sayso.library.find import LONGEST, find, passage
from sayso.library.query import query
from sayso.library.search import Hit
from sayso.library.tokens import tokens
from sayso.model.document import Document
from sayso.text.identity import document_id

Report = Callable[..., Document]


@pytest.mark.parametrize("case", cases("library/search"))
def test_a_search_shows_the_words_in_their_place(case: dict[str, Any], library: Library, report: Report) -> None:
    document = report(case["text"], headline=case.get("headline", ""), outlet=case.get("outlet", ""))
    library.add([document, report("Quite another matter.", "other.txt")])
    hits = library.search(case["query"])
    assert [hit.card.document for hit in hits] == ([document.id] if case.get("hit", True) else [])
    assert library.matching(case["query"]) == len(hits)
    for hit in hits:
        assert [span.of(document.text) for span in hit.found] == case["found"]
        assert hit.snippet == hit.passage.span.of(document.text)
        assert hit.snippet == case.get("snippet", hit.snippet)


def test_pages_of_hits_follow_each_other(library: Library, report: Report) -> None:
    library.add(report(f"The shed, {n} times the shed." + " And more." * n, f"{n}.txt") for n in range(30))
    every = library.search("shed", limit=30)
    assert len({hit.card.document for hit in every}) == library.matching("shed") == 30
    paged = [hit for offset in range(0, 30, 7) for hit in library.search("shed", limit=7, offset=offset)]
    assert tuple(paged) == every


def test_a_headline_counts_for_more_than_a_mention(library: Library, report: Report) -> None:
    library.add(
        [
            report("A shed is mentioned here among many other words.", "mention.txt", "Other news"),
            report("It stood by the water with many other buildings.", "headline.txt", "The shed"),
        ]
    )
    assert [hit.card.locator for hit in library.search("shed")] == ["headline.txt", "mention.txt"]


def test_the_passage_is_where_the_words_stand_together(library: Library, report: Report) -> None:
    text = "The minister spoke. " + "Nothing happened. " * 60 + "Then the minister denied the memo. " + "And on. " * 60
    library.store(report(text))
    (hit,) = library.search("memo minister")
    assert "Then the minister denied the memo." in hit.snippet
    assert len(hit.snippet) < 200
    assert [span.of(text) for span in hit.found] == ["minister", "memo"]


def test_a_passage_begins_and_ends_with_whole_words(library: Library, report: Report) -> None:
    library.store(report("Considerable " * 20 + "memorandum " + "notwithstanding " * 20))
    (hit,) = library.search("memorandum")
    assert hit.snippet.split() == ["Considerable"] * 4 + ["memorandum"] + ["notwithstanding"] * 3


@pytest.mark.parametrize("unit", ["a", '"', "(", "a-", "a\u0301", " ", "😀"])
def test_a_megabyte_of_junk_is_searched_and_sought(library: Library, report: Report, unit: str) -> None:
    junk = unit * (1_000_000 // len(unit))
    library.store(report(junk))
    for typed in ('a* "a a"', junk):
        assert all(len(hit.snippet) <= LONGEST for hit in library.search(typed))


WORDS = st.sampled_from([*"shed Nine won't wont Zoë’s zoe a-b 🤔 said sa “ * shed*".split(), "e\u0301", '"'])
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)


@given(TEXTS, TEXTS)
def test_every_place_found_is_what_was_asked_for(text: str, typed: str) -> None:
    terms = query(typed)
    for span, index in find(text, terms):
        there = tokens(span.of(text))
        wanted = terms[index].tokens
        assert there[: len(wanted) - 1] == list(wanted[:-1])
        assert there[-1] == wanted[-1] or (terms[index].prefix and there[-1].startswith(wanted[-1]))


@given(st.text(), st.text())
def test_any_words_can_be_sought_in_any_text(text: str, typed: str) -> None:
    shown = passage(text, find(text, query(typed)))
    assert 0 <= shown.start <= shown.end <= len(text)


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS)
def test_the_index_finds_a_text_exactly_when_all_terms_have_a_place_in_it(text: str, typed: str) -> None:
    hits = found_in(text, typed)
    terms = query(typed)
    assert bool(hits) == (bool(terms) and {index for _, index in find(text, terms)} == set(range(len(terms))))


def found_in(text: str, typed: str) -> tuple[Hit, ...]:
    """What a library of that one text finds."""
    with TemporaryDirectory() as folder, open_library(f"{folder}/desk.sayso") as library:
        library.store(Document(document_id("", text), text, ()))
        return library.search(typed)
