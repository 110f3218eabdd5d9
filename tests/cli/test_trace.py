"""`sayso trace` as a user runs it."""

import json
from pathlib import Path

from tests.cli.run import sayso

SOURCE = """Second Engine Found

By Ana Orlo
Tarn Post

Divers found the second engine of the Merle at noon, forty fathoms under the eastern mole of Tarn.

Nobody had looked there, since every chart of the harbour shows the channel two cables farther north.
"""
REPORT = """The Engine at the Mole

According to the Tarn Post, “nobody had looked there, since every [old] chart of the harbour shows the channel.”
"""


def test_a_report_is_held_against_the_library(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    assert sayso(tmp_path, "add", "--library", "desk.sayso", "source.txt").code == 0
    ran = sayso(tmp_path, "trace", "--json", "--library", "desk.sayso", "report.txt")
    (line,) = ran.lines()
    (reuse,) = line["reuses"]
    here, there = (slice(*reuse[side]) for side in ("here", "there"))
    assert REPORT[here].startswith("nobody had looked there") and REPORT[here].endswith("the channel")
    assert SOURCE[there].startswith("Nobody had looked there") and SOURCE[there].endswith("the channel")
    assert (reuse["kind"], reuse["first"], reuse["document"]) == ("quoted", None, line["cards"][0]["document"])
    shown = sayso(tmp_path, "trace", "--library", "desk.sayso", "report.txt")
    assert shown.code == 0 and "quoted" in shown.out


def test_a_corpus_is_held_against_itself(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "outlet": "Tarn Post", "date": "2031-03-02", "title": "One", "text": SOURCE},
        {"id": "b", "outlet": "Ostrel Courier", "date": "2031-03-04", "title": "Two", "text": f"🌫️ {SOURCE}"},
        {"id": "c", "text": "Nothing of the kind happened in Ostrel."},
    ]
    (tmp_path / "corpus.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    ran = sayso(tmp_path, "trace", "--json", "--pairs", "corpus.jsonl")
    end = len(SOURCE.rstrip(".\n"))
    first = {"a": "a", "a_span": [0, end], "b": "b", "b_span": [3, end + 3], "kind": "republished", "first": "a"}
    assert (ran.code, ran.lines()) == (0, [first])
    assert sayso(tmp_path, "trace", "--pairs", "corpus.jsonl", "--out", "shared.jsonl").code == 0
    assert json.loads((tmp_path / "shared.jsonl").read_text("utf-8")) == first
    assert sorted(path.name for path in tmp_path.glob("shared*")) == ["shared.jsonl"]


def test_a_library_is_held_against_itself(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "two.txt").write_text(f"{SOURCE}\nThe inquiry opens in May.\n", "utf-8")
    assert sayso(tmp_path, "add", "--library", "desk.sayso", "one.txt", "two.txt").code == 0
    ran = sayso(tmp_path, "trace", "--json", "--pairs", "desk.sayso")
    assert (ran.code, [line["kind"] for line in ran.lines()]) == (0, ["republished"])


def test_who_carried_it_first_is_drawn(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    assert sayso(tmp_path, "add", "--library", "desk.sayso", "source.txt").code == 0
    for name, begins in (("drawn.svg", "<svg "), ("drawn.dot", "digraph "), ("drawn.json", '{"reports":')):
        assert sayso(tmp_path, "trace", "--library", "desk.sayso", "--graph", name, "report.txt").code == 0
        assert (tmp_path / name).read_text("utf-8").startswith(begins)
    assert sayso(tmp_path, "trace", "--library", "desk.sayso", "--graph", "drawn.png", "report.txt").code == 2


def test_a_dossier_shows_passages_shared_with_the_library(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    assert sayso(tmp_path, "add", "--library", "desk.sayso", "source.txt").code == 0
    (line,) = sayso(tmp_path, "examine", "--json", "--library", "desk.sayso", "report.txt").lines()
    assert [reuse["kind"] for reuse in line["reuses"]] == ["quoted"]
    shown = sayso(tmp_path, "export", "--library", "desk.sayso", "report.txt").out
    assert 'id="shared"' in shown and "<svg xmlns" in shown


def test_lines_that_are_no_articles_are_said(tmp_path: Path) -> None:
    (tmp_path / "corpus.jsonl").write_text('nonsense\n{"id": "a", "text": "one"}\n', "utf-8")
    ran = sayso(tmp_path, "trace", "--json", "--pairs", "corpus.jsonl")
    assert (ran.code, ran.out) == (1, "")
    assert "Line 1 is no article" in ran.err


def test_misuse_is_said() -> None:
    here = Path.cwd()
    assert sayso(here, "trace").code == 2
    assert sayso(here, "trace", "--pairs", "no-such-file.jsonl").code == 2
