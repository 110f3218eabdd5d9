"""Reports of one event beside one another: rows of particulars, and what each report does not carry."""

from collections.abc import Sequence

from sayso.compare.actors import actors
from sayso.compare.contrast import contrast
from sayso.compare.omitted import omitted
from sayso.compare.particulars import particulars
from sayso.model.coverage import Cast, Comparison, Event, Report, Scope


def compare(event: Event, reports: Sequence[Report], copies: Sequence[Sequence[str]] = ()) -> Comparison:
    """Hold the reports of an event against each other.

    `copies` are groups of documents that carry one story: one origin each. The order of `reports` changes nothing.
    """
    held = sorted((one for one in reports if one.document in set(event.documents)), key=lambda one: one.document)
    told = {report.document: particulars(report) for report in held}
    named = actors([Cast(report.document, report.text, report.named) for report in held])
    apart = tuple(one for report in held for one in told[report.document] if one.scope is Scope.OTHER)
    return Comparison(event, contrast(held, told, copies), omitted(held, named, told, copies), apart)
