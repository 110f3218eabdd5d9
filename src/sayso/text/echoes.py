"""Echoes: sentences that say, behind somebody's words, whose they were: "So wrote the bishop"."""

import re
from functools import cache
from typing import NamedTuple

from sayso.model.place import Span
from sayso.text.leads import ACTS, PAPERS, SPEAKERS
from sayso.text.reporting import FORMS
from sayso.text.trie import any_of

SAYS = any_of([*FORMS, "spoke", "ran", "runs", "reads", "put", "puts", "saw", "sees", "described", "describes"])
WORD = r"[\w’'.&@-]+"
NAME = (
    rf"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|St"
    rf"|Messrs)\.?\s)?@?[A-ZÀ-ÖØ-Þ]{WORD}(?:\s(?:[A-ZÀ-ÖØ-Þ&]{WORD}|&|of|de|van|von|al))*"
)
NOUN = (
    rf"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[A-Z]{WORD}[’']s)\s"
    rf"(?:(?!(?:in|on|at|for|when|as|to|from|by|about|after|before)\s){WORD}\s){{0,6}}?{WORD}"
)
PHRASE = rf"(?:{NAME}|{NOUN})"
ENDS = (
    r"(?=[.,;:!?]|\s(?:in|on|at|for|when|as|to|from|by|about|after|before|speaking|writing|again|himself|herself)\b|$)"
)
WHO_SAID = rf"(?:(?:{NOUN}\s)?{NAME}|{NOUN}|[Hh]e|[Ss]he|[Tt]hey|I)"

SURE = (
    rf"(?:And |Or )?(?:[Ss]o|[Tt]hus)\s(?P<cue>{SAYS})\s(?P<source>{PHRASE}){ENDS}",
    rf"(?:Those|These|They)\s(?:are|were)\s(?P<source>{NAME}[’']s?|{NOUN}[’']s?|[Hh]is|[Hh]er|[Tt]heir)\s"
    r"(?:\w+\s){0,2}?(?P<cue>words)\b",
    rf"(?:Those|These|They|The words)\s(?:are|were)\s(?P<cue>the words of)\s(?P<source>{PHRASE}){ENDS}",
    rf"(?:That|This)(?:\s(?:is|was)|[’']s)\s(?:how|what|the way)\s(?P<source>{WHO_SAID})\s(?:has\s|had\s|once\s"
    rf"|later\s|\w+ly\s)?"
    rf"(?P<cue>{SAYS}|explained|remembers|remembered|recalls|recalled|told)\s(?:it|this|that|the matter|the \w+"
    rf"|things|me|us)\b",
)
UNSURE = (
    rf"(?P<cue>(?:That|This|It)(?:\s(?:is|was)|[’']s))\s(?P<source>{NAME}|{NOUN}(?<=[A-Zà-öø-ÿ\w])){ENDS}",
    r"(?P<cue>(?:That|This|It)(?:\s(?:is|was)|[’']s))\s(?P<source>(?:section|article|clause|paragraph|rule|page|chapter|verse)"
    rf"\s\w+(?:\sof\s{PHRASE})?){ENDS}",
    rf"(?P<cue>(?:The|Its) (?:author|writer|speaker|signatory|sender)\s(?:is|was))\s(?P<source>{PHRASE}){ENDS}",
    rf"(?P<cue>Thus)\s(?P<source>{NAME}){ENDS}",
)
SPEAKS = rf"\b(?i:{PAPERS}|{ACTS}|{SPEAKERS}|act|code|statute|constitution)\b|{NAME}"
"""What a phrase holds that can speak."""

SIGNED = re.compile(r"[—–-]{1,2}\s?(?P<source>[A-ZÀ-ÖØ-Þ][^.!?\n]{2,80})\.?$")
LONGEST = 200
"""Code points in which the phrase of an echo ends."""


class Echo(NamedTuple):
    """Whose the words before a sentence were, and what says so; both count from the sentence's beginning."""

    source: Span
    cue: Span | None
    sure: bool
    """Whether the sentence can say nothing else; "That is the Ports Act" may."""


def echo(sentence: str) -> Echo | None:
    """Whom a sentence gives the paragraph before it, if it does so.

    >>> sentence = "So wrote Tandy & Crome, for a fee."
    >>> found = echo(sentence)
    >>> found and (found.source.of(sentence), found.cue.of(sentence), found.sure)
    ('Tandy & Crome', 'wrote', True)
    >>> echo("So the bridge was shut.")
    """
    words = sentence[:LONGEST]
    if not words.startswith(("So", "Th", "It", "And", "Or", "—", "–", "-")):
        return None
    signed = SIGNED.fullmatch(sentence) if len(sentence) < LONGEST else None
    if signed:
        return Echo(Span(*signed.span("source")), None, True)
    for patterns, sure in ((SURE, True), (UNSURE, False)):
        for pattern in patterns:
            found = _compiled(pattern).match(words)
            if found and (sure or _compiled(SPEAKS).search(found["source"])):
                return Echo(Span(*found.span("source")), Span(*found.span("cue")), sure)
    return None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first asked for: it takes longer than reading a short text."""
    return re.compile(pattern)
