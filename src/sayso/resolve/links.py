"""Links: the held document that a cited work is, or abstention with the candidates."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sayso.model.document import DetailName, Document
from sayso.model.dossier import Card
from sayso.model.place import Reason, Span
from sayso.model.shelf import Shelf
from sayso.model.voices import Voices
from sayso.model.works import Candidate, CitedWork, Link, WorkKind
from sayso.resolve.aliases import Aliases, telling
from sayso.text.common import COMMON
from sayso.text.fold import folded_words
from sayso.text.papers import NOUNS, OPENING

CALLED = {WorkKind.MEMO: (("memorandum",), ("memo",)), WorkKind.POST: (("reposts",), ("posted",))}
"""Words by which documents of a kind are looked for when nobody is named for them."""

AROUND = 120
"""Code points before and after a work's mention that speak of what is in it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How sure is sure enough. Likenesses run from 0 to 1."""

    close: float = 0.85
    """A headline this like the cited title may be the one meant."""

    clear: float = 0.10
    """The best must beat the next by this much, or Sayso does not choose."""

    enough: float = 0.5
    """Without a title or an address, outlet, kind, date and words must add up to this."""

    looked_at: int = 40
    """Candidates beyond these are not looked at."""


def links(
    document: Document,
    works: Iterable[CitedWork],
    voices: Voices,
    shelf: Shelf,
    aliases: Aliases,
    settings: Settings | None = None,
) -> tuple[Link, ...]:
    """The document that each work is; None with the candidates where none fits, or two fit as well as each other."""
    sure = settings or Settings()
    return tuple(_link(document, work, voices, shelf, aliases, sure) for work in works)


def _link(
    document: Document, work: CitedWork, voices: Voices, shelf: Shelf, aliases: Aliases, settings: Settings
) -> Link:
    if work.url:
        there = [card for card in shelf.by_address(work.url) if card.document != document.id]
        if there:
            because = Reason("link-by-address/1", "The report links to this document's address.")
            found: Iterable[Candidate] = [Candidate(card.document, 1.0, because) for card in there]
            return _choose(work, _latest(found, shelf), settings)
    if work.title:
        return _choose(work, _latest(_by_title(document, work, shelf, aliases, settings), shelf), settings)
    found = _by_description(document, work, voices, shelf, aliases, settings)
    return _choose(work, _latest(found, shelf), settings)


def _latest(candidates: Iterable[Candidate], shelf: Shelf) -> tuple[Candidate, ...]:
    """The candidates without earlier versions of a page that is among them; those had at one time both stay."""
    named = [(candidate, shelf.card(candidate.document)) for candidate in candidates]
    newest: dict[str, str] = {}
    for _, card in named:
        if card and card.locator:
            newest[card.locator] = max(newest.get(card.locator, ""), card.captured)
    return tuple(
        one for one, card in named if not card or newest.get(card.locator, "") == card.captured or not card.locator
    )


def _choose(work: CitedWork, candidates: Sequence[Candidate], settings: Settings) -> Link:
    """The best candidate where it clearly is, else None and why."""
    ranked = tuple(sorted(candidates, key=lambda candidate: (-candidate.likeness, candidate.document)))
    if not ranked:
        return Link(work.id, None, (), Reason("link-not-held/1", "No document held is close to the work cited."))
    rivals = [one for one in ranked if ranked[0].likeness - one.likeness < settings.clear]
    if len(rivals) > 1:
        words = f"{len(rivals)} documents fit equally well, so none is chosen."
        return Link(work.id, None, ranked, Reason("link-tied/1", words))
    return Link(work.id, ranked[0].document, ranked, ranked[0].because)


def title_likeness(title: str, headline: str) -> float:
    """How alike two titles are, from 0 to 1: words in order, without case, marks and dashes.

    >>> title_likeness("Crews Search the Port", "Crews search the port: live")
    0.89
    """
    one, other = folded_words(title), folded_words(headline)
    if not one or not other:
        return 0.0
    return round(SequenceMatcher(None, one, other, autojunk=False).ratio(), 2)


def _by_title(
    document: Document, work: CitedWork, shelf: Shelf, aliases: Aliases, settings: Settings
) -> Iterable[Candidate]:
    """Documents whose headline is the cited title; one of another outlet comes behind."""
    words = tuple(dict.fromkeys(folded_words(work.title)))
    for card in list(shelf.titled(words))[: settings.looked_at]:
        likeness = title_likeness(work.title, card.headline)
        if card.document == document.id or likeness < settings.close:
            continue
        same = not work.outlet or _same_outlet(work.outlet, card, aliases)
        note = "" if same else f", though at {card.outlet or 'an unnamed outlet'}"
        because = Reason("link-by-title/1", f"Its headline is {likeness:.0%} like the title cited{note}.")
        yield Candidate(card.document, likeness if same else round(likeness / 2, 2), because)


def _same_outlet(outlet: str, card: Card, aliases: Aliases) -> bool:
    return bool(card.outlet) and bool(aliases.same(outlet, card.outlet) or aliases.among(outlet, [card.outlet]))


def _by_description(
    document: Document, work: CitedWork, voices: Voices, shelf: Shelf, aliases: Aliases, settings: Settings
) -> Iterable[Candidate]:
    """Documents of the outlet or body named, weighed by kind, date and whether they hold the words told."""
    words = _words_told(document, work, voices)
    published = document.detail(DetailName.PUBLISHED) or ""
    for card in _looked_at(work, words, shelf, aliases, settings):
        later = published and card.published and card.published[:10] > published[:10]
        if card.document != document.id and not later:
            candidate = _weighed(work, card, words, shelf, aliases)
            if candidate is not None and candidate.likeness >= settings.enough:
                yield candidate


def _looked_at(work: CitedWork, words: Sequence[str], shelf: Shelf, aliases: Aliases, settings: Settings) -> list[Card]:
    """Documents by the maker named, and those that have his name or the words told."""
    names = list(aliases.among(work.outlet, shelf.outlets())) if work.outlet else []
    looked: dict[str, Card] = {}
    for name in dict.fromkeys((*names, *(aliases.names(work.outlet) if work.outlet else ()))):
        looked.update((card.document, card) for card in shelf.by_outlet(name))
    maker = telling(work.outlet) if work.outlet else ()
    for sought in (words, maker, *CALLED.get(work.kind, ())):
        for found in shelf.holding(sought, settings.looked_at) if sought else ():
            card = shelf.card(found)
            if card is not None:
                looked.setdefault(found, card)
    return sorted(looked.values(), key=lambda card: card.document)


def _words_told(document: Document, work: CitedWork, voices: Voices) -> tuple[str, ...]:
    """The telling words, folded, that the report gives to the work; where it gives none, those around its mention."""
    told = [one for one in voices.attributions if one.id in work.attributions]
    spans = [span for one in told for span in one.contents]
    around = [Span(max(0, span.start - AROUND), span.end + AROUND) for span in work.mentions]
    words = (word for span in spans or around for word in folded_words(span.of(document.text)))
    return tuple(word for word in words if word not in COMMON)


def _weighed(work: CitedWork, card: Card, words: Sequence[str], shelf: Shelf, aliases: Aliases) -> Candidate | None:
    """How well a document fits a description, or None where neither its maker nor its kind does."""
    held = shelf.get(card.document)
    if held is None:
        return None
    noun = NOUNS.get(work.kind)
    kind = noun is not None and noun.search(f"{card.headline}\n{held.text[:OPENING]}") is not None
    made = _made_by(work.outlet, card, held, aliases) if work.outlet else 0.0
    named = not work.outlet or not work.outlet[:1].isupper() or _speaks_in(work.outlet, held)
    if not made and not (kind and named):
        return None
    share = _share(words, held)
    dated = bool(work.date) and _dated(work.date, card, held)
    score = 0.4 * made + 0.2 * (kind or noun is None) + 0.3 * share + 0.1 * dated
    if not made:
        score = 0.35 * kind + 0.5 * share + 0.1 * dated
    signs = [
        f"it is by {card.outlet or work.outlet}" if made else "",
        f"it calls itself a {work.kind}" if kind else "",
        f"it is of {work.date}" if dated else "",
        f"it has {share:.0%} of the telling words given to the work" if words else "",
    ]
    because = Reason("link-by-description/1", f"Chosen because {' and '.join(sign for sign in signs if sign)}.")
    return Candidate(card.document, round(score, 2), because)


def _made_by(outlet: str, card: Card, held: Document, aliases: Aliases) -> float:
    """1 for a document of that outlet or body, a little less where it is only named as its author, else 0."""
    if _same_outlet(outlet, card, aliases):
        return 1.0
    authors = held.details_named(DetailName.AUTHOR)
    by_him = any(
        aliases.same(outlet, one) or aliases.among(one, [outlet]) or aliases.among(outlet, [one]) for one in authors
    )
    return 0.5 if by_him else 0.0


def _speaks_in(maker: str, held: Document) -> bool:
    """Whether a maker who is no outlet is named in a document: the minister in the ministry's statement."""
    return telling(maker)[-1:] != () and telling(maker)[-1] in folded_words(held.text[: 10 * OPENING])


def _share(words: Sequence[str], held: Document) -> float:
    """The share of the words told that the document has."""
    there = set(folded_words(held.text))
    return round(sum(word in there for word in words) / len(words), 2) if words else 0.0


def _dated(date: str, card: Card, held: Document) -> bool:
    year = re.search(r"(?:19|20)\d\d", date)
    return year is not None and (card.published.startswith(year.group()) or year.group() in held.text[:OPENING])
