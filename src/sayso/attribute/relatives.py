"""Relative pronouns: who, which and that, led to what stands before them."""

import re
from collections.abc import Sequence

from sayso.attribute.kinds import is_person, is_plural, kind_of
from sayso.attribute.known import Mention
from sayso.attribute.named import together
from sayso.attribute.nouns import COLLECTIVES, PEOPLE
from sayso.attribute.phrase import COUNTING, DEFINITE
from sayso.attribute.scene import Scene
from sayso.model.place import Span
from sayso.model.voices import Kind
from sayso.text.common import COMMON

WHO = frozenset("who whom whose".split())
WHICH = frozenset("which that".split())
RELATIVES = WHO | WHICH

BACK = 240
"""Code points before a relative pronoun in which its noun begins."""

LONGEST = 9
"""Words of a noun phrase before a relative pronoun."""

BRACKET = re.compile(r"\s*\([^()]{0,40}\)\s*$")
PLACE = re.compile(r"\s+(?:of|from|in)\s+(?:the\s+)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}(?:,\s[A-Z][\w.]*)?")
APPOSED = re.compile(r"(?:\s\([^()]{0,40}\))?,\s+(?:an?|the|his|her|one|\d|[a-z])")
STOPS = re.compile(r"[.;:!?”\"]\s")
PREPOSITIONS = frozenset("of in at on for with by from to about against under over through into among between".split())
SEVERAL = re.compile(r"\s+(?:both|are|were|have|all)\b")
TOKEN = re.compile(r"\S+")


def antecedent(scene: Scene, span: Span, words: str) -> int | Span | None:
    """What stands before a relative pronoun: somebody named, or the words of a phrase; None where it is not plain."""
    text = scene.cast.text
    start = max(scene.sentence_start(span.start), span.start - BACK)
    before = text[start : span.start].rstrip()
    comma = before.endswith((",", "—", "–", " -"))
    before = BRACKET.sub("", before.rstrip(",—– -"))
    last = before.rsplit(None, 1)[-1:]
    if last and last[0].lower() in PREPOSITIONS:
        before = before[: -len(last[0])].rstrip(" ,")
    end = start + len(before)
    inside = scene.cast.inside(Span(start, end)) if end > start else []
    person = words.lower() in WHO
    at = _apposed(scene, inside, end) if person else None
    if at is None:
        at = _named(scene, inside, end, span, person, comma)
    return at if at is not None else _phrase(text, start, end, person)


def _named(scene: Scene, inside: Sequence[Mention], end: int, span: Span, person: bool, comma: bool) -> int | None:
    """A name that ends right before the pronoun, or only "of Ostrel" stands between."""
    for number in range(len(inside) - 1, max(-1, len(inside) - 4), -1):
        mention = inside[number]
        one = scene.cast.known[mention.at]
        gap = scene.cast.text[mention.end : end].rstrip()
        if gap.strip() and not PLACE.fullmatch(gap):
            return None
        if person and (one.kind in (Kind.PERSON, Kind.UNKNOWN) or one.many):
            before = scene.cast.text[max(0, mention.start - 12) : mention.start].lower().split()
            if before and not comma and before[-1] in ("of", "at", "from", "for", "to") and not one.sure:
                return None
            if number and SEVERAL.match(scene.cast.text, span.end):
                return _both(scene, inside[number - 1], mention)
            return mention.at if not _counted(before, one.many) else None
        if not person and one.kind in (Kind.BODY, Kind.OUTLET, Kind.UNKNOWN) and (comma or one.kind is Kind.OUTLET):
            return mention.at if mention.at not in scene.cast.placed else None
    return None


def _both(scene: Scene, one: Mention, other: Mention) -> int:
    """Two that "and" joins, as one source; else the second alone."""
    between = scene.cast.text[one.end : other.start].split()
    joined = "and" in between[:3] or "&" in between
    return together(scene.cast, (one.at, other.at)) if joined and one.at != other.at else other.at


def _counted(before: Sequence[str], many: bool) -> bool:
    """Whether a group's name is only part of a phrase: "some Democrats", "in 10 Republicans"."""
    return many and bool(before) and before[-1] not in ("the", "and", "but", "that")


def _apposed(scene: Scene, inside: Sequence[Mention], end: int) -> int | None:
    """The name before an apposition that ends here: "Ana Orlo, a baker from Ostrel, who"."""
    text = scene.cast.text
    for mention in reversed(inside):
        if scene.cast.known[mention.at].kind is not Kind.PERSON:
            continue
        gap = text[mention.end : end]
        return mention.at if APPOSED.match(gap) and not STOPS.search(gap) else None
    return None


def _phrase(text: str, start: int, end: int, person: bool) -> Span | None:
    """The words of the noun phrase that ends at a place."""
    tokens = [(found.group(), found.start()) for found in TOKEN.finditer(text, start, end)]
    first = _first(tokens)
    if first is None:
        return None
    noun = tokens[-1][0].lower()
    if person and not (is_person(noun) or noun in PEOPLE or is_plural(noun) or kind_of(noun) is not Kind.UNKNOWN):
        longer = _before_preposition(tokens, first)
        if longer is not None:
            return Span(tokens[longer][1], end)
    if not person and is_person(noun):
        return None
    return Span(tokens[first][1], end)


def _first(tokens: Sequence[tuple[str, int]]) -> int | None:
    """The number of the first word of the phrase that the last word ends."""
    if (
        not tokens
        or not tokens[-1][0][-1].isalnum()
        or tokens[-1][0].lower() in COMMON - PEOPLE
        or tokens[-1][0].endswith("ed")
    ):
        return None
    first = len(tokens) - 1
    for at in range(len(tokens) - 1, max(-1, len(tokens) - 1 - LONGEST), -1):
        low = tokens[at][0].lower().strip("“\"‘'(")
        if at < len(tokens) - 1 and not low[-1:].isalnum() and low[-1:] not in "%":
            break
        if low in ("this", "that"):
            break
        if low in COUNTING or low in DEFINITE:
            first = at
            if at >= 2 and tokens[at - 1][0].lower() == "of":
                continue
            if at >= 1 and tokens[at - 1][0].lower() in COUNTING:
                continue
            break
        if (
            low == "of"
            and at
            and (tokens[at - 1][0].lower() in COLLECTIVES or tokens[at - 1][0].lower().rstrip("s") in COLLECTIVES)
        ):
            first = at - 1
            continue
        if low in COMMON or low in PREPOSITIONS or (at < len(tokens) - 1 and low.endswith("ing")):
            break
        first = at
    return first


def _before_preposition(tokens: Sequence[tuple[str, int]], first: int) -> int | None:
    """For "opponents on the left": the number of the word with which the phrase before the preposition begins."""
    if first < 2 or tokens[first - 1][0].lower() not in PREPOSITIONS:
        return None
    return _first(tokens[: first - 1])
