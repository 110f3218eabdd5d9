"""What a report shares with other documents, on a terminal."""

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console
from rich.text import Text

from sayso.model.document import Document
from sayso.model.dossier import Card
from sayso.model.reuse import Change, Lineage, Reuse, ReuseKind, Traced
from sayso.present.changes import beginning
from sayso.present.screen.style import DIM, heading, join, say, wrapped
from sayso.present.sharing import first_words
from sayso.present.wording import CHANGES, card_label, counted

SHOWN = 8
"""Passages and changes shown for each document; the JSON has them all."""


def trace_lines(
    console: Console, document: Document, found: Traced, cards: Iterable[Card], width: int
) -> Iterator[Text]:
    """Each other document with who was first, the passages shared, and what was changed, for `trace`."""
    yield from wrapped(console, say(document.locator or document.id, "bold"), width)
    yield from shared_lines(console, document, found, cards, width)
    if not any(reuse.kind is not ReuseKind.STOCK for reuse in found.reuses):
        yield Text("No passage that another document has too.", style=DIM)


def shared_lines(
    console: Console, document: Document, found: Traced, cards: Iterable[Card], width: int
) -> Iterator[Text]:
    """The same, and nothing where no passage is shared."""
    named = {card.document: card for card in cards}
    for lineage in found.lineages:
        own = [reuse for reuse in found.reuses if reuse.there.document == lineage.there]
        counted_own = [reuse for reuse in own if reuse.kind is not ReuseKind.STOCK]
        if counted_own:
            yield from _other(console, document, lineage, counted_own, named, width)


def _other(
    console: Console,
    document: Document,
    lineage: Lineage,
    own: list[Reuse],
    named: Mapping[str, Card],
    width: int,
) -> Iterator[Text]:
    card = named.get(lineage.there)
    yield from heading(card_label(card) if card else lineage.there)
    told = first_words(document.id, lineage)
    yield from wrapped(console, join(told, say(f"  {lineage.because.words}", DIM)), width, "  ", "  ")
    for reuse in own[:SHOWN]:
        words = beginning(" ".join(reuse.here.span.of(document.text).split()), 160)
        likeness = "" if reuse.likeness == 1 else f"  {reuse.likeness:.0%} alike"
        yield from wrapped(console, join(say(words), say(likeness, DIM)), width, f"  {reuse.kind:<18}", " " * 20)
    if len(own) > SHOWN:
        yield Text(f"  and {counted(len(own) - SHOWN, 'more passage')}", style=DIM)
    for change in lineage.changes[:SHOWN]:
        yield from wrapped(console, _change(change), width, f"  {CHANGES[change.kind]:<18}", " " * 20)


def _change(change: Change) -> Text:
    old, new = (beginning(" ".join(words.split()), 120) for words in (change.old, change.new))
    return say(" → ".join(f"“{words}”" for words in (old, new) if words))
