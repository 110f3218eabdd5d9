"""Findings as W3C Web Annotations (JSON-LD), to be laid over the report by any tool that reads them."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from sayso.model.checks import OmissionCheck, QuoteCheck
from sayso.model.dossier import Card, Dossier
from sayso.model.place import Passage, Reason, Span
from sayso.model.voices import Attribution
from sayso.present.cast import cast
from sayso.present.front import address, front
from sayso.present.notes import Notes
from sayso.present.rests import RestNote, rests
from sayso.present.shown import whole
from sayso.present.wording import MENTIONS, counted, leads, rests_on, stands, told

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OURS = uuid.uuid5(uuid.NAMESPACE_URL, "https://www.w3.org/TR/annotation-model/#sayso")
"""The name space in which ids of documents and findings are made into URNs, the same on any machine."""

AROUND = 32
"""Code points of context on either side of quoted words, to begin with."""

AMPLE = 512
"""Code points of context after which words that still occur twice get no quote selector."""


def annotations(dossier: Dossier) -> bytes:
    """One `AnnotationCollection` with one page: who speaks, how quotations stand, what is said to be left out, and
    what statements rest on where that leads to another text.

    Every target is a place in the report, selected by position (code points, as the standard asks) and by quotation
    with enough words around it to be found again; see `selectors`. The same dossier gives the same bytes.
    """
    name = _urn(dossier.document.id, "annotations")
    items = [{"id": _urn(dossier.document.id, str(n)), **item} for n, item in enumerate(_items(dossier))]
    collection: dict[str, Any] = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": whole(front(dossier.document).headline),
        "total": len(items),
    }
    if items:
        page = {"id": _urn(dossier.document.id, "page"), "type": "AnnotationPage", "partOf": name, "startIndex": 0}
        collection["first"] = {**page, "items": items}
    return msgspec.json.encode(collection)


def selectors(text: str, span: Span) -> list[dict[str, Any]]:
    """Ways to select the words of a span, each of which selects exactly them.

    `TextPositionSelector` always; `TextQuoteSelector` unless the words occur more than once even with `AMPLE` code
    points on either side: a selector that selects something else is worse than none.

    >>> [selector["type"] for selector in selectors("no, no, no", Span(4, 6))]
    ['TextPositionSelector', 'TextQuoteSelector']
    """
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    around = AROUND
    while around <= AMPLE:
        start = max(0, span.start - around)
        words = text[start : span.end + around]
        if _only_at(text, words, start):
            quoted = {"exact": span.of(text), "prefix": text[start : span.start], "suffix": text[span.end :][:around]}
            return [position, {"type": "TextQuoteSelector", **quoted}]
        around *= 4
    return [position]


def _only_at(text: str, words: str, start: int) -> bool:
    return bool(words) and text.find(words) == start and text.find(words, start + 1) == -1


def _urn(*name: str) -> str:
    return uuid.uuid5(OURS, whole("\x1f".join(name))).urn


@dataclass(frozen=True, slots=True)
class _Report:
    """The text that the targets are in, and what it is called."""

    text: str
    source: str

    def annotation(self, why: str, bodies: list[dict[str, Any]], spans: Iterable[Span]) -> dict[str, Any]:
        targets = [self.target(span) for span in spans]
        return {
            "type": "Annotation",
            "motivation": why,
            "body": bodies if len(bodies) > 1 else bodies[0],
            "target": targets if len(targets) > 1 else targets[0],
        }

    def target(self, span: Span) -> dict[str, Any]:
        inside = span.clipped(Span(0, len(self.text)))
        return {"type": "SpecificResource", "source": self.source, "selector": selectors(self.text, inside)}


def _items(dossier: Dossier) -> Iterator[dict[str, Any]]:
    document, notes = dossier.document, Notes(dossier, cast(dossier))
    report = _Report(whole(document.text), front(document).address or _urn(document.id))
    for attribution in dossier.attributions:
        if attribution.contents:
            yield _voice(report, attribution, notes)
    for check in dossier.checks:
        yield _check(report, check, notes.cards)
    for omission in dossier.omissions:
        yield _omission(report, omission, notes.cards)
    for rest in rests(dossier):
        if rest.led or rest.origins is not None:
            yield _rest(report, rest, notes.cards)


def _voice(report: _Report, attribution: Attribution, notes: Notes) -> dict[str, Any]:
    chain = " → ".join(voice.name for voice in notes.chain(attribution.id))
    how = ": ".join(part for part in (chain, told(attribution)) if part)
    return report.annotation("identifying", [_told(how, attribution.because)], attribution.contents)


def _check(report: _Report, check: QuoteCheck, cards: Mapping[str, Card]) -> dict[str, Any]:
    found = [_elsewhere(check.found, cards)] if check.found is not None else []
    return report.annotation("assessing", [_told(check.verdict, check.because), *found], [check.quote.span])


def _omission(report: _Report, omission: OmissionCheck, cards: Mapping[str, Card]) -> dict[str, Any]:
    claim = f"claim of omission: {omission.outlet or 'the work named'} {MENTIONS[omission.mention]}"
    nearest = [_elsewhere(near.passage, cards) for near in omission.nearest]
    return report.annotation("assessing", [_told(claim, omission.because), *nearest], [omission.claim.span])


def _rest(report: _Report, rest: RestNote, cards: Mapping[str, Card]) -> dict[str, Any]:
    """A chain: its hops and its end in words, then a link to every passage that it led through."""
    chain = rest.chain
    hops = (f"{hop.voice or 'somebody not named'} ({stands(hop)})" for hop in chain.hops)
    told = [_told(" → ".join((*hops, f"{leads(chain.end)} {rests_on(chain.end)}")), chain.end.because)]
    if rest.origins is not None:
        told.append(_told(counted(len(rest.origins.origins), "independent origin"), rest.origins.because))
    led = [_elsewhere(hop.there, cards) for hop in chain.hops if hop.there is not None]
    return report.annotation("linking", [*told, *led], [rest.span])


def _told(words: str, because: Reason) -> dict[str, Any]:
    value = f"{words}. {because.words} ({because.rule})"
    return {
        "type": "TextualBody",
        "value": whole(value),
        "format": "text/plain",
        "language": "en",
        "purpose": "describing",
    }


def _elsewhere(passage: Passage, cards: Mapping[str, Card]) -> dict[str, Any]:
    card = cards.get(passage.document)
    named = address(card.canonical) or address(card.locator) if card else ""
    position = {"type": "TextPositionSelector", "start": passage.span.start, "end": passage.span.end}
    source = named or _urn(passage.document)
    return {"type": "SpecificResource", "source": source, "selector": position, "purpose": "linking"}
