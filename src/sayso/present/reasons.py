"""Everything that a dossier says about one place, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.dossier import Dossier
from sayso.model.place import Reason, Span
from sayso.present.wording import MENTIONS, PARTS, counted, rests_on, stands, told, work_label


@dataclass(frozen=True, slots=True)
class Finding:
    """Something said about a stretch of the text, told in a few words, with its reason."""

    what: str
    span: Span
    because: Reason


def reasons(dossier: Dossier, place: Span) -> tuple[Finding, ...]:
    """What is said about text that overlaps `place` (code points), the narrowest stretch first.

    An empty place asks about the code point that it stands before.
    """
    asked = place if place.end > place.start else Span(place.start, place.start + 1)
    found = [finding for finding in findings(dossier) if finding.span.overlaps(asked)]
    return tuple(sorted(found, key=lambda finding: (len(finding.span), finding.span, finding.what)))


def findings(dossier: Dossier) -> Iterator[Finding]:
    """Every finding of a dossier that has a place in the report, kind by kind."""
    for zone in dossier.document.zones:
        yield Finding(f"zone: {PARTS[zone.part]}", zone.span, zone.because)
    for quotation in dossier.outline.quotations:
        yield Finding(f"quotation: {quotation.style}", quotation.span, quotation.because)
    yield from _voices(dossier)
    yield from _works(dossier)
    for check in dossier.checks:
        yield Finding(f"quotation check: {check.verdict}", check.quote.span, check.because)
    for omission in dossier.omissions:
        told = f"claim of omission: {omission.outlet or 'the work named'} {MENTIONS[omission.mention]}"
        yield Finding(told, omission.claim.span, omission.because)
    yield from _grounds(dossier)


def _grounds(dossier: Dossier) -> Iterator[Finding]:
    for chain in dossier.chains:
        for number, hop in enumerate(chain.hops, start=1):
            yield Finding(f"hop {number}: {hop.voice}: {stands(hop)}", chain.statement.span, hop.because)
        yield Finding(f"rests on: {rests_on(chain.end)}", chain.statement.span, chain.end.because)
    for found in dossier.origins:
        count = counted(len(found.origins), "independent origin")
        yield Finding(f"carried elsewhere: {count}", found.statement.span, found.because)


def _voices(dossier: Dossier) -> Iterator[Finding]:
    names = {source.id: source.name for source in dossier.sources}
    for attribution in dossier.attributions:
        speaker = names.get(attribution.source or "", "")
        how = ": ".join(part for part in (speaker, told(attribution)) if part)
        for span in attribution.contents:
            yield Finding(f"voice: {how}", span, attribution.because)
        for span in (*attribution.cue, *attribution.said_at):
            yield Finding(f"gives words to a voice: {how}", span, attribution.because)


def _works(dossier: Dossier) -> Iterator[Finding]:
    links = {link.work: link for link in dossier.links}
    for work in dossier.works:
        label, link = work_label(work), links.get(work.id)
        for span in dict.fromkeys((work.span, *work.mentions)):
            yield Finding(f"cites: {label}", span, work.because)
            if link is not None:
                held = "held" if link.document else "not held" if not link.candidates else "not decided"
                yield Finding(f"work {held}: {label}", span, link.because)
