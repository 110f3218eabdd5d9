"""Cases of who is meant, and laws that hold for whatever tellings a text is given."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.toml_cases import cases

from sayso.attribute.speakers import Speakers, speakers
from sayso.attribute.telling import Telling
from sayso.model.place import Reason, Span
from sayso.model.voices import Entity, EntityKind, Manner

BY_HAND = Reason("by-hand/1", "Set in a test.")
PIECES = st.sampled_from(
    [
        "Orrin Vale", "Mr. Vale", "Vale", "Ana Orlo", "the Port Board (PB)", "the PB", "He ", "she ", "They ", "it ",
        "who ", "that ", "I ", "We ", "the spokesman", "a spokesman for Vale", "The Ostrel Gazette", "the paper",
        "his wife", "Some ", "both ", " said ", " and ", ", ", ". ", "\n\n", "“", "”", "''", "’s ", " of ", " (", ")",
        "U.S.", "the 45-year-old", "ORLO: ", "58 percent of ", "é",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=30).map("".join))


@st.composite
def texts_with_tellings(draw: st.DrawFn) -> tuple[str, tuple[Telling, ...], tuple[Entity, ...]]:
    """A text, tellings anywhere in it in reading order, and names that a tagger may have found."""
    text = draw(TEXTS)
    if not text:
        return text, (), ()
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 25)).map(
        lambda one: Span(one[0], min(len(text), one[0] + one[1]))
    )
    some = st.lists(spans, max_size=2).map(lambda found: tuple(sorted(found)))
    told = st.builds(telling, spans, some)
    tellings = sorted(draw(st.lists(told, max_size=8)), key=lambda one: one.contents)
    kinds = st.sampled_from(list(EntityKind))
    return text, tuple(tellings), tuple(draw(st.lists(st.builds(Entity, spans, kinds), max_size=5)))


def telling(content: Span, said_at: tuple[Span, ...]) -> Telling:
    return Telling(Manner.INDIRECT, (content,), said_at, (), BY_HAND)


@given(texts_with_tellings())
def test_every_telling_has_a_source_that_exists_or_none_with_a_word_why(
    given_: tuple[str, tuple[Telling, ...], tuple[Entity, ...]],
) -> None:
    text, tellings, entities = given_
    found = speakers(text, tellings, entities)
    ids = [source.id for source in found.sources]
    assert ids == [f"s{number}" for number in range(1, len(ids) + 1)]
    for one, who, note in zip(tellings, found.said_by, found.notes, strict=True):
        assert who in ids if who is not None else (note != "") == bool(one.said_at)


@given(texts_with_tellings())
def test_a_source_is_mentioned_where_its_tellings_name_it(
    given_: tuple[str, tuple[Telling, ...], tuple[Entity, ...]],
) -> None:
    text, tellings, entities = given_
    found = speakers(text, tellings, entities)
    for source in found.sources:
        told = [one for one, who in zip(tellings, found.said_by, strict=True) if who == source.id]
        assert source.mentions == tuple(sorted({span for one in told for span in one.said_at}))
        assert source.name.strip()


@given(texts_with_tellings())
def test_the_same_tellings_have_the_same_speakers(
    given_: tuple[str, tuple[Telling, ...], tuple[Entity, ...]],
) -> None:
    assert speakers(*given_) == speakers(*given_)


@given(TEXTS)
def test_whoever_speaks_after_it_changes_nothing_for_a_name(text: str) -> None:
    whole = f"Ana Orlo said so. {text}"
    first = telling(Span(14, 16), (Span(0, 8),))
    alone = speakers(whole, (first,))
    assert alone.sources[0].name.startswith("Ana")


@pytest.mark.parametrize("case", cases("attribute/sources"))
def test_sources(case: dict[str, Any]) -> None:
    text = case["text"]
    tellings, at = [], 0
    for one in case["sources"]:
        at = text.index(one.get("after", ""), at) + len(one.get("after", ""))
        at = text.index(one["at"], at)
        named = Span(at, at + len(one.get("at_end", one["at"])))
        tellings.append(telling(_span(text, one["told"], named.end), (named,)))
        at = named.end
    entities, behind = [], 0
    for entity in case.get("entities", ()):
        span = _span(text, entity["at"], behind)
        entities.append(Entity(span, EntityKind(entity["kind"])))
        behind = span.end
    found = speakers(text, tellings, sorted(entities, key=lambda entity: entity.span))
    by_id = {source.id: source for source in found.sources}
    got = [(by_id[who].name, str(by_id[who].kind)) if who else ("", "") for who in found.said_by]
    assert got == [(one["name"], one["kind"]) for one in case["sources"]]
    for one, who, note in zip(case["sources"], found.said_by, found.notes, strict=True):
        assert one.get("because", "") in note
        assert one.get("id", who) == who


def _span(text: str, words: str, behind: int) -> Span:
    """Where words stand: behind a place, or if they do not, in front of it."""
    at = text.find(words, behind)
    at = at if at >= 0 else text.rindex(words, 0, behind)
    return Span(at, at + len(words))


HOSTILE = {
    "names": "Ana Orlo met Bo Lund, the spokesman. ",
    "one long name": "Vale ",
    "acronyms": "The Port Board (PB) said. PB ",
    "marks": "''“\"",
    "spaces": "Vale   ",
    "brackets": "Vale (((",
    "words": "a",
    "capitals": "A",
    "pronouns": "He said he ",
    "lines": "Vale\n",
    "owners": "Vale’s Orlo’s ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=list(HOSTILE))
def test_twice_the_text_takes_about_twice_the_steps(unit: str) -> None:
    small, large = (_steps(unit * (size // len(unit))) for size in (6_000, 24_000))
    assert large < 9 * small + 20_000


def _steps(text: str) -> int:
    """How many lines of the speakers' code run for a text with a telling every forty code points."""
    import sys

    words = ("He", "she", "the spokesman", "who", "it", "they", "Vale", "the paper")
    tellings = [
        telling(Span(at + 20, at + 30), (Span(at, at + len(words[number % len(words)])),))
        for number, at in enumerate(range(0, len(text) - 40, 40))
    ]
    pieces = list(text)
    for number, one in enumerate(tellings):
        pieces[one.said_at[0].start : one.said_at[0].end] = words[number % len(words)]
    steps = 0

    def count(frame: Any, event: str, arg: Any) -> Any:
        nonlocal steps
        steps += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        found: Speakers = speakers("".join(pieces), tellings)
    finally:
        sys.settrace(before)
    assert len(found.said_by) == len(tellings)
    return steps
