"""The documents that lie open while statements are followed: each is fetched, cut and heard once."""

from collections.abc import Sequence
from functools import lru_cache

from sayso.ground.nearest import Near, Sentences
from sayso.ground.opened import Opened
from sayso.ground.settings import Settings
from sayso.ground.tellings import Telling, tellings
from sayso.model.document import DetailName, Document
from sayso.model.dossier import Card, Dossier
from sayso.model.grounds import Copies
from sayso.model.opener import Alike, Opener
from sayso.model.place import Passage
from sayso.model.shelf import Shelf
from sayso.text.fold import folded_words
from sayso.text.identity import document_id

LONG = 90
"""Characters of a headline that a reader is shown."""


class Desk:
    """A shelf with what was read of it; the same questions always get the same answers."""

    def __init__(
        self,
        report: Dossier,
        shelf: Shelf,
        opener: Opener,
        copies: Sequence[Copies],
        alike: Alike | None,
        settings: Settings,
    ) -> None:
        self.report, self.settings, self.alike = report, settings, alike
        self._shelf, self._opener = shelf, opener
        self._copies = {document: group for group in copies for document in group.documents}
        self.document = lru_cache(None)(self._document)
        self.opened = lru_cache(None)(self._opened)
        self.sentences = lru_cache(None)(self._sentences)
        self.same_text = lru_cache(None)(self._same_text)
        self._weights: dict[str, float] = {}

    def near(self, document: str, words: str) -> tuple[Near, ...]:
        """The sentences of a held document that share telling words with a statement, most alike first."""
        sentences = self.sentences(document)
        return sentences.near(tellings(words), words, self._rarity, self.settings, self.alike) if sentences else ()

    def weigh(self, words: Sequence[Telling]) -> None:
        """Ask once how much some telling words tell."""
        new = list(dict.fromkeys(telling.folded for telling in words if telling.folded not in self._weights))
        self._weights.update(zip(new, self._shelf.rarity(new), strict=True))

    def _rarity(self, telling: Telling) -> float:
        if telling.folded not in self._weights:
            self.weigh([telling])
        return self._weights[telling.folded]

    def sharing(self, words: str, limit: int) -> tuple[str, ...]:
        """Ids of documents that share the rarest telling words of a statement."""
        return tuple(self._shelf.sharing([telling.folded for telling in tellings(words)], limit))

    def by_outlet(self, name: str) -> tuple[str, ...]:
        """Ids of the documents of an outlet or body of that name."""
        return tuple(card.document for card in self._shelf.by_outlet(name)) if name else ()

    def card(self, document: str) -> Card | None:
        """What it takes to name a document."""
        return self._shelf.card(document)

    def name(self, document: str) -> str:
        """“Its headline” (its outlet); failing these, where it was read from, or its id."""
        card = self.card(document)
        if card is None:
            return self.report.document.locator if document == self.report.document.id else document
        short = card.headline if len(card.headline) <= LONG else card.headline[:LONG].rsplit(" ", 1)[0] + " …"
        headline = f"“{short}”" if short else ""
        outlet = f"({card.outlet})" if card.outlet and headline else card.outlet
        return " ".join(part for part in (headline, outlet) if part) or card.locator or document

    def published(self, document: str) -> str:
        """The day a held document was published, as its page says; empty where that is not known."""
        held = self.document(document)
        return (held.detail(DetailName.PUBLISHED) or "")[:10] if held else ""

    def dated(self, document: str) -> str:
        """When a document was published, to sort by: without an hour last of that day, without a date last."""
        held = self.document(document)
        published = (held.detail(DetailName.PUBLISHED) if held else None) or "9999"
        return published if "T" in published else f"{published}~"

    def outlet(self, document: str) -> str:
        """The outlet of a document; empty where that is not known."""
        held = self.document(document)
        return (held.detail(DetailName.OUTLET) if held else None) or ""

    def makers(self, document: str) -> tuple[str, ...]:
        """Who a held document says wrote and published it."""
        held = self.document(document)
        if held is None:
            return ()
        return (*held.details_named(DetailName.AUTHOR), *held.details_named(DetailName.OUTLET))

    def copies(self, document: str) -> Copies | None:
        """The documents known to carry the same text."""
        return self._copies.get(document)

    def one_text(self, one: str, other: str) -> bool:
        """Whether two documents are known to carry one text, or have the same words from first to last."""
        group = self._copies.get(one)
        return (group is not None and other in group.documents) or self.same_text(one) == self.same_text(other)

    def own_page(self, document: str) -> bool:
        """Whether a held document is the report itself, kept under another name: the same words, of the same outlet."""
        report = self.report.document.id
        return self.outlet(document) == self.outlet(report) and self.same_text(document) == self.same_text(report)

    def around(self, passage: Passage) -> str:
        """The words of the sentence in which a passage begins, on one line."""
        sentences, held = self.sentences(passage.document), self.document(passage.document)
        found = sentences.around(passage.span) if sentences else passage.span
        return " ".join(found.of(held.text).split()) if held else ""

    def place(self, passage: Passage) -> str:
        """The words of a passage on one line."""
        held = self.document(passage.document)
        return " ".join(passage.span.of(held.text).split()) if held else ""

    def _document(self, document: str) -> Document | None:
        return self.report.document if document == self.report.document.id else self._shelf.get(document)

    def _opened(self, document: str) -> Opened | None:
        held = self.document(document)
        if held is None:
            return None
        if document == self.report.document.id:
            return Opened(self.report)
        dossier = self._opener.dossier(held)
        return Opened(dossier, lambda attributions: self._opener.checks(dossier, attributions))

    def _sentences(self, document: str) -> Sentences | None:
        held = self.document(document)
        if held is None:
            return None
        own = document == self.report.document.id
        return Sentences(held, self.report.outline if own else self._opener.outline(held))

    def _same_text(self, document: str) -> str:
        """A sign that two documents share only when they have the same words; the id where there are none."""
        held = self.document(document)
        words = " ".join(folded_words(held.text)) if held else ""
        return document_id("", words) if words else document
