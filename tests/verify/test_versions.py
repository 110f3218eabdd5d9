"""What changed between two versions of a page."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.document import Detail, DetailName, Document, Part, Zone
from sayso.model.place import Reason, Span
from sayso.text.identity import document_id
from sayso.verify import version

BECAUSE = Reason("made/1", "Made up for a test.")
FIRST = "Ferry sinks off Tarn\n\nFourteen people died, the harbour office said.\n\nNobody was warned.\n"


def document(text: str, *parts: tuple[Part, int], modified: str = "") -> Document:
    """A document of one body, or of these parts with these lengths."""
    zones, start = [], 0
    for part, length in parts or ((Part.BODY, len(text)),):
        zones.append(Zone(part, Span(start, start + length), BECAUSE))
        start += length
    details = (Detail(DetailName.MODIFIED, modified, BECAUSE),) if modified else ()
    place = "https://echo.example/ferry"
    return Document(document_id(place, text), text, tuple(zones), details, (), place, datetime(2031, 3, 4, tzinfo=UTC))


def changed(first: str, last: str) -> list[tuple[str, str]]:
    return [(each.old, each.new) for each in version(document(last), document(first)).changes]


def test_changed_words_are_told_word_by_word() -> None:
    assert changed(FIRST, FIRST.replace("Fourteen", "Twelve")) == [("Fourteen", "Twelve")]


def test_marks_around_changed_words_are_left_out() -> None:
    last = FIRST.replace("died,", "sank,").replace("“", "")
    assert changed(FIRST, last) == [("died", "sank")]


def test_paragraphs_that_came_and_went_are_told_whole() -> None:
    last = FIRST.replace("Nobody was warned.\n", "") + "The owners have not answered.\n"
    assert changed(FIRST, last) == [("", "The owners have not answered."), ("Nobody was warned.", "")]


def test_other_white_space_is_no_change() -> None:
    assert changed(FIRST, FIRST.replace("\n\n", "\n\n\n").replace("people died", "people  died")) == []


def test_menus_are_left_out() -> None:
    one = document("News\n\nThe same.", (Part.FURNITURE, 6), (Part.BODY, 9))
    two = document("Sport\n\nThe same.", (Part.FURNITURE, 7), (Part.BODY, 9))
    assert version(two, one).changes == ()


def test_it_says_whether_the_later_one_says_so() -> None:
    silent = version(document(FIRST.replace("Fourteen", "Twelve")), document(FIRST))
    told = version(document(FIRST.replace("Fourteen", "Twelve"), modified="2031-03-05"), document(FIRST))
    assert (silent.told, told.told) == (False, True)
    assert "does not say that it was changed" in silent.because.words
    body, notice = "Twelve died.\n\n", "Correction: an earlier version said fourteen.\n"
    last = document(body + notice, (Part.BODY, len(body)), (Part.NOTICE, len(notice)))
    assert version(last, document("Fourteen died.\n")).told


def test_changes_lead_from_the_earlier_to_the_later() -> None:
    early, late = document(FIRST), document(FIRST.replace("Fourteen", "Twelve"))
    forwards, backwards = version(late, early, earlier=True), version(early, late, earlier=False)
    assert forwards.changes == backwards.changes
    assert (forwards.document, backwards.document) == (early.id, late.id)


LINES = st.lists(
    st.sampled_from(["So they say.", "Nobody was warned.", "Twelve people died.", "a b c d e", ""]), max_size=9
)


@given(LINES, LINES)
def test_every_change_points_at_its_words(before: list[str], after: list[str]) -> None:
    first, last = document("\n".join(before) + "."), document("\n".join(after) + "!")
    found = version(last, first)
    for each in found.changes:
        assert " ".join(each.was.span.of(first.text).split()) == each.old
        assert " ".join(each.now.span.of(last.text).split()) == each.new
    assert version(first, first).changes == ()
