"""A small world for one case: a report with its voices and works, and the documents that are held."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from tests.texts import body

from sayso.library import MemoryShelf
from sayso.model.document import Detail, DetailName, Document
from sayso.model.outline import Outline
from sayso.model.place import Reason, Span
from sayso.model.voices import Attribution, Kind, Manner, Source, Statement, Voices
from sayso.model.works import Candidate, CitedWork, Link, WorkKind
from sayso.segment import segment

BY_HAND = Reason("by-hand/1", "Set in a test.")
SAID = re.compile(r",? (?:said|wrote|told [\w ]+?) (?P<name>[A-Z][\w’.]*(?: (?:of )?[A-Z][\w’.]*)*)")
"""In the documents of a case, somebody speaks what stands before "said So-and-so"."""


@dataclass(frozen=True, slots=True)
class World:
    """Everything that `verify` and `omissions` are given."""

    document: Document
    outline: Outline
    voices: Voices
    works: tuple[CitedWork, ...]
    links: tuple[Link, ...]
    shelf: MemoryShelf

    def text(self, document: str) -> str:
        """The text of the report or of a held document."""
        held = self.shelf.get(document)
        return held.text if held else self.document.text


def world(case: dict[str, Any]) -> World:
    """The world that a case tells of."""
    report = document(case["report"], "report")
    outline = segment(report)
    voices = heard(report.text, outline, case)
    held = {name: document(told, name) for name, told in _held(case)}
    works = tuple(_work(told, number, report.text, voices) for number, told in enumerate(_works(case)))
    links = tuple(_link(told, number, held) for number, told in enumerate(_works(case)))
    return World(report, outline, voices, works, links, MemoryShelf([report, *held.values()]))


def document(told: str | dict[str, str], locator: str) -> Document:
    """A text, or a text with what its page says about itself."""
    if isinstance(told, str):
        return body(told, locator=locator)
    details = tuple(Detail(DetailName(name), value, BY_HAND) for name, value in told.items() if name != "text")
    return replace(body(told["text"], locator=locator), details=details)


def listen(held: Document) -> tuple[Outline, Voices]:
    """Who speaks in a held document: whoever "said" stands behind a quotation."""
    outline = segment(held)
    sources: dict[str, Source] = {}
    told = []
    for number, quotation in enumerate(outline.quotations):
        said = SAID.match(held.text, quotation.span.end)
        if said:
            name = said["name"].rstrip(".")
            kind = Kind.BODY if name.endswith(("Union", "Ministry", "Board")) else Kind.PERSON
            sources.setdefault(name, Source(f"s{len(sources)}", name, kind))
            told.append(_attribution(f"a{number}", Manner.DIRECT, (quotation.span,), sources[name].id))
    return outline, Voices(tuple(sources.values()), tuple(told), ())


def heard(text: str, outline: Outline, case: dict[str, Any]) -> Voices:
    """Who speaks in the report: as the case says, else one speaker of all its quotations."""
    told = case.get("voices", [case])
    sources: dict[str, Source] = {}
    attributions = []
    for number, voice in enumerate(told):
        name = voice.get("speaker", "")
        if name:
            mentions = tuple(Span(*found.span()) for found in re.finditer(re.escape(name), text))
            sources.setdefault(name, Source(f"s{len(sources)}", name, Kind(voice.get("is", "person")), mentions))
        contents = tuple(_spans(text, voice["contents"])) if "contents" in voice else _quoted(outline)
        source = sources[name].id if name else None
        if contents:
            attributions.append(_attribution(f"a{number}", Manner(voice.get("manner", "direct")), contents, source))
    return Voices(tuple(sources.values()), tuple(attributions), _statements(outline, attributions))


def _attribution(name: str, manner: Manner, contents: tuple[Span, ...], source: str | None) -> Attribution:
    return Attribution(name, manner, contents, source, (), (), BY_HAND)


def _quoted(outline: Outline) -> tuple[Span, ...]:
    spans = [quotation.span for quotation in outline.quotations]
    return tuple(span for span in spans if not any(other != span and other.holds(span) for other in spans))


def _spans(text: str, words: Iterable[str]) -> Iterable[Span]:
    at = 0
    for stretch in words:
        start = text.index(stretch, at)
        at = start + len(stretch)
        yield Span(start, at)


def _statements(outline: Outline, attributions: list[Attribution]) -> tuple[Statement, ...]:
    contents = [(content, attribution.id) for attribution in attributions for content in attribution.contents]
    found = []
    for sentence in outline.sentences:
        edges = {edge for content, _ in contents for edge in (content.start, content.end)}
        inside = sorted(edge for edge in edges if sentence.start < edge < sentence.end)
        for start, end in pairwise([sentence.start, *inside, sentence.end]):
            piece = Span(start, end)
            found.append(Statement(piece, tuple(name for content, name in contents if content.holds(piece))))
    return tuple(found)


def _works(case: dict[str, Any]) -> list[dict[str, Any]]:
    works: list[dict[str, Any]] = case.get("works", [case["work"]] if "work" in case else [])
    return works


def _held(case: dict[str, Any]) -> Iterable[tuple[str, Any]]:
    """What is held, by name: the texts of the works, the texts that a work may be, and what stands elsewhere."""
    for number, work in enumerate(_works(case)):
        if "text" in work:
            page = {name: work[name] for name in ("text", "outlet", "headline", "published") if name in work}
            yield f"work{number}", page
        yield from ((f"likely{number}.{place}", told) for place, told in enumerate(work.get("likely", [])))
    yield from ((f"elsewhere{place}", told) for place, told in enumerate(case.get("elsewhere", [])))


def _work(told: dict[str, Any], number: int, text: str, voices: Voices) -> CitedWork:
    """A work; all attributions stand in it, unless the case gives their numbers in `of`."""
    names = [told[name] for name in ("named", "outlet", "title") if told.get(name) and told[name] in text]
    mentions = tuple(Span(*found.span()) for name in names[:1] for found in re.finditer(re.escape(name), text))
    all_of_them = [attribution.id for attribution in voices.attributions]
    given = tuple(f"a{place}" for place in told["of"]) if "of" in told else tuple(all_of_them)
    kind, outlet, title = WorkKind(told.get("kind", "article")), told.get("outlet", ""), told.get("title", "")
    first = mentions[0] if mentions else Span(0, 0)
    return CitedWork(f"w{number}", kind, outlet, title, told.get("date", ""), "", first, mentions, given, BY_HAND)


def _link(told: dict[str, Any], number: int, held: dict[str, Document]) -> Link:
    document = held[f"work{number}"].id if f"work{number}" in held else None
    likely = [held[name].id for name in sorted(held) if name.startswith(f"likely{number}.")]
    candidates = tuple(Candidate(name, 0.9, BY_HAND) for name in ([document] if document else likely))
    return Link(f"w{number}", document, candidates, BY_HAND)
