"""Run the steps in order over one report, and gather what they find into a dossier."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from sayso.attribute import Engine, attribute, reader
from sayso.model.checks import OmissionCheck, QuoteCheck
from sayso.model.document import Document, Reading
from sayso.model.dossier import Card, Dossier
from sayso.model.outline import Outline
from sayso.model.shelf import Shelf
from sayso.model.versions import Version
from sayso.model.voices import Voices
from sayso.model.works import Link
from sayso.resolve import Aliases, links, works
from sayso.segment import segment
from sayso.verify import omissions, verify, version

Listen = Callable[[Document], tuple[Outline, Voices]]

VERSIONS = 5
"""Versions of a report before it and after it that it is held against."""

REMEMBERED = 64
"""Documents whose voices are remembered while one report is examined: a source is often cited more than once."""


def listen(document: Document, engine: Engine = Engine.FULL) -> tuple[Outline, Voices]:
    """Who speaks in a document: its outline and its voices."""
    outline = segment(document)
    return outline, attribute(document, outline, reader(engine))


def examine(
    report: Document | Reading, shelf: Shelf, aliases: Aliases | None = None, engine: Engine = Engine.FULL
) -> Dossier:
    """The dossier of a report against the documents of a shelf; the same input gives the same dossier.

    `aliases` defaults to the table that comes with Sayso. Raises `ValueError` for a reading without a document.
    """
    document, problems = (report.document, report.problems) if isinstance(report, Reading) else (report, ())
    if document is None:
        raise ValueError("There is nothing to examine: the reading has no document.")
    table = aliases or Aliases.shipped()
    hear = lru_cache(REMEMBERED)(lambda held: listen(held, engine))
    outline, voices = hear(document)
    cited = works(document, outline, voices, table, shelf.outlets())
    linked = links(document, cited, voices, shelf, table)
    checks = verify(document, outline, voices, cited, linked, shelf, hear)
    left_out = omissions(document, outline, voices, cited, linked, shelf)
    cards = tuple(_cards(shelf, linked, checks, left_out))
    return Dossier(
        document=document,
        outline=outline,
        sources=voices.sources,
        attributions=voices.attributions,
        statements=voices.statements,
        works=cited,
        links=linked,
        checks=checks,
        omissions=left_out,
        cards=cards,
        problems=problems,
        versions=tuple(_versions(document, shelf)),
    )


def _versions(document: Document, shelf: Shelf) -> Iterable[Version]:
    """How the report differs from the other versions of its page, the nearest ones.

    A file that is examined and is not held, as it is now, is the latest version of what was had from there.
    """
    cards = list(shelf.versions(document.id)) or list(_had_there(document, shelf))
    own = next((at for at, card in enumerate(cards) if card.document == document.id), len(cards))
    for at in range(max(0, own - VERSIONS), min(len(cards), own + VERSIONS + 1)):
        other = shelf.get(cards[at].document) if at != own else None
        if other is not None:
            yield version(document, other, cards[at].captured, at < own)


def _had_there(document: Document, shelf: Shelf) -> tuple[Card, ...]:
    """Cards of what is held from the place that a report was had from: its address, or the file's whole path.

    Where the very text is held, the other texts are versions of that document, and this is the same page again.
    """
    if document.locator in ("", "-"):
        return ()
    address = document.locator if "://" in document.locator else str(Path(document.locator).absolute())
    there = next(iter(shelf.by_address(address)), None)
    cards = shelf.versions(there.document) if there else ()
    held = ((card, shelf.get(card.document)) for card in cards)
    same = next((card for card, each in held if each and each.text == document.text), None)
    return tuple(replace(card, document=document.id) if card == same else card for card in cards)


def _cards(
    shelf: Shelf, linked: Iterable[Link], checks: Iterable[QuoteCheck], left_out: Iterable[OmissionCheck]
) -> Iterable[Card]:
    """The cards of every document that the findings point at, in order of id."""
    named = {candidate.document for link in linked for candidate in link.candidates}
    named |= {link.document for link in linked if link.document}
    named |= {check.found.document for check in checks if check.found}
    named |= {near.passage.document for check in left_out for near in check.nearest}
    for document in sorted(named):
        card = shelf.card(document)
        if card is not None:
            yield card


__all__ = ["Engine", "Listen", "examine", "listen"]
