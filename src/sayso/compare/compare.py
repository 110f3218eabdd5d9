"""Reports of one event beside one another: rows of particulars, and what each report does not carry."""

from collections.abc import Sequence

from sayso.compare.actors import actors, body_key
from sayso.compare.contrast import contrast
from sayso.compare.omitted import omitted
from sayso.compare.particulars import particulars
from sayso.compare.spelled import spelled
from sayso.compare.when_where import SLOT_OF_PLACE
from sayso.model.coverage import Cast, Comparison, Event, Particular, Report, Scope


def compare(event: Event, reports: Sequence[Report], copies: Sequence[Sequence[str]] = ()) -> Comparison:
    """Hold the reports of an event against each other.

    `copies` are groups of documents that carry one story: one origin each. The order of `reports` changes nothing.
    """
    held = sorted((one for one in reports if one.document in set(event.documents)), key=lambda one: one.document)
    outlets = " ".join(body_key(report.outlet) for report in held).split()
    told = {report.document: _placed(particulars(report), outlets) for report in held}
    named = actors([Cast(report.document, report.text, report.named) for report in held])
    apart = tuple(one for report in held for one in told[report.document] if one.scope is not Scope.THIS)
    here = {report.document for report in held}
    groups = tuple(group for group in (tuple(one for one in same if one in here) for same in copies) if len(group) > 1)
    origins = len(held) - sum(map(len, groups)) + len(groups)
    rows = (*contrast(held, told, groups), *spelled(named))
    return Comparison(
        event, rows, omitted(held, named, rows, groups), apart,
        tuple(one for one in named if len(one.documents()) > 1), groups, origins,
    )  # fmt: skip


def _placed(told: Sequence[Particular], outlets: Sequence[str]) -> tuple[Particular, ...]:
    """Without places that are an outlet's name: "Meridian reported"."""
    return tuple(one for one in told if one.slot != SLOT_OF_PLACE or body_key(one.value) not in outlets)
