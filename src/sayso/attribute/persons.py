"""Persons: who may be meant by "he" or "she" at a place, the likeliest first."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from sayso.attribute.known import Known, Mention
from sayso.attribute.scene import Scene
from sayso.attribute.subjects import is_subject
from sayso.model.place import Span
from sayso.model.voices import Kind

FAR = 3000
"""Code points before a pronoun in which the one meant is looked for."""

MANY = 70
"""Names before a pronoun that are looked at."""

SPEAKERS = 13
"""Persons who spoke before a pronoun that are looked at."""

# How well somebody fits. The weights were set by hand, and adjusted on the training half of PolNeAR: there "the subject
# named last" is right three times in four; most of what it gets wrong has somebody else speaking, or going on speaking.
SUBJECT = 1.1
"""Is what a clause is about."""
SAME_SENTENCE = 0.9
"""… of the sentence in which the pronoun stands."""
JUST_BEFORE = 0.6
"""… of the sentence right before."""
SPOKE = 1.3
"""Is the source of an earlier telling."""
SPOKE_LAST = 0.3
"""… of the last one."""
RIGHT_BEFORE_HIS = 1.4
"""Stands right before "his" or "her": "over Orlo in her efforts"."""
TOLD_BY_GENDER = 0.4
"""Is known to be a he, or a she."""
EACH_TIME_NAMED = 0.08
SENTENCE = -0.7
"""For each sentence between."""
GOES_ON = 0.45
"""For each of these that has the same pronoun in it."""
PARAGRAPH = -0.4
OWNER = -0.5
"""Only owns something: "Orlo’s plan"."""
MODIFIER = -0.8
"""Only describes something: "an Orlo supporter"."""
TOLD_OF = -0.4
"""Is told of, in the words of somebody else."""
NO_NAME = -1.2
"""Goes by a description: "a neighbour"."""
MAYBE_NO_PERSON = -0.5
"""Two words with capitals, and nothing says that they are a person's name."""
MAYBE_ANYTHING = -1.0
"""One word with a capital."""

MOST_SENTENCES = 5
MOST_TIMES = 6
MODIFIES = re.compile(
    r"\s(?!(?:on|in|at|for|from|with|and|or|as|also|then|now|by|to|of|over|who|is|was|has|had|when|while|after|before|"
    r"because|but|if|that|than|during|about|into|through|against|his|her|the|an?)\b)[a-z]+\b(?<!ed)"
)
"""A noun right after a name, which then only describes it."""


class Candidate(NamedTuple):
    """Somebody who may be meant, and how well he fits."""

    score: float
    at: int
    spoke: bool


class Place(NamedTuple):
    """Where a pronoun stands."""

    offset: int
    since: int
    """Where distances are counted from: the pronoun, or the beginning of the quotation that it follows."""

    gender: str
    owns: bool
    """Whether it is "his" or "her"."""

    own: tuple[Span, ...]
    """Quotations told here: who is named in them is not their speaker."""


def persons(scene: Scene, offset: int, gender: str, told: tuple[Span, ...] = (), owns: bool = False) -> list[Candidate]:
    """The single persons who may be meant at a place, the likeliest first; `told` are the words of the telling."""
    marked = tuple(span for span in told if span.start < offset and scene.marked(span))
    place = Place(offset, min([offset, *(span.start for span in marked)]), gender, owns, marked)
    fits = may_be(gender)
    best: dict[int, Candidate] = {}
    for candidate in (*_named(scene, place, fits), *_spoken(scene, place, fits)):
        known = best.get(candidate.at)
        if known is None or candidate.score > known.score:
            best[candidate.at] = candidate
    return sorted(best.values(), key=lambda candidate: (-candidate.score, candidate.at))


def may_be(gender: str) -> Callable[[Known], bool]:
    """Whether somebody may be one person, and a he or a she as asked."""

    def fits(one: Known) -> bool:
        if one.many or one.thing or (gender and one.gender not in ("", gender)):
            return False
        if one.kind is Kind.UNKNOWN:
            return one.named and " " not in one.name and (one.sure or one.met > 1)
        return one.kind is Kind.PERSON or (one.kind is Kind.UNNAMED and not one.named)

    return fits


def _named(scene: Scene, place: Place, fits: Callable[[Known], bool]) -> Iterator[Candidate]:
    """Those whom the text names before the place, outside of quotations."""
    nearest = True
    for mention in scene.cast.before(place.offset, MANY):
        if place.offset - mention.start > FAR:
            return
        one = scene.cast.known[mention.at]
        if not fits(one) or any(span.start <= mention.start < span.end for span in place.own):
            continue
        around = [marked for start, end, _, marked in scene.around(mention.start) if not start <= place.offset < end]
        if any(around):
            continue
        score = _part(scene, mention, place) + _near(scene, mention.start, place) + _worth(one, place.gender)
        score += RIGHT_BEFORE_HIS if place.owns and nearest and place.offset - mention.end < 25 else 0.0
        yield Candidate(score + (TOLD_OF if around else 0.0), mention.at, False)
        nearest = False


def _part(scene: Scene, mention: Mention, place: Place) -> float:
    """What part a name plays in its sentence."""
    if is_subject(scene, mention.start, mention.end):
        apart = scene.sentence(place.since) - scene.sentence(mention.start)
        if place.since < place.offset or apart > 0:
            return SUBJECT + (JUST_BEFORE if apart <= 1 else 0.0)
        return SUBJECT + SAME_SENTENCE
    if scene.cast.text.startswith(("’s", "'s"), mention.end):
        return OWNER
    return MODIFIER if MODIFIES.match(scene.cast.text, mention.end) else 0.0


def _spoken(scene: Scene, place: Place, fits: Callable[[Known], bool]) -> Iterator[Candidate]:
    """Those who spoke before the place."""
    count = 0
    for at, where, owner in scene.cast.recent(place.offset):
        if place.offset - where > FAR or count == SPEAKERS:
            return
        one = scene.cast.known[at]
        if fits(one):
            score = SPOKE + (SPOKE_LAST if count == 0 else 0.0) if not owner else OWNER
            score += _near(scene, where, place) + _worth(one, place.gender) + (0.0 if one.named else NO_NAME)
            yield Candidate(score, at, True)
            count += 1


def _worth(one: Known, gender: str) -> float:
    """How well somebody fits wherever he is named."""
    score = EACH_TIME_NAMED * min(one.met, MOST_TIMES) + (TOLD_BY_GENDER if one.gender and gender else 0.0)
    if one.named and one.kind is not Kind.PERSON:
        return score + MAYBE_ANYTHING
    return score + (MAYBE_NO_PERSON if one.named and not one.sure else 0.0)


def _near(scene: Scene, start: int, place: Place) -> float:
    """How near a name stands, in sentences and paragraphs."""
    here, there = scene.sentence(place.since), scene.sentence(start)
    sentences = min(max(0, here - there), MOST_SENTENCES)
    kept = min(scene.going_on(place.gender, there + 1, here), sentences)
    return SENTENCE * sentences + GOES_ON * kept + PARAGRAPH * scene.paragraphs_between(start, place.since)
