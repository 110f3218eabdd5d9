"""A quotation laid beside its source: both can be read off, and cutting for display changes no edit."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.checks import Edit, EditKind
from sayso.present.changes import Change, beginning, changes, close_up, ending, source_words

WORDS = st.text("ab …[]“ ", max_size=8)
PIECES = st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=6)


def made_of(pieces: list[tuple[str, str, str]], rest: str) -> tuple[str, str, list[Edit]]:
    source = quotation = ""
    edits = []
    for kept, old, new in pieces:
        source, quotation = source + kept, quotation + kept
        edits.append(Edit(len(source), old, new, EditKind.WORDING, False))
        source, quotation = source + old, quotation + new
    return source + rest, quotation + rest, edits


@given(PIECES, WORDS)
def test_taking_the_edits_back_gives_the_words_of_the_source(pieces: list[tuple[str, str, str]], rest: str) -> None:
    source, quotation, edits = made_of(pieces, rest)
    assert source_words(quotation, edits) == source
    assert "".join(change.new for change in changes(quotation, edits)) == quotation


@given(PIECES, st.text("ab ", max_size=400), st.integers(4, 40))
def test_cutting_for_display_leaves_every_edit(pieces: list[tuple[str, str, str]], rest: str, around: int) -> None:
    _, quotation, edits = made_of(pieces, rest)
    shown = close_up(changes(quotation, edits), around)
    assert [change.edit for change in shown if change.edit] == edits


def test_a_long_kept_stretch_between_two_edits_keeps_both_its_ends() -> None:
    kept = Change(" one two three four five six seven eight nine ten ", "")
    edit = Change("a", "b", Edit(0, "a", "b", EditKind.WORDING, False))
    assert close_up((edit, kept, edit), 9)[1].old == " one two … ten "


def test_a_quotation_without_edits_is_shown_whole() -> None:
    words = "word " * 200
    assert close_up(changes(words, ())) == (Change(words, words),)


@given(st.text(max_size=300), st.integers(20, 120))
def test_shortened_words_are_no_longer_than_asked(words: str, limit: int) -> None:
    assert len(beginning(words, limit)) <= limit
    assert len(ending(words, limit)) <= limit
