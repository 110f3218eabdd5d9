"""Words and the way back to their letters, whatever the letters are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.text.fold import folded_words
from sayso.trace.words import BLANK, words_of

ODD = "aéÉﬁßñ’'-\u00ad\u200d\u0301 \n\t.,“”…[]🤔𝔗👩‍✈️一二ـЖ9\ud800\0"


def spans(text: str) -> list[tuple[int, int]]:
    """Where the words of a text stand, in code points."""
    words, _ = words_of([text])
    found, at = [], 0
    for number, gap, length in zip(words.hashes, words.gaps.tolist(), words.lengths.tolist(), strict=True):
        at += gap
        if number != BLANK:
            found.append((at, at + length))
        at += length
    return found


@given(st.text() | st.text(ODD, max_size=200))
@settings(deadline=None)
def test_words_lie_in_order_in_their_text_and_begin_and_end_with_letters(text: str) -> None:
    last = 0
    for start, end in spans(text):
        assert last <= start < end <= len(text)
        last = end
        assert any(letter.isalnum() or ord(letter) > 0xFFFF or letter >= "\u3000" for letter in text[start:end])


@given(st.text(alphabet="abcde ,.\n", max_size=300))
@settings(deadline=None)
def test_plain_words_are_those_of_the_other_rooms(text: str) -> None:
    plain = text.replace(".", " ")
    assert len(spans(plain)) == len(folded_words(plain))


def test_a_word_with_a_thousand_joining_marks_keeps_the_places_after_it() -> None:
    text = "a" + "\u200d" * 1_000 + "b pier " + "x" * 1_000 + " end"
    assert [text[start:end] for start, end in spans(text)][-1] == "end"
    assert "pier" in [text[start:end] for start, end in spans(text)]


def test_the_same_words_in_other_letters_have_the_same_numbers() -> None:
    one, other = (words_of([text])[0].hashes.tolist() for text in ("The co-operative’s ﬁre", "THE COOPERATIVE'S fire"))
    assert one == other


def test_an_editor_s_brackets_change_nothing() -> None:
    one, other = (words_of([text])[0].hashes.tolist() for text in ("The pier shut", "[T]he pier [of Tarn] [...] shut"))
    assert one == other
    shut = "the pier [of Tarn] was"
    assert [shut[start:end] for start, end in spans(shut)] == ["the", "pier", "was"]
    for text in ("a [b c", "a ] b c", "[" * 500 + " a b c", f"a [{'b' * 60}] c", "a [b\n] c"):
        assert len(spans(text)) == 3


def test_a_long_gap_is_bridged() -> None:
    text = "one" + " " * 2_000 + "two"
    assert spans(text) == [(0, 3), (2_003, 2_006)]
