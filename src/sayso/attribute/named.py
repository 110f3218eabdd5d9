"""Whom the names in a source's own words name: one, several, or nobody, where the names only describe."""

import re
from collections.abc import Sequence

from sayso.attribute.capitals import opens
from sayso.attribute.cast import Cast
from sayso.attribute.kinds import is_person, is_plural, kind_of, singular
from sayso.attribute.known import Mention
from sayso.attribute.names import names
from sayso.model.place import Span
from sayso.model.voices import Kind

BREAK = re.compile(r"\s?[,;:\[]|\s?\((?![^()]{0,40}\)\s[\w“])|\s[–—-]{1,2}\s|\s(?:who|whom|whose|which|that)\b")
TAIL = re.compile(r"(?>[’']s\b|\s(?:himself|herself|itself|themselves)\b|\([^)]{0,40}\)?|[\s”\"’'.,])*+")
OWNER = re.compile(r"[’']s?\s+(?=[\w“\"])")
FIRST = re.compile(r"(?:[“\"‘'\s(]|by\s|the\s|even\s|only\s|both\s|former\s|fellow\s|like\s)*+", re.IGNORECASE)
OTHERWISE = re.compile(
    r"\s+(?:(?:of|in|at|for|from|with|on|and|or|as|also|then|now|by|to|via|through|is|was|has|had|who|himself|herself|"
    r"[a-z]+(?:ing|ed|ly))\b|[–—-])"
)
"""After a name at the beginning, words with which something other than a noun begins."""

PREPOSITION = re.compile(
    r"(?s:.*)\b(?P<word>of|for|to|with|by|from|at|in|on|against|about|like|than|behind|near|around|inside|within|among|"
    r"over|into|onto|toward|towards|during|after|before|since|through|throughout|across|beyond|without|via|concerning|"
    r"backing|supporting|including|between|under|and|or)\s+(?:(?:the|an?|his|her|its|their|our|this|that)\s+)?"
    r"(?P<between>(?:[\w’'.-]+\s+){0,5})$",
    re.IGNORECASE,
)
INDEFINITE = re.compile(r"(?:an?|one|another|some|any|no)\s", re.IGNORECASE)
SURNAMES = frozenset(
    """
    sanders rogers peters meyers myers powers summers walters waters winters chambers ayers bowers byers sayers
    rivers sellers williams roberts edwards jones davis evans adams hughes stevens phillips matthews daniels
    reynolds richards andrews collins perkins hopkins jenkins simmons owens burns hayes jacobs holmes barnes
    graves hicks brooks banks fields woods
    """.split()
)
"""Surnames that look like plurals."""

DETERMINED = re.compile(r"(?:an?|the|his|her|their|its|some|many|several|two|three|\d+)\s|.*[’']s\s", re.IGNORECASE)
APPOSED = re.compile(r"(?<=[,:–—-]\s)(?:[a-z-]+\s){1,4}$")
OFFICE = re.compile(r"(?:[\w.’'-]+\s+){0,4}?(?P<role>[\w-]+)\s+of\s+(?:the\s+)?(?:[\w-]+\s+){1,5}$")
APART = re.compile(r",\s+(?:and\s+)?|\s(?:and|&)\s+")
OTHERS = re.compile(
    r"(?:other|others|his|her|their|its|many|some|several|all|most|the|a\s+\w+\s+of|\w+\s+other)\b", re.IGNORECASE
)
LONGEST = 300
"""Code points before a name that may be a description of its bearer."""


def named(cast: Cast, span: Span) -> int | None:
    """The one, or the several, that the names in a source's words name; None where they name nobody.

    "Vale’s lawyer" and "a spokesman for Vale" name nobody: Vale is not the source.
    """
    inside = cast.inside(span)
    if not inside:
        return _unheard(cast, span)
    several = _several(cast, span, inside)
    if several is not None:
        return several
    end = _head_end(cast, span, inside)
    head = [mention for mention in inside if mention.start < end]
    if head and _common(cast, head[0]):
        return None
    return _one(cast, span.start, end, head) if head else None


def _unheard(cast: Cast, span: Span) -> int | None:
    """A person's name that stands only in a line of capitals, where it was passed over."""
    found = names(span.of(cast.text))[:1]
    if not found or found[0].kind is not Kind.PERSON or found[0].start or found[0].end < len(span):
        return None
    last = found[0].name.split()[-1].lower()
    if kind_of(last) is not Kind.UNKNOWN or is_person(singular(last)):
        return None
    return cast.person(found[0]) if " " in found[0].name else None


def _common(cast: Cast, mention: Mention) -> bool:
    """Whether a word that opens a sentence, and that the text has only once, is a plural: "Politicos say"."""
    one = cast.known[mention.at]
    low = one.name.lower()
    plural = is_plural(low) and low not in SURNAMES
    return one.kind is Kind.UNKNOWN and one.met == 1 and plural and opens(cast.text, mention.start)


def apposed(cast: Cast, span: Span) -> int | None:
    """The person whose name follows a description: "the bureau’s director, Ana Orlo,"."""
    inside = cast.inside(span)
    end = _head_end(cast, span, inside)
    first = next((mention for mention in inside if mention.start >= end), None)
    if first is None or cast.known[first.at].kind not in (Kind.PERSON, Kind.UNKNOWN):
        return None
    between = APPOSED.sub("", cast.text[end : first.start])
    after = cast.text[first.end : span.end]
    tail = TAIL.match(after)
    closes = tail is not None and (tail.end() == len(after) or after[tail.end() - 1 : tail.end()] == ",")
    return first.at if re.fullmatch(r"[,:]\s+|\s+[–—-]\s", between) and closes else None


def _head_end(cast: Cast, span: Span, inside: Sequence[Mention]) -> int:
    """Where the first part of a source's words ends: before a comma, a bracket, "who"."""
    for mark in BREAK.finditer(cast.text, span.start, span.end):
        covered = any(mention.start < mark.start() < mention.end for mention in inside)
        if mark.start() > span.start and not covered:
            return mark.start()
    return span.end


def _one(cast: Cast, start: int, end: int, head: Sequence[Mention]) -> int | None:
    first, last = head[0], head[-1]
    if TAIL.fullmatch(cast.text, last.end, end) and _stands_alone(cast, start, last):
        return last.at
    if FIRST.fullmatch(cast.text, start, first.start) is None:
        return None
    rest = cast.text[first.end : end]
    if cast.known[first.at].many or OWNER.match(rest):
        return None
    return first.at if TAIL.fullmatch(rest) or OTHERWISE.match(rest) else None


def _stands_alone(cast: Cast, start: int, mention: Mention) -> bool:
    """Whether what stands before a name only describes the one named."""
    before = cast.text[start : mention.bare]
    if len(before) > LONGEST:
        return False
    one = cast.known[mention.at]
    if one.many:
        return not before.strip(' “"‘') or before.strip(' “"‘').lower() in ("the", "these", "those")
    if one.kind in (Kind.BODY, Kind.OUTLET) and INDEFINITE.match(before):
        return False
    found = PREPOSITION.match(before)
    if found is None:
        return True
    office = OFFICE.match(before) if found["between"] and found["word"].lower() == "of" else None
    return office is not None and not is_plural(office["role"]) and not DETERMINED.match(before)


def _several(cast: Cast, span: Span, inside: Sequence[Mention]) -> int | None:
    """Several named together: "Orlo and Tarn", "Orlo and other ministers"."""
    cuts = [
        cut
        for cut in APART.finditer(cast.text, span.start, span.end)
        if not any(mention.start < cut.start() < mention.end for mention in inside)
    ]
    last = next((at for at, cut in enumerate(cuts) if "and" in cut.group() or "&" in cut.group()), None)
    if last is None:
        return None
    edges = [span.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), span.end]
    whose = [_part(cast, edges[at], ends[at], inside) for at in range(last + 2)]
    if None not in whose:
        return together(cast, [at for at in whose if at is not None])
    rest = cast.text[edges[last + 1] : ends[last + 1]]
    if None not in whose[:-1] and OTHERS.match(rest):
        members = [cast.known[at].name for at in whose[:-1] if at is not None]
        return _group(cast, f"{', '.join(members)} and {' '.join(rest.split())}", Kind.UNNAMED)
    return None


def _part(cast: Cast, start: int, end: int, inside: Sequence[Mention]) -> int | None:
    head = [mention for mention in inside if start <= mention.start < end]
    bracket = cast.text.find(" (", start, end)
    return _one(cast, start, bracket if bracket > start else end, head) if head else None


def together(cast: Cast, whose: Sequence[int]) -> int:
    """Several sources as one: "Ana Orlo and Ivo Tarn"."""
    whose = list(dict.fromkeys(whose))
    if len(whose) == 1:
        return whose[0]
    names = [cast.known[at].name for at in whose]
    kinds = {cast.known[at].kind for at in whose} - {Kind.UNKNOWN}
    kind = kinds.pop() if len(kinds) == 1 else Kind.UNNAMED if kinds else Kind.PERSON
    return _group(cast, f"{', '.join(names[:-1])} and {names[-1]}", kind)


def _group(cast: Cast, name: str, kind: Kind) -> int:
    key = f"+{name.casefold()}"
    at = cast.by_name.get(key)
    if at is None:
        at = cast.by_name[key] = cast.add(name, kind, many=True)
    return at
