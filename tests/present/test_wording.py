"""Every kind of finding has its words, and they rule on nothing."""

from dataclasses import replace

import pytest

from sayso.model.checks import Mention, Verdict
from sayso.model.document import Document, Part
from sayso.model.place import Reason, Span
from sayso.model.voices import Attribution, Kind, Manner, Stance
from sayso.model.works import CitedWork, WorkKind
from sayso.present.wording import (
    KINDS,
    MANNERS,
    MENTIONS,
    PARTS,
    SIGNS,
    VERDICTS,
    card_label,
    card_short,
    day,
    headline,
    told,
    work_label,
)

from sayso.model.dossier import Card  # isort: skip


def test_nothing_is_without_words() -> None:
    assert (set(SIGNS), set(VERDICTS), set(MANNERS)) == (set(Verdict), set(Verdict), set(Manner))
    assert (set(KINDS), set(MENTIONS), set(PARTS)) == (set(Kind), set(Mention), set(Part))
    assert len(set(SIGNS.values())) == len(Verdict)


def test_an_attitude_is_told_from_a_statement() -> None:
    said = Attribution("a1", Manner.INDIRECT, (Span(0, 1),), None, (), (), Reason("r/1", ""))
    assert told(said) == "told in the author’s words"
    assert told(replace(said, stance=Stance.ATTITUDE)) == "attitude, told in the author’s words"


def test_words_compare_and_do_not_rule() -> None:
    told = " ".join([*VERDICTS.values(), *MENTIONS.values(), *MANNERS.values()])
    assert not [word for word in ("false", "true", "misleading", "wrong", "lie", "fake") if word in told.split()]


@pytest.mark.parametrize(
    ("outlet", "title", "date", "url", "kind", "label"),
    [
        ("Daily Meridian", "Gate shut", "", "", WorkKind.ARTICLE, "Daily Meridian, “Gate shut”"),
        (
            "Daily Meridian",
            "“Gate shut,”",
            "2031-05-09",
            "",
            WorkKind.ARTICLE,
            "Daily Meridian, “Gate shut”, 9 May 2031",
        ),
        ("Ministry of Waters", "", "2027", "", WorkKind.MEMO, "Ministry of Waters, memo, 2027"),
        ("Orra Post", "", "", "", WorkKind.WORK, "Orra Post"),
        ("", "", "", "https://a.example/b", WorkKind.WORK, "https://a.example/b"),
        ("", "", "", "", WorkKind.POST, "a post that the text does not name"),
    ],
)
def test_a_work_is_named_as_far_as_the_text_names_it(
    outlet: str, title: str, date: str, url: str, kind: WorkKind, label: str
) -> None:
    work = CitedWork("w", kind, outlet, title, date, url, Span(0, 1), (), (), Reason("r/1", ""))
    assert work_label(work) == label


def test_a_document_is_named_by_what_is_known_of_it() -> None:
    whole = Card("d1", "Gate shut", "Orra Post", "2031-05", "post/gate.html")
    bare = Card("d1", "", "", "", "post/gate.html")
    assert [card_label(whole), card_short(whole)] == ["Orra Post, “Gate shut”, May 2031", "Orra Post, May 2031"]
    assert [card_label(bare), card_short(bare)] == ["post/gate.html", "post/gate.html"]


@pytest.mark.parametrize("odd", ["", "yesterday", "2031-13-01", "2031-05-12T99", "٢٠٣١-٠٥-١٢", "20310512"])
def test_a_date_that_is_not_iso_stays_as_it_stands(odd: str) -> None:
    assert day(odd) == odd


def test_a_report_without_a_headline_is_called_by_its_first_words() -> None:
    assert headline(Document("d", "So they say, in the valley.", ())) == "So they say, in the valley."
    assert headline(Document("d", "", (), locator="a.txt")) == "a.txt"
