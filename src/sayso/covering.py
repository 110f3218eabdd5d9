"""From documents to reports: what comparison needs to know of each, and several of them held beside one another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.attribute import Engine
from sayso.attribute.everyone import everyone
from sayso.compare.compare import compare
from sayso.compare.copies import copies
from sayso.compare.events import events
from sayso.examining import listen
from sayso.model.checks import OmissionCheck
from sayso.model.coverage import Comparison, Event, Grouping, Report, Voice
from sayso.model.document import DetailName, Document, Part
from sayso.model.place import Reason, Span
from sayso.model.shelf import Shelf
from sayso.model.voices import Attribution, Source, Voices
from sayso.resolve import Aliases, links, works
from sayso.verify import omissions

NOT_TOLD = (Part.BYLINE, Part.CAPTION, Part.NOTICE, Part.BIOGRAPHY, Part.FURNITURE)
"""Zones in which a report says nothing of its event."""


def reported(document: Document, voices: Voices | None = None) -> Report:
    """A document as comparison sees it: what is not the report itself is blank, and every offset stays.

    Without `voices` nobody is named and everything is the report's own: enough to group it, not to compare it.
    """
    text = _told(document)
    named = everyone(text) if voices else ()
    return Report(
        document.id, text, published(document), _zone(document, Part.HEADLINE),
        document.detail(DetailName.OUTLET) or "", named, _voices(document, voices) if voices else (),
        document.details_named(DetailName.AUTHOR), _time(document), _dateline(document),
    )  # fmt: skip


def _zone(document: Document, part: Part) -> Span | None:
    return next((zone.span for zone in document.zones if zone.part is part), None)


def _dateline(document: Document) -> Span | None:
    """The dateline that stands right before the body: pages give the day above it, too."""
    found = None
    for zone in document.zones:
        if zone.part is Part.BODY:
            return found
        if zone.part is Part.DATELINE and not zone.span.of(document.text).strip()[:1].isdigit():
            found = zone.span.trimmed(document.text)
    return found


def published(document: Document) -> date | None:
    """The day of publication, where the page says it."""
    try:
        return date.fromisoformat((document.detail(DetailName.PUBLISHED) or "")[:10])
    except ValueError:
        return None


def _time(document: Document) -> str:
    said = document.detail(DetailName.PUBLISHED) or ""
    return said[11:16] if len(said) >= 16 and said[10] == "T" else ""


def _told(document: Document) -> str:
    """The text with all that is not the report itself made blank; line ends stay."""
    dateline = _dateline(document)
    pieces = []
    for zone in document.zones:
        words = zone.span.of(document.text)
        other = zone.part is Part.DATELINE and not (dateline and zone.span.overlaps(dateline))
        blank = other or zone.part in NOT_TOLD
        pieces.append("".join(c if c == "\n" else " " for c in words) if blank else words)
    return "".join(pieces)


def _voices(document: Document, voices: Voices) -> tuple[Voice, ...]:
    names = {source.id: source for source in voices.sources}
    told = {attribution.id: attribution for attribution in voices.attributions}
    return tuple(
        Voice(one.span, tuple(_name(document.text, told[said], names) for said in one.said_by))
        for one in voices.statements
    )


def _name(text: str, told: Attribution, names: dict[str, Source]) -> str:
    """Who speaks, by name; else the report's own words for him."""
    words = " ".join(" ".join(span.of(text) for span in told.said_at).split())
    return names[told.source].name if told.source in names else words or "somebody not named"


@dataclass(frozen=True, slots=True)
class Covered:
    """An event's reports beside one another, and what they say that other reports leave out, held against those."""

    comparison: Comparison
    reports: tuple[Report, ...]
    alleged: tuple[tuple[str, OmissionCheck], ...]


def heard(document: Document, engine: Engine = Engine.FULL) -> Report:
    """A document as a report, with who speaks where."""
    return reported(document, listen(document, engine)[1])


def grouped(
    reports: Sequence[Report], rulings: Sequence[Grouping] = (), same: Sequence[Sequence[str]] = ()
) -> tuple[Event, ...]:
    """The events that some reports tell of, copies taken together; `same` are copies that are known otherwise."""
    return events(reports, copies(reports, same), rulings)


def named_together(documents: Sequence[Document]) -> Event:
    """An event that a person made by naming its reports."""
    names = tuple(sorted({document.id for document in documents}))
    return Event(f"event:{names[0]}", names, (), Reason("named/1", "These reports were named together."))


def covered(
    event: Event,
    shelf: Shelf,
    documents: Sequence[Document],
    engine: Engine = Engine.FULL,
    aliases: Aliases | None = None,
    same: Sequence[Sequence[str]] = (),
) -> Covered:
    """The documents of an event beside one another. `same` are groups known to carry one story, by their ids.

    What they say that others leave out ("the Post omits…") is held against the works of the shelf.
    """
    table, outlets = aliases or Aliases.shipped(), shelf.outlets()
    reports, alleged = [], []
    for document in documents:
        outline, voices = listen(document, engine)
        reports.append(reported(document, voices))
        cited = works(document, outline, voices, table, outlets)
        linked = links(document, cited, voices, shelf, table)
        alleged += [(document.id, one) for one in omissions(document, outline, voices, cited, linked, shelf)]
    return Covered(compare(event, reports, copies(reports, same)), tuple(reports), tuple(alleged))
