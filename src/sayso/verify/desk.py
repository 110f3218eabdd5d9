"""The documents that lie open while one report is checked: each is fetched, taken into words and heard once."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import lru_cache

from sayso.model.document import DetailName, Document
from sayso.model.outline import Outline
from sayso.model.place import Span
from sayso.model.shelf import Shelf
from sayso.model.voices import Source, Voices
from sayso.verify.copies import Copies
from sayso.verify.marks import Quoted
from sayso.verify.mouths import Mouths
from sayso.verify.names import document_name
from sayso.verify.passage import stands_in
from sayso.verify.settings import Settings
from sayso.verify.wording import Wording, tokens

Listen = Callable[[Document], tuple[Outline, Voices]]

NEARBY = 300
"""Characters around a passage in which a document says whom it has the words from."""


class Desk:
    """A shelf with what was read of it; the same questions always get the same answers."""

    def __init__(self, report: Document, voices: Voices, shelf: Shelf, listen: Listen, settings: Settings) -> None:
        self.report, self.settings = report, settings
        self._shelf, self._listen = shelf, listen
        self._copies = Copies(report, voices, settings)
        self.document = lru_cache(None)(shelf.get)
        self.wording = lru_cache(None)(self._wording)
        self._mouths = lru_cache(None)(self._heard)
        self._outlets = lru_cache(None)(self._known)
        self._reprinted = lru_cache(None)(self._copies.reprinted)

    def holding(self, words: Sequence[str]) -> tuple[str, ...]:
        """Ids of documents that may have these words, best first."""
        return tuple(self._shelf.holding(words, self.settings.candidates))

    def has(self, document: str, quote: Quoted) -> bool:
        """Whether a held document has the words of a quotation in a row."""
        held = self.wording(document)
        return held is not None and stands_in(quote, held)

    def mouth(self, document: str, span: Span) -> Source | None:
        """Who speaks the words at that place of a held document."""
        mouths = self._mouths(document)
        return mouths.at(span) if mouths else None

    def speaking(self, document: str) -> int:
        """How many are quoted in a held document: the fewer, the nearer it is to a speaker's own text."""
        mouths = self._mouths(document)
        return mouths.speaking if mouths else 0

    def published(self, document: str) -> str:
        """When a held document was published, as its page says; "9999" where that is not known."""
        held = self.document(document)
        return (held.detail(DetailName.PUBLISHED) if held else None) or "9999"

    def later(self, document: str) -> bool:
        """Whether a held document was published after the report, so that the report cannot quote it."""
        ours, theirs = self.report.detail(DetailName.PUBLISHED) or "", self.published(document)
        try:
            if len(ours) > 10 and len(theirs) > 10:
                return datetime.fromisoformat(theirs) > datetime.fromisoformat(ours)
            return date.fromisoformat(theirs[:10]) > date.fromisoformat(ours[:10])
        except (ValueError, TypeError):
            return False

    def from_report(self, document: str, span: Span) -> str:
        """Why the words at that place of a held document cannot be what the report quotes; empty where they can."""
        if self.later(document):
            return "was published later"
        ours = self.report.detail(DetailName.OUTLET) or ""
        named = ours and fold_outlet(ours) in self._outlets_near(document, span)
        return f"gives them as {ours}’s" if named else ""

    def second_hand(self, document: str, span: Span) -> bool:
        """Whether a held document names another outlet near to the words there: then it has them from elsewhere."""
        return bool(self._outlets_near(document, span))

    def _outlets_near(self, document: str, span: Span) -> frozenset[str]:
        """The outlets, other than its own, that a document names around a place."""
        held = self.document(document)
        if held is None:
            return frozenset()
        near = f" {fold_outlet(held.text[max(0, span.start - NEARBY) : span.end + NEARBY])} "
        own = fold_outlet(held.detail(DetailName.OUTLET) or "")
        return frozenset(outlet for outlet in self._outlets() if outlet != own and f" {outlet} " in near)

    def _known(self) -> tuple[str, ...]:
        names = (
            fold_outlet(outlet) for outlet in (*self._shelf.outlets(), self.report.detail(DetailName.OUTLET) or "")
        )
        return tuple(dict.fromkeys(name for name in names if name))

    def name(self, document: str) -> str:
        """What to call a held document."""
        return document_name(self._shelf.card(document), self.document(document), document)

    def is_copy(self, document: str, span: Span) -> bool:
        """Whether a document has the report's own words too, there or a good part of all: then it is no source."""
        held = self.wording(document)
        return held is not None and (self._reprinted(held) or self._copies.copied(held, span))

    def _wording(self, document: str) -> Wording | None:
        held = self.document(document)
        return None if held is None else Wording.of(held.text)

    def _heard(self, document: str) -> Mouths | None:
        held = self.document(document)
        return None if held is None else Mouths(*self._listen(held))


def fold_outlet(name: str) -> str:
    """Words of a text or of an outlet's name as they are compared: folded, without a leading "the".

    >>> fold_outlet("The Tarn Ledger’s"), fold_outlet("Tarn Ledger")
    ('tarn ledger s', 'tarn ledger')
    """
    words = [word for word, _, _ in tokens(name, 0, len(name))]
    return " ".join(words[1:] if words[:1] == ["the"] else words)
