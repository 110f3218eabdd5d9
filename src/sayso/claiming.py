"""Has this been said, or checked, before? A claim beside the library's statements; ClaimReview feeds taken in."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from math import log1p
from typing import Any

import msgspec

from sayso.compare.claims import likeness, terms
from sayso.covering import NOT_TOLD
from sayso.library.library import Library
from sayso.library.memory import MemoryShelf
from sayso.model.claims import Review, Said
from sayso.model.document import DetailName, Document
from sayso.model.place import Passage, Reason, Span
from sayso.segment import segment
from sayso.text.fold import folded_words

ALIKE = 0.45
"""Likeness from which a statement is shown."""

LOOKED_AT = 40
"""Documents that have most of the claim's words; their sentences are held against it."""


def said(claim: str, shelf: Library | MemoryShelf, limit: int = 10, report: Document | None = None) -> tuple[Said, ...]:
    """The statements of the library most like a claim, best first.

    `report` is the one that makes the claim: it is left out, and its earlier versions are told as such.
    """
    asked = terms(claim)
    held = [shelf.get(name) for name in shelf.holding(folded_words(claim), LOOKED_AT)]
    documents = [one for one in held if one is not None and (report is None or one.id != report.id)]
    sentences = [(document, span) for document in documents for span in _sentences(document)]
    told = [(document, span, terms(span.of(document.text))) for document, span in sentences]
    many = Counter(term for _, _, words in told for term in set(words))
    rarity = {term: log1p(len(told) / count) for term, count in many.items()}
    found = [
        _said(document, span, score, set(asked) & set(words), report)
        for document, span, words in told
        if (score := likeness(asked, words, rarity)) >= ALIKE
    ]
    return tuple(sorted(found, key=lambda one: (-one.likeness, one.at))[:limit])


def _sentences(document: Document) -> list[Span]:
    blank = [zone.span for zone in document.zones if zone.part in NOT_TOLD]
    return [span for span in segment(document).sentences if not any(zone.overlaps(span) for zone in blank)]


def _said(document: Document, span: Span, score: float, shared: set[str], report: Document | None) -> Said:
    version = report is not None and _versions(document, report)
    at = Passage(document.id, span)
    words = f"It shares {', '.join(sorted(shared)[:8])}."
    if version:
        words += " It stands in another version of the same report."
    return Said(
        at, " ".join(span.of(document.text).split()), score, document.detail(DetailName.OUTLET) or "",
        document.detail(DetailName.PUBLISHED) or "", version, Reason("statement-words/1", words, (at,)),
    )  # fmt: skip


def _versions(one: Document, other: Document) -> bool:
    """Whether two documents are captures of one report: the same address, or outlet and headline."""

    def addresses(document: Document) -> set[str]:
        return {document.locator, document.detail(DetailName.CANONICAL) or ""} - {"", "-"}

    def named(document: Document) -> tuple[str, ...]:
        return tuple(folded for name in (DetailName.OUTLET, DetailName.HEADLINE)
                     for folded in (" ".join(folded_words(document.detail(name) or "")),))  # fmt: skip

    return bool(addresses(one) & addresses(other)) or (all(named(one)) and named(one) == named(other))


def claim_reviews(data: bytes) -> tuple[Review, ...]:
    """The published checks in a JSON or JSON-lines feed: ClaimReview objects, wherever they stand in it.

    What is no JSON, or holds none, gives none.
    """
    return tuple(found for value in _values(data) for found in _reviews(value, 0))


def _values(data: bytes) -> Iterator[Any]:
    try:
        yield msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        for line in data.splitlines():
            try:
                yield msgspec.json.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                return


DEEPEST = 12


def _reviews(value: Any, deep: int) -> Iterator[Review]:
    if deep > DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _reviews(one, deep + 1)
    elif isinstance(value, dict):
        if "ClaimReview" in _list(value.get("@type")):
            found = _review(value)
            if found is not None:
                yield found
        else:
            for one in value.values():
                yield from _reviews(one, deep + 1)


def _review(value: dict[str, Any]) -> Review | None:
    claim = _words(value.get("claimReviewed"))
    if not claim:
        return None
    url, rating = _words(value.get("url")), _first(value.get("reviewRating"))
    publisher, item = _first(value.get("author")), _first(value.get("itemReviewed"))
    name = url or sha256(claim.encode("utf-8", "replace")).hexdigest()[:16]
    return Review(
        f"{name}#{sha256(claim.encode('utf-8', 'replace')).hexdigest()[:8]}", claim,
        _words(value.get("name") or value.get("headline")), url, _words(publisher.get("name")),
        _words(value.get("datePublished")), _words(rating.get("alternateName") or rating.get("ratingValue")),
        _words(_first(item.get("author")).get("name")),
    )  # fmt: skip


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _first(value: Any) -> dict[str, Any]:
    return next((one for one in _list(value) if isinstance(one, dict)), {})


def _words(value: Any) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def feed_or_none(name: str, data: bytes) -> tuple[Review, ...]:
    """The checks in a file that `sayso add` was given, where it is a feed of them by its name and its words."""
    if not name.lower().endswith((".json", ".jsonl", ".jsonld")) or b"ClaimReview" not in data:
        return ()
    return claim_reviews(data)


def claims_of(documents: Iterable[Document]) -> Iterator[tuple[Document, Span]]:
    """The sentences of reports that can be held against others: those with five telling words or more."""
    for document in documents:
        for span in _sentences(document):
            if len(set(terms(span.of(document.text)))) >= 5:
                yield document, span
