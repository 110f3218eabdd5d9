"""A dossier that was exported as JSON, handed back: its document as it was read, and what people decided about it."""

from datetime import datetime

import msgspec

from sayso.model.decisions import Decision
from sayso.model.document import Detail, Document, Markup, Zone
from sayso.model.place import Passage, Reason, Span
from sayso.present import shapes
from sayso.text.identity import document_id

BEGINS = b'{"locator":'
"""How every exported dossier begins; other JSON is not looked into."""


class Exported(msgspec.Struct):
    """What of an exported dossier is taken back; findings are found anew."""

    locator: str
    id: str
    text: str
    captured: str | None
    zones: tuple[shapes.Zone, ...]
    details: tuple[shapes.Detail, ...]
    markup: tuple[shapes.Markup, ...]
    origin: tuple[shapes.Origin, ...]
    decisions: tuple[shapes.Decision, ...] = ()


def handed_back(data: bytes) -> tuple[Document, tuple[Decision, ...]] | None:
    """The document and the decisions; None for anything but an exported dossier whose id is that of its text."""
    if not data.startswith(BEGINS):
        return None
    try:
        said = msgspec.json.decode(data, type=Exported)
        document = _document(said)
        decisions = tuple(_decision(said.id, decision) for decision in said.decisions)
    except (msgspec.DecodeError, ValueError):
        return None
    whole = said.id == document_id(said.locator, said.text) and _fits(document, decisions)
    return (document, decisions) if whole else None


def _document(said: Exported) -> Document:
    return Document(
        said.id,
        said.text,
        tuple(Zone(zone.part, Span(*zone.span), _because(zone.because)) for zone in said.zones),
        tuple(Detail(detail.name, detail.value, _because(detail.because)) for detail in said.details),
        tuple(Markup(markup.kind, Span(*markup.span), markup.target) for markup in said.markup),
        said.locator,
        datetime.fromisoformat(said.captured) if said.captured else None,
        tuple((origin.offset, origin.where) for origin in said.origin),
    )


def _fits(document: Document, decisions: tuple[Decision, ...]) -> bool:
    """Whether every place lies in the text, and the zones in order."""
    length = len(document.text)
    spans = [*(zone.span for zone in document.zones), *(one.span for one in document.markup)]
    spans += [decision.on.span for decision in decisions]
    zones = [edge for zone in document.zones for edge in (zone.span.start, zone.span.end)]
    return all(0 <= span.start <= span.end <= length for span in spans) and zones == sorted(zones)


def _because(because: shapes.Because) -> Reason:
    return Reason(because.rule, because.words, tuple(Passage(at.document, Span(*at.span)) for at in because.at))


def _decision(document: str, said: shapes.Decision) -> Decision:
    when = datetime.fromisoformat(said.when)
    on = Passage(document, Span(*said.span))
    return Decision(said.id, on, said.about, said.ruling, said.words, said.value, said.note, said.by, when)
