"""Pronouns: he and she, they and it, I and we, led to the one meant, or left open with a word why."""

import math
import re
from collections.abc import Iterator

from sayso.attribute.known import Known
from sayso.attribute.named import together
from sayso.attribute.persons import FAR, may_be, persons
from sayso.attribute.scene import Scene
from sayso.attribute.subjects import is_subject
from sayso.model.place import Span
from sayso.model.voices import Kind

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
THEY = frozenset("they them their themselves theirs".split())
IT = frozenset("it its itself".split())
FIRST = frozenset("i me my mine myself we us our ours ourselves".split())
YOU = frozenset("you your yours yourself".split())

CLEAR = 0.15
"""The best must be better than the next by so much; else nobody is chosen."""

NEAR_ENOUGH = -1.4
"""One who fits worse is too far off to be meant."""

PLAIN = 0.6
"""The best must be better by so much for a pronoun to tell whether he is a he."""

NAMES = 12
"""Names before "it" and "they" that are looked at."""

EXPLETIVE = re.compile(
    r"\s(?:(?:appears|appeared|seems|seemed|turns\sout|turned\sout)\s(?:that|as|likely|clear)|"
    r"(?:is|was|remains)\s(?:\w+ly\s)?(?:clear|unclear|likely|unlikely|possible|important|true|obvious|thought|believed|said)\b)"
)
"""After "it" that stands for nobody: "it appears that"."""

AUTHOR = "#author"
BODIES = (Kind.BODY, Kind.OUTLET)

Resolved = tuple[int | None, str]
"""A number of the cast, or None; and what the resolution rests on, in words."""


def he_or_she(scene: Scene, span: Span, words: str, told: tuple[Span, ...]) -> Resolved:
    """The person that "he" or "she" means; nobody where two fit equally well."""
    gender = "he" if words.lower() in HE else "she"
    found = persons(scene, span.start, gender, told, words.lower() in ("his", "her", "hers"))
    nobody = f"“{words}”: nobody is named before who could be meant."
    if not found:
        return None, nobody
    best, known = found[0], scene.cast.known
    lead = best.score - (found[1].score if len(found) > 1 else -math.inf)
    if best.score < NEAR_ENOUGH or lead < CLEAR:
        last = _goes_on(scene, span.start, told, gender)
        if last is not None and last in (one.at for one in found[:2]):
            return last, f"“{words}” is taken for {known[last].name}, who spoke last before it."
        if best.score < NEAR_ENOUGH:
            return None, nobody
        return None, f"“{words}” may be {known[best.at].name} or {known[found[1].at].name}: both fit equally well."
    if lead > PLAIN:
        known[best.at].gender = known[best.at].gender or gender
    why = "who spoke last before it" if best.spoke else "named before it"
    return best.at, f"“{words}” is taken for {known[best.at].name}, {why}."


def _goes_on(scene: Scene, offset: int, told: tuple[Span, ...], gender: str) -> int | None:
    """The last person to speak, where a quotation follows and nobody else who may be meant has been named since."""
    quoted = [span.start for span in told if span.start < offset and scene.marked(span)]
    fits, known = may_be(gender), scene.cast.known
    spoke = ((at, where) for at, where, _ in scene.cast.recent(offset) if fits(known[at]) and known[at].named)
    at, where = next(spoke, (None, 0))
    if not quoted or at is None or offset - where > FAR:
        return None
    since = scene.cast.inside(Span(where, max(where, min(quoted))))
    others = any(known[one.at].kind is Kind.PERSON and fits(known[one.at]) and one.at != at for one in since)
    return None if others else at


def they(scene: Scene, span: Span, words: str) -> Resolved:
    """Several people, or a body, that spoke or were named together shortly before."""
    for at, one in _lately(scene, span.start):
        if one.many or one.kind in BODIES:
            return at, f"“{words}” is taken for {one.name}, who spoke last before it."
    pair = _pair(scene, span.start)
    if pair is not None:
        return pair, f"“{words}” is taken for {scene.cast.known[pair].name}, named together before it."
    return None, f"“{words}”: it is not plain who is meant."


def _lately(scene: Scene, offset: int) -> Iterator[tuple[int, Known]]:
    """Who spoke in the two sentences before a place, the last first."""
    for at, where, _ in scene.cast.recent(offset):
        if scene.sentence(offset) - scene.sentence(where) > 2 or scene.paragraphs_between(where, offset) > 1:
            return
        yield at, scene.cast.known[at]


def _pair(scene: Scene, offset: int) -> int | None:
    """Two persons named together in the same sentence or the one before: "Orlo and Tarn"."""
    cast, later = scene.cast, None
    for mention in cast.before(offset, NAMES):
        if scene.sentence(offset) - scene.sentence(mention.start) > 1:
            return None
        joined = later is not None and cast.text[mention.end : later.start].strip() in ("and", "&")
        if later is not None and joined and mention.at != later.at:
            kinds = {cast.known[mention.at].kind, cast.known[later.at].kind}
            if kinds <= {Kind.PERSON, Kind.UNKNOWN}:
                return together(cast, (mention.at, later.at))
        later = mention
    return None


def it(scene: Scene, span: Span, words: str) -> Resolved:
    """The body, outlet or paper that spoke, or was the subject of a sentence, shortly before."""
    if EXPLETIVE.match(scene.cast.text, span.end):
        return None, f"“{words}” stands for nobody here."
    for at, one in _lately(scene, span.start):
        if not one.many and (one.kind in (*BODIES, Kind.PAPER) or one.thing):
            return at, f"“{words}” is taken for {one.name}, the last to speak before it."
    just = _just_subject(scene, span.start)
    if len(just) == 1:
        return just[0], f"“{words}” is taken for {scene.cast.known[just[0]].name}, named before it."
    if just:
        names = " or ".join(scene.cast.known[at].name for at in just[:3])
        return None, f"“{words}” may be {names}: both are named right before it."
    return None, f"“{words}”: it is not plain who is meant."


def _just_subject(scene: Scene, offset: int) -> list[int]:
    """The bodies that are subjects in the nearest sentence that has any: the same or the one before."""
    found: list[int] = []
    nearest = -1
    for mention in scene.cast.before(offset, NAMES):
        sentence = scene.sentence(mention.start)
        if scene.sentence(offset) - sentence > 1 or (found and sentence != nearest):
            break
        kind = scene.cast.known[mention.at].kind
        if kind in (*BODIES, Kind.UNKNOWN) and is_subject(scene, mention.start, mention.end):
            found.append(mention.at)
            nearest = sentence
    return list(dict.fromkeys(found))


def i_or_we(scene: Scene, span: Span, words: str) -> Resolved:
    """The one whose quotation holds the word; outside all quotations the author."""
    open_words = f"“{words}” is whoever speaks these words, and that is open."
    for _, _, number, marked in scene.around(span.start):
        if marked or words.lower() in ("i", "me", "my"):
            at = scene.found[number]
            return (
                at,
                open_words if at is None else f"“{words}” is {scene.cast.known[at].name}, who speaks these words.",
            )
    if _in_marks(scene.cast.text, span.start):
        return None, open_words
    at = scene.cast.by_name.get(AUTHOR)
    if at is None:
        at = scene.cast.by_name[AUTHOR] = scene.cast.add("the author", Kind.PERSON, named=False)
    return at, f"“{words}” stands outside every quotation: it is the author."


def _in_marks(text: str, offset: int) -> bool:
    """Whether a quotation opened in the paragraph is still open."""
    start = max(text.rfind("\n", 0, offset), offset - FAR, 0)
    before = text[start:offset].replace("''", '"')
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
