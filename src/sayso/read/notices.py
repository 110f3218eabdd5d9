"""What a line tells of itself by its words alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.read.wordings import WORDINGS, Reach, Wording

SEEN = 600  # characters of a line that are looked at; whatever a notice is, it says so early


@dataclass(frozen=True, slots=True)
class Telling:
    """A wording met in a line, and the words that gave it away, by their place in the line."""

    wording: Wording
    start: int
    end: int


def spoken(text: str, wordings: Sequence[Wording] = WORDINGS) -> tuple[Wording, ...]:
    """The wordings that can occur in a text at all, each with the needles that do.

    Trying only these on the lines of the text makes reading fast.
    """
    lowered = text.lower()
    heard = ((each, tuple(needle for needle in each.needles if needle in lowered)) for each in wordings)
    return tuple(replace(each, needles=needles) for each, needles in heard if needles)


def telling(line: str, wordings: Iterable[Wording] = WORDINGS, anywhere: bool = False) -> Telling | None:
    """The first wording that a line meets; with `anywhere`, only those that hold wherever the line stands.

    >>> told = telling("Please share this article with your friends!")
    >>> told.wording.rule, told.wording.part.value
    ('share-plea/1', 'furniture')
    """
    size = len(line)
    seen = line if size <= SEEN else line[:SEEN]
    lowered = seen.lower()
    for each in wordings:
        if size <= each.longest and (each.reach is Reach.ANYWHERE or not anywhere):
            found = met(each, seen, lowered)
            if found:
                return Telling(each, *found.span())
    return None


def met(wording: Wording, seen: str, lowered: str) -> re.Match[str] | None:
    """Where a line meets a wording, if it does."""
    if not any(needle in lowered for needle in wording.needles):
        return None
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
