"""Windows: every word in exactly one, none too full, cut where sentences end if they can be."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.attribute.tagger.windows import windows

SIZES = st.lists(st.integers(1, 6), max_size=120)


@given(SIZES, st.sets(st.integers(0, 119)), st.integers(6, 30))
def test_windows_follow_one_another_and_hold_all_words(sizes: list[int], begun: set[int], length: int) -> None:
    sentences = sorted(word for word in begun if word < len(sizes))
    found = list(windows(sizes, sentences, length))
    assert [word for first, last in found for word in range(first, last)] == list(range(len(sizes)))
    assert all(sum(sizes[first:last]) <= length for first, last in found)


@given(SIZES, st.sets(st.integers(0, 119)), st.integers(6, 30))
def test_a_sentence_that_fits_is_not_cut(sizes: list[int], begun: set[int], length: int) -> None:
    sentences = sorted({0, *(word for word in begun if word < len(sizes))}) if sizes else []
    edges = {first for first, _ in windows(sizes, sentences, length)}
    for first, last in pairwise([*sentences, len(sizes)]):
        if sum(sizes[first:last]) <= length:
            assert not edges & set(range(first + 1, last))


def test_a_word_larger_than_a_window_stands_alone() -> None:
    assert list(windows([2, 9, 2], [0], 5)) == [(0, 1), (1, 2), (2, 3)]
