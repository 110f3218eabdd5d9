"""Where in a text a quotation stands."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.verify.edits import edits, replay
from sayso.verify.marks import quoted
from sayso.verify.passage import find, places
from sayso.verify.settings import USUAL
from sayso.verify.wording import Wording

RARE = st.lists(st.integers(1000, 9999).map("w{}".format), min_size=12, max_size=40, unique=True)
FILLER = st.lists(st.sampled_from("the of lock pier and was boats crew it had".split()), max_size=60).map(" ".join)


@given(FILLER, RARE, FILLER)
def test_words_in_a_row_are_found_from_the_first_to_the_last(before: str, words: list[str], after: str) -> None:
    source = Wording.of(" ".join([before, *words, after]))
    place = find(quoted(" ".join(words)), source)
    assert place is not None
    assert (place.span.of(source.text), place.share) == (" ".join(words), 1.0)


@given(FILLER, RARE, FILLER, st.data())
def test_a_changed_word_inside_is_no_hindrance(before: str, words: list[str], after: str, data: st.DataObject) -> None:
    changed = data.draw(st.integers(1, len(words) - 2))
    source = Wording.of(" ".join([before, *words, after]))
    place = find(quoted(" ".join([*words[:changed], "otherwise", *words[changed + 1 :]])), source)
    assert place is not None
    assert place.span.of(source.text) == " ".join(words)


@given(FILLER, RARE, FILLER, st.data())
def test_what_an_ellipsis_leaves_out_lies_in_the_passage(
    before: str, words: list[str], after: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(4, len(words) - 5))
    end = data.draw(st.integers(start + 1, len(words) - 4))
    source = Wording.of(" ".join([before, *words, after]))
    place = find(quoted(" ".join([*words[:start], "[…]", *words[end:]])), source)
    assert place is not None
    assert place.span.of(source.text) == " ".join(words)


@given(FILLER, RARE)
def test_other_words_are_not_found(text: str, words: list[str]) -> None:
    assert find(quoted(" ".join(words)), Wording.of(text)) is None


@given(st.text(max_size=60), st.text(max_size=200))
def test_every_place_lies_in_the_text_and_can_be_redone(quote: str, text: str) -> None:
    source = Wording.of(text)
    for place in places(quoted(quote), source):
        assert 0 <= place.span.start < place.span.end <= len(text)
        assert 0 < place.share <= 1
        assert replay(place.span.of(text), edits(place.span.of(text), quote)) == quote


def test_the_pieces_of_a_fragmented_quotation_are_taken_where_they_stand_near_each_other() -> None:
    far = "The Tallist march began. " + "Boats waited at the lock. " * 30
    source = Wording.of(f"{far}There may be a Tallist or other principality there. {far}")
    place = find(quoted("Tallist” [northern] “principality"), source)
    assert place is not None
    assert place.span.of(source.text) == "Tallist or other principality"


def test_every_exact_place_is_given() -> None:
    source = Wording.of("We will stay. They said: We will stay.")
    assert [place.span.of(source.text) for place in places(quoted("we will stay"), source)] == ["We will stay"] * 2


@pytest.mark.parametrize("unit", ["a", "a ", "a b ", "( ", "“", " ", "1-", "a. ", "字", "[a] ", "… "])
def test_hostile_texts_end(unit: str) -> None:
    source = Wording.of(unit * (1_000_000 // len(unit)))
    for quote in ("a b c", unit * 500 + "z " + unit * 500, "z " * 5_000):
        for place in places(quoted(quote), source, USUAL):
            assert place.span.end <= len(source.text)


def test_a_long_quotation_with_changes_is_found_in_a_long_text() -> None:
    drawn = Random(1)
    words = [f"w{int(20_000 ** drawn.random())}" for _ in range(100_000)]
    quote = [word if place % 12 else "changed" for place, word in enumerate(words[40_000:45_000])]
    source = Wording.of(" ".join(words))
    place = find(quoted(" ".join(quote)), source)
    assert place is not None
    assert place.share > 0.9
