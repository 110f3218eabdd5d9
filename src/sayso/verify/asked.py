"""What a report says about where a quotation comes from."""

from dataclasses import dataclass

from sayso.model.document import Document
from sayso.model.voices import Source, Voices
from sayso.model.works import CitedWork, Link
from sayso.verify.marks import Quoted, quoted
from sayso.verify.runs import QuoteRun
from sayso.verify.settings import Settings


@dataclass(frozen=True, slots=True)
class Asked:
    """A run of quotation with all that the report says about where it comes from."""

    run: QuoteRun
    quote: Quoted
    speaker: Source | None
    work: CitedWork | None
    document: str | None
    """The held document that the work is."""

    likely: tuple[str, ...]
    """Held documents that the work may be as well as any other, where it is not known which."""


class Cited:
    """Who a report says speaks, and in which work; asked of one run of quotation after the other."""

    def __init__(
        self,
        report: Document,
        voices: Voices,
        works: tuple[CitedWork, ...],
        links: tuple[Link, ...],
        settings: Settings,
    ) -> None:
        self._report, self._settings = report, settings
        sources = {source.id: source for source in voices.sources}
        self._speakers = {a.id: sources.get(a.source or "") for a in voices.attributions}
        self._links = {link.work: link for link in links}
        self._works: dict[str, list[CitedWork]] = {}
        for work in works:
            for attribution in work.attributions:
                self._works.setdefault(attribution, []).append(work)

    def asked(self, run: QuoteRun) -> Asked:
        """The run with its speaker and its work; a work that is held goes before one that is not."""
        cited = [work for voice in run.voices for work in self._works.get(voice, ())]
        work = next(iter([work for work in cited if self._held(work)] or cited), None)
        link = self._links.get(work.id) if work else None
        held = self._held(work) if work else None
        likely = self._likely(link) if link and not held else ()
        quote = quoted(run.span.of(self._report.text))
        return Asked(run, quote, self._speakers.get(run.voices[0]), work, held, likely)

    def _held(self, work: CitedWork) -> str | None:
        link = self._links.get(work.id)
        return link.document if link and link.document != self._report.id else None

    def _likely(self, link: Link) -> tuple[str, ...]:
        best = max((candidate.likeness for candidate in link.candidates), default=0.0)
        near = (one for one in link.candidates if best - one.likeness < self._settings.tied)
        return tuple(one.document for one in near if one.document != self._report.id)
