"""What of a report is checked, and what of it is the source's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.verify.reports import world

from sayso.verify.runs import QuoteRun, runs


def run_of(report: str, **case: object) -> tuple[QuoteRun, ...]:
    scene = world({"report": report, "speaker": "Venn", **case})
    return runs(scene.document, scene.outline, scene.voices)


def words(report: str, **case: object) -> list[str]:
    return [run.span.of(report) for run in run_of(report, **case)]


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("“One pier,” said Venn, “two locks.”", ["One pier,", "two locks."]),
        ("Venn saw “one” [old] “pier” [of two] there.", ["one” [old] “pier” [of two]"]),
        ("Venn saw “one pier” [of two] there.", ["one pier"]),
        ("Venn saw “one” and “two” there.", ["one", "two"]),
        ("“One pier\n\n“and two locks,” said Venn.", ["One pier\n\n“and two locks,"]),
        ("“One pier,” said Venn.\n\n“Two locks,” said Venn.", ["One pier,", "Two locks,"]),
        ("“He said ‘one pier’ to me,” said Venn.", ["He said ‘one pier’ to me,"]),
        ("Venn wrote ''one pier'' there.", ["one pier"]),
        ("“[…]” said Venn.", []),
    ],
)
def test_a_run_goes_from_the_first_quoted_word_to_the_last(report: str, expected: list[str]) -> None:
    assert words(report) == expected


def test_pieces_and_what_the_quoter_owns_are_told_apart() -> None:
    report = "“[T]he old … pier [of two] th[ey] built,” said Venn."
    (run,) = run_of(report)
    assert [piece.of(report) for piece in run.pieces] == ["he old", "pier", "th", "built,"]
    assert [own.of(report) for own in run.owned] == ["[T]", "…", "[of two]", "[ey]"]


def test_a_block_knows_its_paragraphs() -> None:
    report = "Venn claims:\n\nOne pier.\n\n“Two locks.”\n\nSo Venn."
    (run,) = run_of(report, manner="block", contents=["One pier.\n\n“Two locks.”"])
    assert [paragraph.of(report) for paragraph in run.paragraphs] == ["One pier.", "Two locks."]


@given(st.lists(st.sampled_from(["“", "”", "a ", "[b] ", "…", "\n\n", "‘", "’", ". ", '"', "[", "]"]), max_size=40))
def test_runs_lie_in_the_report_in_order(parts: list[str]) -> None:
    report = "".join(parts) + "."
    for manner in ("direct", "mixed", "block"):
        found = run_of(report, manner=manner)
        spans = [run.span for run in found]
        assert spans == sorted(spans) and len(set(spans)) == len(spans)
        for run in found:
            assert 0 <= run.span.start < run.span.end <= len(report)
            assert all(run.span.holds(part) for part in (*run.pieces, *run.owned, *run.paragraphs))
