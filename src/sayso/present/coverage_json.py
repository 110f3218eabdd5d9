"""Coverage as JSON for tools; the same findings give the same bytes."""

from collections.abc import Iterable, Sequence

from sayso.model.checks import OmissionCheck
from sayso.model.coverage import Comparison, Event, Particular
from sayso.present import coverage_shapes as shapes
from sayso.present.json import as_because, as_bytes, as_place, at_passage

Alleged = Sequence[tuple[str, OmissionCheck]]


def comparison_json(found: Iterable[tuple[Comparison, Alleged]]) -> bytes:
    """Comparisons, for `compare --json`."""
    return as_bytes(shapes.Compare(tuple(_compared(one, alleged) for one, alleged in found)))


def event_json(event: Event) -> bytes:
    """One event, for `events --json`."""
    ties = tuple(shapes.EventTie(tie.one, tie.other, tie.likeness, tie.shared, tie.days) for tie in event.ties)
    return as_bytes(shapes.Events(event.id, event.documents, ties, as_because(event.because)))


def _compared(found: Comparison, alleged: Alleged) -> shapes.ComparedEvent:
    return shapes.ComparedEvent(
        found.event.id,
        found.event.documents,
        as_because(found.event.because),
        found.origins,
        found.copies,
        tuple(
            shapes.CoverageRow(
                row.slot,
                row.about,
                tuple(map(_cell, row.cells)),
                tuple(
                    shapes.CoveragePair(at_passage(p.one), at_passage(p.other), p.relation, as_because(p.because))
                    for p in row.pairs
                ),
                row.agree(),
            )
            for row in found.rows
        ),
        tuple(
            shapes.CoverageOmission(o.document, o.slot, o.value, o.carried_by, o.of, as_because(o.because))
            for o in found.omitted
        ),
        tuple(map(_cell, found.apart)),
        tuple(
            shapes.CoverageAlleged(
                document, as_place(one.claim.span), one.outlet, one.work, str(one.mention), as_because(one.because)
            )
            for document, one in alleged
        ),
        tuple(shapes.CoverageActor(a.name, str(a.kind), a.forms, a.documents()) for a in found.actors),
    )


def _cell(one: Particular) -> shapes.CoverageCell:
    return shapes.CoverageCell(
        one.at.document, one.value, one.low, one.high, one.bound, one.unit, as_place(one.at.span), one.said_by,
        one.scope, as_because(one.because) if one.because else None,
    )  # fmt: skip
