"""Tables: every finding a line, no cell a formula."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.dossier import Dossier
from sayso.present.table import CHECKS, STATEMENTS, checks_table, defused, statements_table


def rows(table: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def test_a_statement_a_line_with_its_voices(dossier: Dossier) -> None:
    head, *lines = rows(statements_table(dossier))
    assert (tuple(head), len(lines)) == (STATEMENTS, len(dossier.statements))
    (inner,) = [line for line in lines if line[6] == "a5 a6 a7"]
    assert inner[3] == "The Orra Post → Aldo Ferrin → the company’s own engineers"
    assert inner[4:6] == ["partly quoted", "statement"]
    assert inner[7] == "“no rain worth the name before autumn”"


def test_a_table_tells_statements_from_attitudes_and_the_authors_words_from_both(dossier: Dossier) -> None:
    _, *lines = rows(statements_table(dossier))
    found = {(line[5], line[6]) for line in lines}
    assert {("attitude", "a11"), ("attitude", "a12"), ("statement", "a10"), ("", "")} <= found


def test_a_statement_s_line_says_through_whom_and_on_what_it_rests(dossier: Dossier) -> None:
    _, *lines = rows(statements_table(dossier))
    assert [line[8:] for line in lines if line[8]] == [
        ["Ministry of Waters memo (not held)", "the memo of Ministry of Waters, not held", "a work not held"],
        ["Daily Meridian (altered) → Aldo Ferrin (in other words, 62% alike)", "a post by Aldo Ferrin", "a post"],
    ]


def test_a_check_a_line_with_its_edits(dossier: Dossier) -> None:
    head, *lines = rows(checks_table(dossier))
    assert (tuple(head), len(lines)) == (CHECKS, len(dossier.checks))
    (altered,) = [line for line in lines if line[6] == "altered"]
    assert altered[7:12] == ["1e0c77aa01", "1820", "1900", "never → [not]", "must → should"]


def test_hostile_words_are_no_formulas_and_no_control_characters(hostile: Dossier) -> None:
    for table in (statements_table(hostile), checks_table(hostile)):
        cells = [cell for line in rows(table) for cell in line]
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n")]
        assert b"\x1b" not in table and b"\x00" not in table
    assert "'=cmd|' /C calc'!A0" in [line[7].strip() for line in rows(statements_table(hostile))]


@given(st.text(max_size=20))
def test_a_defused_cell_is_the_words_or_the_words_after_an_apostrophe(words: str) -> None:
    cell = defused(words)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    assert len(cell) - len(words) == (
        1 if words.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) else 0
    )
