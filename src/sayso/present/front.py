"""What a page says about itself, in the order in which a reader asks: what, who, where, when, where first."""

import re
from dataclasses import dataclass

from sayso.model.document import Detail, DetailName, Document
from sayso.present.wording import day, headline

ADDRESS = re.compile(r"https?://[^\s\"'<>\\^`{}|\x00-\x20\x7f-\x9f]+", re.IGNORECASE)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


@dataclass(frozen=True, slots=True)
class Front:
    """The head of a report; an empty string or tuple where the page does not say."""

    headline: str
    kicker: str
    authors: tuple[str, ...]
    outlet: str
    published: tuple[str, ...]
    """Every date that the page gives, as a reader writes it; more than one means that they differ."""

    modified: str
    first_published: tuple[str, ...]
    address: str
    language: str
    facts: tuple[Detail, ...]
    """Everything the page says about itself, in the order in which it was trusted."""


def front(document: Document) -> Front:
    """The head of a report as its details tell it."""
    language = document.detail(DetailName.LANGUAGE) or ""
    return Front(
        headline(document),
        (document.detail(DetailName.KICKER) or "").strip().rstrip(":"),
        document.details_named(DetailName.AUTHOR),
        document.detail(DetailName.OUTLET) or "",
        tuple(dict.fromkeys(day(date) for date in document.details_named(DetailName.PUBLISHED))),
        day(document.detail(DetailName.MODIFIED) or ""),
        document.details_named(DetailName.ORIGINALLY_PUBLISHED_AT),
        address(document.detail(DetailName.CANONICAL) or "") or address(document.locator),
        language if LANGUAGE.fullmatch(language) else "",
        document.details,
    )


def address(target: str) -> str:
    """The address, when it is one that a reader may safely follow; else nothing.

    >>> address("https://a.example/b"), address("javascript:alert(1)")
    ('https://a.example/b', '')
    """
    return target if ADDRESS.fullmatch(target) else ""
