"""What each line of a text tells of itself, before anything is decided from where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.model.document import Part
from sayso.model.place import Span
from sayso.read.dates import dated
from sayso.read.lines import Line
from sayso.read.notices import EVERY, Heard, telling
from sayso.read.outlets import first_stood
from sayso.read.wordings import Reach

HEADED = ("author-box/1", "correction/1", "disclaimer/1", "editors-notes/1", "fair-use/1", "no-reuse/1")
OVER_ALL = ("editors-notes/1",)
"""Headings over everything below them that says nothing else of itself."""

LONGEST_DATE = 90  # characters in a line that only gives dates
SHORT_HEADING = 60  # characters; a longer line that says "About the author" is itself the biography
QUOTED = 60  # characters of a line that are quoted back to the reader


@dataclass(frozen=True, slots=True)
class Told:
    """What a line is by its own words, and the words that say so."""

    part: Part
    rule: str
    anywhere: bool
    """The words suffice wherever the line stands; otherwise they count at the edges of the report only."""

    words: str
    """The reason, without the place: "says “Forward this article”"."""

    at: Span


def told(lines: Sequence[Line], wordings: Sequence[Heard] = EVERY) -> list[Told | None]:
    """For each line what it tells of itself, or None.

    A line that follows a bare heading ("About the author") belongs to the heading.
    """
    found: list[Told | None] = []
    heading: Told | None = None
    for line in lines:
        said = tell(line, wordings)
        found.append(said or (under(heading) if heading else None))
        if said or not heading or heading.rule not in OVER_ALL:
            heading = said if said and said.rule in HEADED and len(line.words) <= SHORT_HEADING else None
    return found


def tell(line: Line, wordings: Sequence[Heard]) -> Told | None:
    """What one line tells of itself."""
    met = telling(line.words, wordings) if line.words else None
    if met is None or (met.wording.rule == "republication/1" and is_date_alone(line.words)):
        return None
    at = Span(line.start + met.start, line.start + met.end)
    anywhere = met.wording.reach is Reach.ANYWHERE
    return Told(met.wording.part, met.wording.rule, anywhere, f"says “{quoted(line.words, met.start, met.end)}”", at)


def is_date_alone(words: str) -> bool:
    """Whether a line that says "first published" only says when, not where: "First published 9 February 2032"."""
    return len(words) <= LONGEST_DATE and dated(words) is not None and first_stood(words) is None


def under(heading: Told) -> Told:
    """What a line is that stands right under a bare heading."""
    return replace(heading, anywhere=False, words=f"stands under a line that {heading.words}")


def quoted(words: str, start: int, end: int) -> str:
    """The telling words, taken to the end of the last one and cut to a length that can be read in a sentence."""
    while end < len(words) and words[end - 1 : end + 1].isalnum():
        end += 1
    said = " ".join(words[start:end].split()).strip("“”\"'—–-*• ")
    return said if len(said) <= QUOTED else said[:QUOTED].rsplit(" ", 1)[0] + " …"
