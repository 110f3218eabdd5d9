"""Where a plain text stops being the report, and what stands below."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.model.document import Part
from sayso.read.lines import Line
from sayso.read.notices import closes_text, is_separator
from sayso.read.told import Told
from sayso.read.zones import Found

CLOSERS = (
    *(
        "author-box/1",
        "articles-by/1",
        "comments/1",
        "section/1",
        "tags/1",
        "disclaimer/1",
        "copyright/1",
        "fair-use/1",
    ),
    *("republication/1", "editors-notes/1", "media-contact/1", "no-reuse/1", "views/1", "site-terms/1", "licence/1"),
)
UNKNOWN = 8  # short lines in a row that may stand unrecognised among menus and pleas
CLOSING = (Part.NOTICE, Part.BIOGRAPHY, Part.BYLINE)
TERMINAL = (".", "!", "?", "”", '"', "…", "’", ")", "»")


class Below(NamedTuple):
    """What stands below a line: lines that tell what they are, notices and the like among them, prose that tells
    nothing, and the characters of lines that tell nothing."""

    known: int
    notices: int
    prose: int
    unknown: int


def below_each(lines: Sequence[Line], told: Sequence[Told | None]) -> list[Below]:
    """What stands below each line, counted once from the last line up."""
    counted = [Below(0, 0, 0, 0)]
    for line, said in zip(reversed(lines), reversed(told), strict=True):
        known, notices, prose, unknown = counted[-1]
        if said:
            counted.append(Below(known + 1, notices + (said.part in CLOSING), prose, unknown))
        else:
            counted.append(Below(known, notices, prose + is_prose(line.words), unknown + len(line.words)))
    return counted[-2::-1]


def tail(lines: Sequence[Line], told: Sequence[Told | None], start: int) -> int:
    """The number of the first line below the report, at least `start`; `len(lines)` when nothing stands below.

    From the bottom up, lines that tell of themselves that they are no report are below it, and short lines among them.
    A dividing line, or a line that closes reports, is the end when hardly any prose stands under it.
    """
    end = climb(lines, told, start, len(lines))
    below = below_each(lines, told)
    above = 0
    for at in range(start, end):
        under = below[at]
        few = 2 * under.unknown <= above
        if closes_text(lines[at].words) and few:
            return at
        if is_separator(lines[at].words):
            if under.notices >= 2 and 2 * under.prose <= under.known:
                return at
        elif is_closer(told[at]) and few and (3 * under.prose <= under.known or again(lines, told, at)):
            return climb(lines, told, start, at)
        above += len(lines[at].words)
    return end


def climb(lines: Sequence[Line], told: Sequence[Told | None], start: int, end: int) -> int:
    """Walk up from the line before `end` while the lines are no report."""
    at = end
    while at > start and end - at < UNKNOWN:
        at -= 1
        if told[at] or is_separator(lines[at].words):
            end = at
        elif not is_short(lines[at].words):
            break
    return end


def is_closer(said: Told | None) -> bool:
    """Whether a line tells that the report is over."""
    return said is not None and said.rule in CLOSERS


def again(lines: Sequence[Line], told: Sequence[Told | None], at: int) -> bool:
    """Whether a second line that closes reports follows one with no prose between."""
    for after in range(at + 1, len(lines)):
        if is_closer(told[after]):
            return True
        if told[after] is None and is_prose(lines[after].words):
            return False
    return False


def is_short(words: str) -> bool:
    """Whether a line could be an item of a menu: few words and no full stop."""
    return len(words) <= 80 and not words.endswith(TERMINAL)


def is_prose(words: str) -> bool:
    """Whether a line reads as a sentence or more."""
    return words.count(" ") >= 6 and words.endswith(TERMINAL)


def below_report(lines: Sequence[Line], told: Sequence[Told | None], end: int) -> list[Found]:
    """What each line below the report is."""
    divided = end < len(lines) and is_separator(lines[end].words)
    where = "stands after the separator" if divided else "stands below the end of the report"
    return [below_line(line, said, where) for line, said in zip(lines[end:], told[end:], strict=True)]


def below_line(line: Line, said: Told | None, where: str) -> Found:
    """What one line below the report is."""
    if said:
        return Found(line.start, said.part, said.rule, f"{where} and {said.words}", said.at)
    if is_separator(line.words):
        words = "is a line that divides the report from what follows"
        return Found(line.start, Part.FURNITURE, "separator/1", words)
    return Found(line.start, Part.FURNITURE, "below-report/1", where)
