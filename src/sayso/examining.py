"""Run the steps in order over one report, and gather what they find into a dossier."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from sayso.attribute import Engine, attribute, reader
from sayso.ground import ground, origins
from sayso.model.checks import QuoteCheck
from sayso.model.document import Document, Reading
from sayso.model.dossier import Card, Dossier
from sayso.model.grounds import Copies
from sayso.model.outline import Outline
from sayso.model.shelf import Shelf
from sayso.model.versions import Version
from sayso.model.voices import Voices
from sayso.resolve import Aliases, links, works
from sayso.segment import segment
from sayso.verify import omissions, verify, version

Listen = Callable[[Document], tuple[Outline, Voices]]

Copying = Callable[[Iterable[Document]], tuple[Copies, ...]]
"""Finds which of some documents carry one text."""

VERSIONS = 5
"""Versions of a report before it and after it that it is held against."""

REMEMBERED = 64
"""Documents whose voices are remembered while one report is examined: a source is often cited more than once."""


def listen(document: Document, engine: Engine = Engine.FULL) -> tuple[Outline, Voices]:
    """Who speaks in a document: its outline and its voices."""
    outline = segment(document)
    return outline, attribute(document, outline, reader(engine))


class Desk:
    """Opens documents for one report: each is cut, heard and looked through once, and the last ones are remembered."""

    def __init__(self, shelf: Shelf, aliases: Aliases, engine: Engine) -> None:
        self._shelf, self._aliases = shelf, aliases
        self.hear = lru_cache(REMEMBERED)(lambda document: listen(document, engine))
        self.outline = lru_cache(REMEMBERED)(segment)
        self.dossier = lru_cache(REMEMBERED)(self._dossier)

    def checks(self, dossier: Dossier, attributions: tuple[str, ...]) -> tuple[QuoteCheck, ...]:
        """How the quotations of some attributions of a dossier stand."""
        told = tuple(one for one in dossier.attributions if one.id in attributions)
        voices = Voices(dossier.sources, told, dossier.statements)
        report = dossier.document
        return verify(report, dossier.outline, voices, dossier.works, dossier.links, self._shelf, self.hear)

    def _dossier(self, document: Document) -> Dossier:
        """Who speaks in a document, which works it cites, what these are said to leave out; nothing is checked."""
        outline, voices = self.hear(document)
        cited = works(document, outline, voices, self._aliases, self._shelf.outlets())
        linked = links(document, cited, voices, self._shelf, self._aliases)
        return Dossier(
            document=document,
            outline=outline,
            sources=voices.sources,
            attributions=voices.attributions,
            statements=voices.statements,
            works=cited,
            links=linked,
            checks=(),
            omissions=omissions(document, outline, voices, cited, linked, self._shelf),
        )


def examine(
    report: Document | Reading,
    shelf: Shelf,
    aliases: Aliases | None = None,
    engine: Engine = Engine.FULL,
    *,
    follow: bool = True,
    count: bool = False,
    copies: Sequence[Copies] = (),
    copying: Copying | None = None,
) -> Dossier:
    """The dossier of a report against the documents of a shelf; the same input gives the same dossier.

    `aliases` defaults to the table that comes with Sayso. Without `follow`, no statement is followed to what it rests
    on, and no document that only stands behind another is opened. With `count`, the independent origins of each
    statement are counted too, which means hearing every document that carries one. `copies` says which documents are
    known to carry one text; `copying` finds more of these among the documents that carry a statement. Raises
    `ValueError` for a reading without a document.
    """
    document, problems = (report.document, report.problems) if isinstance(report, Reading) else (report, ())
    if document is None:
        raise ValueError("There is nothing to examine: the reading has no document.")
    desk = Desk(shelf, aliases or Aliases.shipped(), engine)
    found = desk.dossier(document)
    found = replace(found, checks=desk.checks(found, tuple(one.id for one in found.attributions)), problems=problems)
    if follow:
        found = replace(found, chains=ground(found, shelf, desk, copies))
    if follow and count:
        found = replace(found, origins=origins(found, shelf, desk, copies))
        if copying is not None:
            found = _again(found, shelf, desk, (*copies, *copying(_carrying(found, shelf))))
    return replace(found, versions=tuple(_versions(document, shelf)), cards=tuple(_cards(shelf, found)))


def _carrying(found: Dossier, shelf: Shelf) -> Iterable[Document]:
    """The report, and every document that carries a statement of it."""
    named = {one.at.document for told in found.origins for one in (*told.carriers, *told.undecided)}
    held = (shelf.get(document) for document in sorted(named - {found.document.id}))
    return (found.document, *(document for document in held if document is not None))


def _again(found: Dossier, shelf: Shelf, desk: Desk, copies: Sequence[Copies]) -> Dossier:
    """Chains and origins anew, now that more is known to carry one text."""
    found = replace(found, chains=ground(found, shelf, desk, copies))
    return replace(found, origins=origins(found, shelf, desk, copies))


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


def _cards(shelf: Shelf, found: Dossier) -> Iterable[Card]:
    """The cards of every document that the findings point at, in order of id."""
    named = {candidate.document for link in found.links for candidate in link.candidates}
    named |= {link.document for link in found.links if link.document}
    named |= {check.found.document for check in found.checks if check.found}
    named |= {near.passage.document for check in found.omissions for near in check.nearest}
    named |= {document for chain in found.chains for document in chain.documents}
    named |= {hop.document for chain in found.chains for hop in chain.hops if hop.document}
    named |= {one.at.document for told in found.origins for one in (*told.carriers, *told.undecided)}
    named |= {origin.root for told in found.origins for origin in told.origins if origin.root}
    named.discard(found.document.id)
    for document in sorted(named):
        card = shelf.card(document)
        if card is not None:
            yield card


__all__ = ["Desk", "Engine", "Listen", "examine", "listen"]
