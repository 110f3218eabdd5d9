"""Inversions: sentences in which the one who is given the words stands behind the verb, or behind a "from"."""

import re

from sayso.attribute.subject_phrases import DETERMINED, NAME, PRONOUN
from sayso.model.place import Span
from sayso.text.calendar import DAY
from sayso.text.leads import ACTS, PAPERS
from sayso.text.reporting import FORMS
from sayso.text.trie import any_of

STANDS = r"(?:is|are|was|were|came|comes|stood|stands|lay|lies|hung|hangs|arrived|arrives|appears|appeared|sits|sat)"
NOUNS = rf"(?=(?:{DETERMINED}|someone|somebody)\s|[A-ZÀ-ÖØ-Þ])"
"""Where a noun phrase begins."""

PLACE_FIRST = re.compile(
    r"(?:(?:And|But|Then|Only|Just|Still)\s)?(?:(?:[Ii]n|[Oo]n|[Aa]t|[Aa]mong|[Uu]nder|[Bb]eneath|[Bb]elow|"
    r"[Bb]ehind|[Bb]eside|"
    r"[Aa]bove|[Ii]nside|[Ff]rom|[Bb]y|[Aa]cross|[Bb]etween|[Aa]fter|[Ww]ith|[A-Z][a-z]+ed|[A-Z]ung|Written)"
    r"\b(?=\s)[^,:;]{0,120}?|"
    r"(?:[Tt]hen|[Nn]ext|[Nn]or|[Ff]irst|[Ll]ast|[Bb]elow|[Aa]bove|[Uu]nderneath|[Ii]nside|[Tt]here|"
    r"(?:[Nn]o less|[Ee]qually|[Ee]ven more|[Mm]ore|[Ff]ar more|[Ll]ess|[Mm]uch|[Aa]s|[Rr]ather|[Ss]carcely|"
    r"[Hh]ardly)\s"
    r"(?:[\w-]+\s){0,2}[\w-]+)(?:,\s[^,:;]{1,40},)?)"
    rf",?\s(?:also\s)?(?P<verb>{STANDS})\s(?:also\s)?{NOUNS}"
)
"""Among her papers is; nailed to the door was; then came; equally blunt is; nor is."""

SAID_FIRST = re.compile(
    rf"(?:(?:So|Thus|As)\s(?P<so>{any_of(FORMS)})|(?P<said>Said|Wrote|Says|Writes|Asked|Replied|Comments|Adds|Added))\s"
    rf"{NOUNS}"
)
"""So wrote; said one fisherman."""

NAME_IN = re.compile(rf"(?P<name>{NAME})\s(?:in|on|at|to|from|as|when)\s")
BELONGS = re.compile(
    r"\b(?:(?:voices?|witness|witnesses|word)\s(?:is|was|is from|was from|came from|comes from)|(?:belongs?|"
    r"belonged|goes|went|fell|falls|was left|is left|left|turned|turns|passed?)\s(?:it\s)?to)\s"
    r"(?P<source>[^:;]+?)(?P<cue>(?:\sto\s(?:say|put|spell|point|explain|speak|answer|reply|ask|tell|remind|state|"
    r"voice|sum)\b(?:\s(?:it|so|out|up|this|aloud|clearly|plainly|the [\w-]+))*)?\s*:)$"
)
"""The last word belongs to; it fell to the clerk to say."""

BETTER_THAN = re.compile(
    rf"^(?:(?:But|And)\s)?(?:Nobody|No one|None|Few)\b[^,:;]{{0,60}}\s(?:better|more|\w+er"
    rf"|less)(?:\s\w+)?\sthan\s{NOUNS}"
)
"""Nobody tells it better than."""

NO_PAPER = rf"(?!(?:[\w’'-]+\s){{0,3}}?{PAPERS}\b)"
CAME_FROM = re.compile(
    rf"(?P<paper>(?:[Aa]n?|[Tt]he|[Tt]his|[Oo]ne|[Aa]nother|[Tt]hat|[Tt]wo|[Tt]hree)\s(?:[\w’'-]+\s)"
    rf"{{0,4}}?(?:{PAPERS}|{ACTS})|(?i:{PAPERS}|{ACTS}))\b[^:;]{{0,60}}?\s(?:from|by)\s"
    rf"{NOUNS}{NO_PAPER}"
)
"""An email from the head: the words are the head's."""

WHEN_BEHIND = re.compile(
    r",?\s(?:(?:at|dated|timed|sent)\s\d[\w.:/]*(?:\s[\w.]+){0,2}|(?:again|yesterday|today|last (?:week|month|year|"
    r"night|spring|summer|autumn|winter)|"
    rf"(?:on|last|this)\s{DAY}(?:\s\w+)?))$|"
    r",\s(?:from the (?:\w+ )?(?:chapter|page|paragraph|verse|volume|part|preface)\b|(?:at|on|in|this time|before|"
    r"after|when|as he|as she|as they|speaking|writing|under|over|by|during|dated|posted|sent|"
    r"published|aged|as adopted|as amended|only|just)\b|(?!wh)(?:[\w-]+\s){1,3}(?:later|earlier|ago|before|on|after)\b|"
    r"\d)[^,]*$"
)
"""A time or an occasion behind the one named."""


def whole_phrase(words: str, start: int, end: int) -> Span:
    """The noun phrase that reaches from `start` to the colon, without the times and occasions at its end.

    >>> words = "Here is her best witness, his valet Prosper Lund, two years later:"
    >>> whole_phrase(words, 8, len(words) - 1).of(words)
    'her best witness, his valet Prosper Lund'
    """
    end = start + len(words[start:end].rstrip(" ,"))
    for _ in range(3):
        when = WHEN_BEHIND.search(words, start + 1, end)
        if when is None:
            break
        end = when.start()
    return Span(start, end)


def writer_of(words: str, start: int, end: int) -> Span | None:
    """From whom the paper comes that is named at `start`: "an email from the head of customer care"."""
    found = CAME_FROM.match(words, start, end)
    return whole_phrase(words, found.end(), end) if found else None


LATER_CLAUSE = re.compile(r"[,;]\s(?:and|but|so|then)\s")


def inverted(words: str, start: int) -> tuple[Span, Span | None] | None:
    """The source of a sentence, or of its last clause, whose verb stands first, and the verb of saying, if it is one.

    >>> words = "Equally blunt is Mirela Stoyan, who chairs the union:"
    >>> found = inverted(words, 0)
    >>> found and (found[0].of(words), found[1])
    ('Mirela Stoyan, who chairs the union', None)
    """
    clauses = [found.end() for found in LATER_CLAUSE.finditer(words, start)]
    found = (_inverted(words, at) for at in (start, *clauses[-1:]))
    return next((one for one in found if one), None)


def _inverted(words: str, start: int) -> tuple[Span, Span | None] | None:
    colon = len(words) - 1
    said = SAID_FIRST.match(words, start)
    if said:
        named = NAME_IN.match(words, said.end())
        source = Span(*named.span("name")) if named else whole_phrase(words, said.end(), colon)
        comma = "," if words[source.end : source.end + 1] == "," else ""
        return Span(source.start, source.end + len(comma)), Span(*said.span("so" if said["so"] else "said"))
    belongs = BELONGS.search(words, start)
    if belongs:
        cue = belongs.start("cue")
        whole = Span(belongs.start("source"), cue) if words[cue].isspace() else None
        source = whole or whole_phrase(words, belongs.start("source"), cue)
        return source, Span(cue + 1, colon + 1) if whole else None
    than = BETTER_THAN.search(words, start)
    if than:
        return whole_phrase(words, than.end(), colon), None
    placed = PLACE_FIRST.match(words, start)
    if placed is None or re.match(rf"{PRONOUN}", words[placed.end() :]):
        return None
    tail = re.search(r",?\sin (?:any|no|much|the least) (?:doubt|hurry|mood)\b[^:]*$", words[placed.end() : colon])
    end = placed.end() + tail.start() + tail.group().startswith(",") if tail else colon
    if tail:
        return Span(placed.end(), end), None
    return writer_of(words, placed.end(), end) or whole_phrase(words, placed.end(), end), None
