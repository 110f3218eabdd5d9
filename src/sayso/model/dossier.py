"""Everything found about one document, gathered."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model.checks import OmissionCheck, QuoteCheck
from sayso.model.decisions import Decision
from sayso.model.document import Document
from sayso.model.grounds import Chain, Origins
from sayso.model.outline import Outline
from sayso.model.place import Problem
from sayso.model.reuse import Traced
from sayso.model.versions import Version
from sayso.model.voices import Attribution, Source, Statement
from sayso.model.works import CitedWork, Link


@dataclass(frozen=True, slots=True)
class Dossier:
    """A report and all that Sayso found in it.

    `cards` describes the other documents that links and checks point at, so that a dossier can be shown alone.
    """

    document: Document
    outline: Outline
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    statements: tuple[Statement, ...]
    works: tuple[CitedWork, ...]
    links: tuple[Link, ...]
    checks: tuple[QuoteCheck, ...]
    omissions: tuple[OmissionCheck, ...]
    cards: tuple["Card", ...] = ()
    problems: tuple[Problem, ...] = ()
    chains: tuple[Chain, ...] = ()
    """What each statement rests on, in the order of the statements; those around the report have none."""

    origins: tuple[Origins, ...] = ()
    """Who else carries a statement, and from how many independent origins."""

    traced: tuple[Traced, ...] = ()
    """What the report shares with other documents; then what these share with each other."""

    versions: tuple[Version, ...] = ()
    """Other versions of the report that are held, in order of time, and what changed."""

    decisions: tuple[Decision, ...] = ()
    """What people have ruled, as far as it stands; see `sayso.ruled`."""

    def words(self, statement: Statement) -> str:
        """The words of a statement."""
        return statement.span.of(self.document.text)

    def voices(self, statement: Statement) -> tuple[str, ...]:
        """The names of those who speak, outermost first; empty for the author's own voice.

        Where it is open who is meant, the report's own words stand for him ("he"), else "somebody not named".
        """
        names = {source.id: source.name for source in self.sources}
        told = {attribution.id: attribution for attribution in self.attributions}
        return tuple(self._voice(told[said], names) for said in statement.said_by)

    def _voice(self, attribution: Attribution, names: Mapping[str, str]) -> str:
        words = " ".join(" ".join(span.of(self.document.text) for span in attribution.said_at).split())
        return names.get(attribution.source or "") or words or "somebody not named"


@dataclass(frozen=True, slots=True)
class Card:
    """What it takes to name a document: enough for lists, candidates and captions."""

    document: str
    headline: str
    outlet: str
    published: str
    locator: str
    canonical: str = ""
    captured: str = ""
    """When it was had from the web, in ISO 8601 and UTC; empty where nobody says. Versions of a page differ in it."""
