"""Stance: whether a telling gives what somebody said, or what somebody has in mind."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from sayso.attribute.telling import Telling
from sayso.model.voices import Manner, Stance
from sayso.text import attitudes, utterances
from sayso.text.inflection import base_forms
from sayso.text.reporting import CALLING, FORMS


class Sense(Enum):
    """What a word of a cue tells of; the value completes the sentence "it tells of …"."""

    SAYING = "words said or written"
    THOUGHT = "a thought"
    WISH = "a wish or an intention"
    FEELING = "a feeling"
    SIDE = "a side taken"
    EITHER = "something said or thought"
    SHOWING = "something shown"
    GOING_ON = "more of the same"
    SEEMING = "how a mind looks from outside"


LISTS = (
    (Sense.THOUGHT, attitudes.THINKING),
    (Sense.WISH, attitudes.WANTING),
    (Sense.FEELING, attitudes.FEELING),
    (Sense.SIDE, attitudes.SIDING),
    (Sense.SEEMING, attitudes.SEEMING),
    (Sense.EITHER, attitudes.SAID_OR_THOUGHT),
    (Sense.SAYING, utterances.SAYING),
    (Sense.SAYING, utterances.JUDGING),
    (Sense.SAYING, utterances.DECLARING),
    (Sense.SHOWING, utterances.SHOWING),
    (Sense.GOING_ON, utterances.GOING_ON),
)
SENSES = {word: sense for sense, words in LISTS for word in words.split()}
SPOKEN = FORMS | CALLING
WEAK = (Sense.SHOWING, Sense.GOING_ON, Sense.SEEMING)
"""Senses that leave it to the words behind them: "showed respect", "made the case", "seemed to suggest"."""

OF_A_MIND = (Sense.THOUGHT, Sense.WISH, Sense.FEELING, Sense.SIDE, Sense.SEEMING)
QUOTED = (Manner.DIRECT, Manner.MIXED, Manner.BLOCK)
LONE = {
    **dict.fromkeys(("about", "at", "by", "from", "in", "of", "on", "per", "under", "via"), Sense.SAYING),
    **dict.fromkeys(("against", "among", "for", "to", "toward", "towards"), Sense.THOUGHT),
}
"""Words that are a whole cue by themselves: "in a poll", "for them"."""

LETTERS = re.compile(r"[a-z]{2,24}")
ADJECTIVE = re.compile(r"\w+(?:ful|[ai]ble|ous|ic|ive|ent|ant|ile|y)$")


class Taken(NamedTuple):
    """A stance, and what it rests on in one sentence; empty where a plain word of saying or a bare colon decides."""

    stance: Stance
    because: str


def stance(text: str, telling: Telling) -> Taken:
    """Whether a telling is a statement or an attitude, by the words of its cue.

    The first word that tells of saying or of a mind decides, because English puts what governs first: "voiced fears"
    is something said, "plans to announce" is not yet. Light words (seemed, made, showed) leave it to the next, and
    decide only when no other does. Words that may be said or thought (wondered) are said where quotation marks stand.
    A cue of which no word is known is taken for a statement.

    >>> from sayso.model.place import Reason, Span
    >>> said = Telling(Manner.INDIRECT, (Span(11, 13),), (Span(0, 4),), (Span(5, 10),), Reason("by-hand/1", ""))
    >>> stance("Vale hopes so", said).because
    '“hopes” tells of a feeling; the text does not say that it was spoken.'
    """
    cue = " ".join(span.of(text) for span in telling.cue)
    return _taken(list(_senses(cue)), cue, telling.manner in QUOTED)


def _senses(cue: str) -> Iterator[tuple[str, Sense]]:
    """The words of a cue that tell of something, in order; in "hopeful remarks" it is the remarks that tell."""
    found = LETTERS.findall(cue.lower())
    if len(found) == 1 and found[0] in LONE:
        yield found[0], LONE[found[0]]
        return
    told = [(word, _sense(word)) for word in found]
    for (word, sense), (_, behind) in zip(told, [*told[1:], ("", None)], strict=False):
        if sense is not None and not (sense in OF_A_MIND and behind is Sense.SAYING and ADJECTIVE.match(word)):
            yield word, sense


def _sense(word: str) -> Sense | None:
    forms = base_forms(word)
    listed = next((SENSES[form] for form in forms if form in SENSES), None)
    return listed or (Sense.SAYING if any(form in SPOKEN for form in forms) else None)


def _taken(senses: list[tuple[str, Sense]], cue: str, quoted: bool) -> Taken:
    strong = [(word, sense) for word, sense in senses if sense not in WEAK]
    if not senses:
        return Taken(Stance.STATEMENT, "" if quoted or not LETTERS.search(cue.lower()) else _unknown(cue))
    word, sense = (strong or senses)[0]
    if sense is Sense.EITHER:
        return _said_or_thought(word, quoted)
    if sense in OF_A_MIND:
        return Taken(Stance.ATTITUDE, f"“{word}” tells of {sense.value}; the text does not say that it was spoken.")
    held = next((later for later, other in strong if other in OF_A_MIND), None)
    return Taken(Stance.STATEMENT, f"“{word}” puts “{held}” into words: a statement." if held else "")


def _said_or_thought(word: str, quoted: bool) -> Taken:
    if quoted:
        return Taken(Stance.STATEMENT, f"“{word}” may be said or thought; the quotation marks make it said.")
    return Taken(Stance.ATTITUDE, f"“{word}” may be said or thought; without quotation marks it is taken as thought.")


def _unknown(cue: str) -> str:
    words = " ".join(cue.split())
    return f"No word of “{words if len(words) <= 60 else words[:59] + '…'}” tells saying from thinking: taken for said."
