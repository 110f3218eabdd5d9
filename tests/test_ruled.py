"""People's decisions: they are carried out by place, survive a rerun, and can be taken back."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from sayso.examining import Engine, examine
from sayso.handed_back import handed_back
from sayso.library import MemoryShelf
from sayso.model.decisions import About, Decision, Ruling
from sayso.model.document import Document, Part, Zone
from sayso.model.dossier import Dossier
from sayso.model.place import Passage, Reason, Span
from sayso.present.json import dossier_json
from sayso.ruled import place, ruled, standing
from sayso.text.identity import document_id

TEXT = "The quay was sealed. “Nobody told us,” Ruta Kalven said. The mayor said that the wind had turned."
WHEN = datetime(2031, 3, 20, 9, 30, tzinfo=UTC)


def document(text: str = TEXT) -> Document:
    zone = Zone(Part.BODY, Span(0, len(text)), Reason("made/1", "Made up."))
    return Document(document_id("quay.txt", text), text, (zone,), locator="quay.txt")


def found(text: str = TEXT) -> Dossier:
    return examine(document(text), MemoryShelf([]), engine=Engine.RULES)


def decision(
    dossier: Dossier, at: Span, ruling: Ruling, value: str = "", about: About = About.VOICE, name: str = "d1"
) -> Decision:
    on = Passage(dossier.document.id, at)
    return Decision(name, on, about, ruling, at.of(dossier.document.text), value, "", "Ina", WHEN)


def speakers(dossier: Dossier) -> list[tuple[str, ...]]:
    return [dossier.voices(statement) for statement in dossier.statements if statement.said_by]


def test_a_corrected_speaker_is_the_one_corrected_to() -> None:
    dossier = found()
    at = place(dossier.attributions[0])
    corrected = ruled(dossier, [decision(dossier, at, Ruling.CORRECT, "Maren Stoll")])
    assert speakers(dossier)[0] == ("Ruta Kalven",)
    assert speakers(corrected)[0] == ("Maren Stoll",)
    assert corrected.attributions[0].because.rule == "by-hand/1"


def test_a_dismissed_voice_leaves_its_words_to_the_author() -> None:
    dossier = found()
    at = place(dossier.attributions[0])
    dismissed = ruled(dossier, [decision(dossier, at, Ruling.DISMISS)])
    assert not any(said.said_by for said in dismissed.statements if at.holds(said.span))
    assert "".join(map(dismissed.words, dismissed.statements)) == "".join(map(dossier.words, dossier.statements))


def test_words_attributed_by_hand_are_cut_out_of_their_sentence() -> None:
    dossier = found()
    start = TEXT.index("The quay")
    by_hand = ruled(dossier, [decision(dossier, Span(start, start + 19), Ruling.ATTRIBUTE, "the harbour master")])
    assert speakers(by_hand)[0] == ("the harbour master",)
    assert by_hand.words(by_hand.statements[0]) == "The quay was sealed"


def test_a_decision_survives_a_rerun_that_finds_something_else() -> None:
    dossier = found()
    at = place(dossier.attributions[0])
    kept = decision(dossier, at, Ruling.CORRECT, "Maren Stoll")
    rerun = replace(dossier, attributions=(), statements=())
    assert ("Maren Stoll",) in speakers(ruled(rerun, [kept]))


def test_what_is_taken_back_is_as_if_it_had_not_been_said() -> None:
    dossier = found()
    at = place(dossier.attributions[0])
    first = decision(dossier, at, Ruling.DISMISS)
    back = decision(dossier, at, Ruling.WITHDRAW, "d1", name="d2")
    assert ruled(dossier, [first, back]) == dossier


def test_of_two_rulings_on_one_finding_the_last_stands_and_notes_all_stay() -> None:
    dossier = found()
    at = place(dossier.attributions[0])
    said = [
        decision(dossier, at, Ruling.CONFIRM, name="d1"),
        decision(dossier, at, Ruling.NOTE, name="d2"),
        decision(dossier, at, Ruling.DISMISS, name="d3"),
        decision(dossier, at, Ruling.NOTE, name="d4"),
    ]
    assert [one.id for one in standing(said)] == ["d2", "d3", "d4"]


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 9), st.sampled_from(list(Ruling)), st.text(max_size=9))))
def test_whatever_people_decide_the_statements_give_the_sentences_back(
    said: list[tuple[int, int, Ruling, str]],
) -> None:
    dossier = found()
    decisions = [
        decision(dossier, Span(start, start + length), ruling, value, name=str(number))
        for number, (start, length, ruling, value) in enumerate(said)
    ]
    made = ruled(dossier, decisions)
    assert "".join(map(made.words, made.statements)) == "".join(map(dossier.words, dossier.statements))


def test_an_exported_dossier_gives_its_document_and_its_decisions_back() -> None:
    dossier = found()
    kept = decision(dossier, place(dossier.attributions[0]), Ruling.CORRECT, "Maren Stoll")
    made = ruled(dossier, [kept])
    assert handed_back(dossier_json(made)) == (dossier.document, (kept,))


def test_other_json_is_not_taken_for_a_dossier() -> None:
    whole = dossier_json(found())
    for data in (b"", b"{}", b'{"locator": 1}', whole[:-20], whole.replace(b"quay was", b"quay is"), b"[" * 100_000):
        assert handed_back(data) is None
