"""Look for a quotation in one held document, or in all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from sayso.model.checks import Edit
from sayso.model.place import Passage
from sayso.model.voices import Source
from sayso.text.fold import folded_words
from sayso.verify.asked import Asked
from sayso.verify.desk import Desk
from sayso.verify.edits import edits
from sayso.verify.mouths import another, is_named
from sayso.verify.passage import Place, places
from sayso.verify.verdict import with_splices

HEARD = 5
"""Of passages that are equally good, so many documents are asked who speaks there."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage of a held document that a quotation gives."""

    document: str
    place: Place
    edits: tuple[Edit, ...]
    theirs: Source | None = None
    """Who speaks the words there, where it is a quotation itself."""

    elsewhere: bool = False
    """Whether that is clearly somebody else than the report says."""

    derived: str = ""
    """Why the document cannot be what the report quotes, though it has the words: it was published later, say."""

    @property
    def silent(self) -> int:
        """How many changes nothing shows."""
        return sum(not edit.owned for edit in self.edits)

    @property
    def worth(self) -> tuple[bool, int, float]:
        """How far from the source: derived from the report, silent edits, the share of its words that is missing."""
        return bool(self.derived), self.silent, 1 - self.place.share

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return Passage(self.document, self.place.span)


def look(asked: Asked, document: str, desk: Desk) -> Hit | None:
    """The passage in that document; of several, one in the right mouth before one in another's or in nobody's."""
    hits = [_heard(hit, asked, desk) for hit in _hits(asked, document, desk)]
    right = [hit for hit in hits if hit.theirs and not hit.elsewhere]
    return next(iter(right or [hit for hit in hits if hit.elsewhere] or hits), None)


def look_among(asked: Asked, documents: tuple[str, ...], desk: Desk) -> Hit | None:
    """The best passage in any of these documents."""
    hits = [hit for document in documents for hit in _hits(asked, document, desk)]
    return next(_ranked(hits, asked, desk, telling=True), None)


def search(asked: Asked, desk: Desk) -> tuple[Hit | None, int]:
    """The best passage anywhere in the library, and how many copies of the report were left out.

    A document that has the words from the report comes last. Among equals: one that names the speaker, that does not
    have the words from another outlet; the earliest, the one that quotes fewest, the smallest id. Words that are too
    few to be telling are no find in another mouth.
    """
    if len(asked.quote.keys) < desk.settings.short:
        return None, 0
    words = [word for piece in asked.run.pieces for word in folded_words(piece.of(desk.report.text))]
    near = dict.fromkeys((*asked.likely, *desk.holding(words)))
    others = [document for document in near if document not in (desk.report.id, asked.document)]
    whole = [document for document in others if desk.has(document, asked.quote)]
    hits, copies = _at_large(whole, asked, desk)
    if all(hit.derived for hit in hits):
        rest, more = _at_large([document for document in others if document not in whole], asked, desk)
        hits, copies = hits + rest, copies + more
    telling = len(asked.quote.keys) >= desk.settings.long
    return next(_ranked(hits, asked, desk, telling), None), copies


def _at_large(documents: list[str], asked: Asked, desk: Desk) -> tuple[list[Hit], int]:
    """The passages in these documents, and how many of them are copies of the report and left out."""
    hits = [hit for document in documents for hit in _hits(asked, document, desk, sure=True)]
    copies = {hit.document for hit in hits if desk.is_copy(hit.document, asked.run.span)}
    return [hit for hit in hits if hit.document not in copies], len(copies)


def _hits(asked: Asked, document: str, desk: Desk, sure: bool = False) -> Iterator[Hit]:
    held = desk.wording(document)
    if held is not None:
        for place in places(asked.quote, held, desk.settings, desk.settings.share_anywhere if sure else 0.0):
            made = edits(place.span.of(held.text), asked.quote.text, desk.settings)
            yield Hit(
                document, place, with_splices(made, held, desk.settings), derived=desk.from_report(document, place.span)
            )


def _heard(hit: Hit, asked: Asked, desk: Desk) -> Hit:
    """The hit with the mouth it stands in, where the report names a speaker to compare."""
    held = desk.document(hit.document)
    theirs = desk.mouth(hit.document, hit.place.span) if asked.speaker else None
    if theirs is None or held is None or asked.speaker is None:
        return hit
    return replace(hit, theirs=theirs, elsewhere=another(asked.speaker, theirs, held))


def _ranked(hits: list[Hit], asked: Asked, desk: Desk, telling: bool) -> Iterator[Hit]:
    """Best first; where the words are not telling, none that stands in another mouth."""
    for _, equals in groupby(sorted(hits, key=lambda hit: hit.worth), key=lambda hit: hit.worth):
        first = sorted(equals, key=lambda hit: (not _names_speaker(hit, asked, desk), desk.published(hit.document)))
        heard = sorted((_heard(hit, asked, desk) for hit in first[:HEARD]), key=lambda hit: _order(hit, asked, desk))
        yield from (hit for hit in heard if telling or not hit.elsewhere)


def _order(hit: Hit, asked: Asked, desk: Desk) -> tuple[bool, bool, bool, str, int, str]:
    published, unnamed = desk.published(hit.document)[:10], not _names_speaker(hit, asked, desk)
    second = desk.second_hand(hit.document, hit.place.span)
    return hit.elsewhere, unnamed, second, published, desk.speaking(hit.document), hit.document


def _names_speaker(hit: Hit, asked: Asked, desk: Desk) -> bool:
    held, speaker = desk.wording(hit.document), asked.speaker
    if held is None or speaker is None or not is_named(speaker):
        return False
    return not set(folded_words(speaker.name)).isdisjoint(held.positions)
