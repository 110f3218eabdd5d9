"""What statements rest on, ready to be shown: neighbours that rest on the same are told together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.model.dossier import Card, Dossier
from sayso.model.grounds import Chain, EndKind, Hop, Origins
from sayso.model.place import Span
from sayso.present.changes import beginning
from sayso.present.wording import card_short, counted, leads, rests_on

SHOWN = 160
"""Characters of a passage that are shown; the JSON and the document have all of it."""

MARKS = ' “”"'
"""Set anew around the words where they are shown."""

BETWEEN = 3
"""Code points between two statements of one sentence: a comma, a dash, spaces."""


@dataclass(frozen=True, slots=True)
class HopNote:
    """One hop: the words that it leads to, shortened, and the document in which they stand."""

    hop: Hop
    words: str
    card: Card | None

    @property
    def where(self) -> str:
        """The document, or the work that was not entered; empty where neither is known."""
        return card_short(self.card) if self.card else self.hop.work


@dataclass(frozen=True, slots=True)
class RestNote:
    """A statement, or several that rest on the same, with its hops, its end, and who else carries it."""

    span: Span
    words: str
    chain: Chain
    hops: tuple[HopNote, ...]
    leads: str
    rests_on: str
    origins: Origins | None

    @property
    def counted(self) -> str:
        """How many documents carry it, of how many origins, in a few words; empty where it was not counted."""
        if self.origins is None:
            return ""
        return f"{len(self.origins.carriers)} documents, {counted(len(self.origins.origins), 'origin')}"

    @property
    def led(self) -> bool:
        """Whether there is more to show than the voice that the report names."""
        return bool(self.hops) or self.chain.end.kind is EndKind.CIRCLE


def rests(dossier: Dossier) -> tuple[RestNote, ...]:
    """What the statements of a report rest on, in its order; without what only its author says."""
    cards = {card.document: card for card in dossier.cards}
    tallied = {one.statement: one for one in dossier.origins}
    text = dossier.document.text
    found = []
    for chains in _together(dossier.chains):
        chain = max(chains, key=lambda one: len(one.statement.span))
        span = Span(chains[0].statement.span.start, chains[-1].statement.span.end)
        origins = next((tallied[one.statement] for one in (chain, *chains) if one.statement in tallied), None)
        if not chain.hops and chain.end.kind is EndKind.OWN_VOICE and (origins is None or len(origins.origins) < 2):
            continue
        hops = tuple(
            HopNote(hop, _words(joined([one.hops[at] for one in chains])), cards.get(hop.document or ""))
            for at, hop in enumerate(chain.hops)
        )
        found.append(RestNote(span, _words(span.of(text)), chain, hops, leads(chain.end), rests_on(chain.end), origins))
    return tuple(found)


def _words(words: str) -> str:
    return beginning(" ".join(words.split()).strip(MARKS), SHOWN)


def joined(hops: Iterable[Hop]) -> str:
    """The words that neighbours are led to in one document, in its order, each once."""
    words, past = "", 0
    for there, told in sorted({hop.there: hop.words for hop in hops if hop.there is not None}.items()):
        if there.span.end > past:
            between = "" if not words else " " if there.span.start - past <= BETWEEN else " … "
            words, past = f"{words}{between}{told}", there.span.end
    return words.replace(" ,", ",")


def _together(chains: Iterable[Chain]) -> Iterator[list[Chain]]:
    """Chains in groups: neighbours that lead through the same documents to the same end."""
    group: list[Chain] = []
    for chain in chains:
        if group and not (_way(group[-1]) == _way(chain) and _close(group[-1], chain)):
            yield group
            group = []
        group.append(chain)
    if group:
        yield group


def _close(one: Chain, other: Chain) -> bool:
    return 0 <= other.statement.span.start - one.statement.span.end <= BETWEEN


def _way(chain: Chain) -> tuple[object, ...]:
    return (*((hop.voice, hop.document, hop.verdict) for hop in chain.hops), chain.end.kind, chain.end.who)
