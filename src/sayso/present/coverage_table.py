"""Coverage as CSV: the cells of a comparison, one line each; events; claims; a board."""

import csv
import io
from collections.abc import Iterable, Mapping

from sayso.model.coverage import Event
from sayso.model.dossier import Card
from sayso.present.matrix import Matrix
from sayso.present.table import BYTE_ORDER_MARK, defused

CELLS = ("event", "slot", "about", "report", "outlet", "published", "document", "start", "end", "value", "low", "high",
         "bound", "unit", "scope", "rests_on", "words", "relation")  # fmt: skip


def comparison_table(shown: Matrix) -> bytes:
    """One line for each cell, then one for each thing that a report does not carry; RFC 4180, UTF-8 with a mark."""
    return table(CELLS, [*_cells(shown), *_left(shown)])


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """A table for a spreadsheet that must not take a report's words for a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + out.getvalue()).encode("utf-8", "replace")


def _cells(shown: Matrix) -> Iterable[tuple[object, ...]]:
    column = {one.letter: one for one in shown.columns}
    for line in shown.lines:
        for cell in line.cells:
            one, at = cell.particular, column[cell.letter]
            yield (
                shown.event, line.slot, line.about, cell.letter, at.outlet, at.day, at.document, one.at.span.start,
                one.at.span.end, one.value, one.low, one.high, one.bound.value, one.unit, one.scope.value,
                cell.rests_on, cell.words, line.worst.value,
            )  # fmt: skip


def _left(shown: Matrix) -> Iterable[tuple[object, ...]]:
    column = {one.letter: one for one in shown.columns}
    for one in shown.left:
        at, by = column[one.letter], " ".join(one.carried_by)
        yield (
            shown.event, one.slot, "", one.letter, at.outlet, at.day, at.document, "", "", one.value, "", "", "", "",
            "does not carry", f"{len(one.carried_by)} of {one.of}: {by}", one.words, "",
        )  # fmt: skip


def events_table(found: Iterable[Event], cards: Mapping[str, Card]) -> bytes:
    """One line for each report of each event."""
    head = ("event", "document", "outlet", "published", "headline", "reports", "because")
    rows = (
        (one.id, name, cards[name].outlet, cards[name].published, cards[name].headline, len(one.documents),
         one.because.words)
        for one in found for name in one.documents if name in cards
    )  # fmt: skip
    return table(head, rows)
