"""What a line tells of itself by its words alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from sayso.read.wordings import WORDINGS, Wording

SEEN = 600  # characters of a line that are looked at; whatever a notice is, it says so early


@dataclass(frozen=True, slots=True)
class Telling:
    """A wording met in a line, and the words that gave it away, by their place in the line."""

    wording: Wording
    start: int
    end: int


class Heard(NamedTuple):
    """A wording that a text may have, with those of its needles that may stand in the text."""

    wording: Wording
    needles: Sequence[str]


EVERY = tuple(Heard(each, each.needles) for each in WORDINGS)
STEM = re.compile(r"\b\w{1,4}")


def spoken(text: str) -> tuple[Heard, ...]:
    """The wordings that can occur in a text at all; trying only these on its lines makes reading fast.

    The first four letters of a needle are sought among the first four of the text's words, which is quicker than the
    needle in the text and lets no wording through the net.
    """
    lowered = text.lower()
    stems = set(STEM.findall(lowered))
    heard = (
        Heard(each, [one for one, stem in net(each) if (stem in stems if stem else one in lowered)])
        for each in WORDINGS
    )
    return tuple(each for each in heard if each.needles)


@cache
def net(wording: Wording) -> tuple[tuple[str, str], ...]:
    """The needles of a wording, each with the four letters that a word must begin with to have it.

    Needles of fewer letters, and of scripts without spaces, have none: they are sought as they are.
    """
    found = ((needle, STEM.search(needle)) for needle in wording.needles)
    return tuple((needle, stem[0] if stem and len(stem[0]) == 4 and needle.isascii() else "") for needle, stem in found)


def telling(line: str, wordings: Iterable[Heard] = EVERY) -> Telling | None:
    """The first wording that a line meets.

    >>> told = telling("Please share this article with your friends!")
    >>> told.wording.rule, told.wording.part.value
    ('share-plea/1', 'furniture')
    """
    size = len(line)
    seen = line if size <= SEEN else line[:SEEN]
    lowered = seen.lower()
    for wording, needles in wordings:
        if size <= wording.longest:
            for needle in needles:
                if needle in lowered:
                    found = met(wording, seen)
                    if found:
                        return Telling(wording, *found.span())
                    break
    return None


def met(wording: Wording, seen: str) -> re.Match[str] | None:
    """Where a line meets a wording, if it does."""
    found = wording.opens and wording.opens.match(seen)
    return found or (wording.holds and wording.holds.search(seen))


SEPARATOR = re.compile(
    r"(?:[*#_=~§•·⁂–—-]\s{0,4}){1,40}|(?:-\s?)?(?:ends?|fin|ende)(?:\s?-)?|-\s?30\s?-", re.IGNORECASE
)


ENDING = re.compile(r"(?:-\s?)?(?:ends?|fin|ende|30)(?:\s?-)?|#\s?#\s?#", re.IGNORECASE)


def closes_text(line: str) -> bool:
    """Whether the line says that the text ends here: "ENDS", "-30-", "###".

    >>> [line for line in ("ENDS", "-30-", "###", "* * *", "30 ends") if closes_text(line)]
    ['ENDS', '-30-', '###']
    """
    return len(line) <= 12 and ENDING.fullmatch(line) is not None and line != "30"


def is_separator(line: str) -> bool:
    """Whether the line only divides: a star, dashes, "###", "-30-", "ends".

    >>> [line for line in ("*", "* * *", "- 30 -", "Ends", "30", "So ends it") if is_separator(line)]
    ['*', '* * *', '- 30 -', 'Ends']
    """
    return len(line) <= 100 and SEPARATOR.fullmatch(line) is not None
