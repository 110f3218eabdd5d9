"""Titles of works between quotation marks: they name something and nobody says them."""

import re

from sayso.model.outline import Quotation
from sayso.model.place import Span
from sayso.text.trie import any_of

WORKS = any_of(
    """article articles report story stories piece post book novel film movie song show series editorial column essay
    op-ed paper study titled entitled headlined headline podcast album documentary poem play magazine programme program
    episode memoir novella interview segment thread blog feature investigation commentary analysis dispatch section
    chapter exhibition opera musical track single hymn anthem speech lecture video game newsletter""".split()
)
AFTER_WORK = re.compile(rf"\b{WORKS}(?:,|:| called| titled,?| entitled,?| headlined,?| is| was)?\s*$", re.IGNORECASE)
"""What may stand right before a title."""

CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ0-9]")
SMALL = frozenset(
    "a an the of in on at to for and or but nor with by from as is its vs via per into over up off not de la".split()
)


def is_title(text: str, paragraph: Span, quotation: Quotation) -> bool:
    """Whether a quotation is a work's title: a word for a work stands right before it, or it is Capitalised as One."""
    words = quotation.inner.of(text).split()
    if not words or len(words) > 24:
        return False
    before = text[max(paragraph.start, quotation.span.start - 40) : quotation.span.start]
    if AFTER_WORK.search(before):
        return bool(CAPITAL.match(words[0])) and not _sentence_like(words)
    return len(words) >= 3 and _capitalised(words) and not _sentence_like(words)


def _capitalised(words: list[str]) -> bool:
    return all(CAPITAL.match(word.lstrip("‘'(")) or word.lower() in SMALL for word in words)


def _sentence_like(words: list[str]) -> bool:
    """Whether it ends as a sentence does before its mark closes; a title may end in ? or !, or in a borrowed comma."""
    return words[-1].endswith((".", "…")) and not _capitalised(words)
