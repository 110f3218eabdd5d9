"""The list of voices: statements first, attitudes after and counted apart."""

from dataclasses import replace

from sayso.model.dossier import Dossier
from sayso.model.voices import Manner, Stance
from sayso.present.cast import cast, shares, stretches
from sayso.present.heard import Heard, heard
from sayso.present.notes import Notes
from sayso.present.page import page


def voices(dossier: Dossier) -> tuple[Heard, ...]:
    who = cast(dossier)
    return heard(Notes(dossier, who), shares(stretches(dossier, who)))


def test_voices_that_say_something_come_before_those_with_attitudes_alone(dossier: Dossier) -> None:
    found = voices(dossier)
    assert [one.voice.letter for one in found] == [*"ABCDEFGI", "H"]
    assert [one.voice.name for one in found if one.silent] == ["the villages downstream"]


def test_attitudes_are_counted_apart_from_statements(dossier: Dossier) -> None:
    quill, villages = voices(dossier)[-2:]
    assert (quill.manners, quill.attitudes, quill.times) == (((Manner.DIRECT, 1),), 1, 2)
    assert (villages.manners, villages.attitudes, villages.times) == ((), 1, 1)


def test_without_attitudes_nothing_on_the_page_speaks_of_them_but_its_legend(dossier: Dossier) -> None:
    said = tuple(replace(one, stance=Stance.STATEMENT) for one in dossier.attributions)
    whole, without = page(dossier, "0"), page(replace(dossier, attributions=said), "0")
    body, legend = without.split("What the marks mean</h2>")
    assert "attitude" not in body.split("</style>")[1] and legend.count("attitude") == 1
    assert whole.split("</style>")[1].count("attitude, told in the author’s words") == 2


def test_a_page_of_attitudes_alone_stands(dossier: Dossier) -> None:
    minded = tuple(replace(one, stance=Stance.ATTITUDE) for one in dossier.attributions)
    made = page(replace(dossier, attributions=minded), "0")
    assert made.count("Given no statement") == 1
