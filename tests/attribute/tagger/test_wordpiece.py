"""Word pieces: the longest piece first, whatever signs a printer chose."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.attribute.tagger.wordpiece import LONGEST, WordPieces, words

PIECES = WordPieces.of(
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "har", "harbour", "##bour", "##s", "mas", "##ter", '"', "'"]
)


def test_the_longest_piece_is_taken_first() -> None:
    assert PIECES("harbours") == (5, 7)
    assert PIECES("Harbour") == (5,)
    assert PIECES("harbour") == PIECES("hárboür")


def test_a_word_that_cannot_be_cut_up_is_unknown_as_a_whole() -> None:
    assert PIECES("harbourx") == (1,)
    assert PIECES("s" * (LONGEST + 1)) == (1,)
    assert PIECES("\u0301") == (1,)


def test_all_double_marks_are_one_sign_and_all_single_ones_another() -> None:
    assert {PIECES(mark) for mark in ("“", "”", "„", "«", "''", '"')} == {(10,)}
    assert {PIECES(mark) for mark in ("‘", "’", "'")} == {(11,)}


def test_two_apostrophes_are_one_word() -> None:
    text = "''No,'' she said."
    assert [text[start:end] for start, end in words(text)] == ["''", "No", ",", "''", "she", "said", "."]


@given(st.text())
def test_words_are_in_order_and_only_white_space_and_unseen_signs_lie_between(text: str) -> None:
    end = 0
    for start, stop in words(text):
        assert end <= start < stop <= len(text)
        assert all(sign.isspace() or sign in "_\u200b\u200c\u200d\u200e\u200f\ufeff" for sign in text[end:start])
        end = stop


@given(st.lists(st.text(max_size=80)))
def test_a_word_has_the_same_pieces_whenever_it_is_met(met: list[str]) -> None:
    pieces = WordPieces(PIECES.vocabulary)
    assert [pieces(word) for word in met] == [PIECES(word) for word in met]
    assert all(pieces(word) for word in met)
