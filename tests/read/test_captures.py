"""Plain-text captures of ten sorts of site: the body begins and ends exactly where it does."""

from pathlib import Path
from typing import Any

import pytest
from tests.toml_cases import cases, shared

from sayso.model.document import Document, Part
from sayso.model.place import Span
from sayso.read import read


def body(document: Document) -> Span:
    """From the first word of the body to the last."""
    spans = [zone.span for zone in document.zones if zone.part is Part.BODY]
    return Span(spans[0].start, spans[-1].end).trimmed(document.text)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("case", cases("read/captures"))
def test_the_body_of_a_capture_begins_and_ends_exactly(case: dict[str, Any], newline: str) -> None:
    above, right, below = (case[part].lstrip("\n") for part in ("above", "body", "below"))
    gap = "" if above.endswith(("- ", "— ")) else case.get("gap", "\n" if "\n\n" in right else "")
    text = (above + gap + right + gap + below).replace("\n", newline)
    document = read(text.encode(), "capture.txt").document
    assert document is not None
    assert body(document).of(text).replace(newline, "\n") == right.strip()


def test_the_body_of_the_first_report_begins_and_ends_exactly() -> None:
    [report] = sorted(Path(shared("reports")).glob("*.txt"))
    document = read(report.read_bytes(), report.name).document
    assert document is not None
    words = " ".join(body(document).of(document.text).split())
    assert (words.startswith("That the “final"), words.endswith("for so long.")) == (True, True)
