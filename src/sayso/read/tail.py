"""Where a plain text stops being the report, and what stands below."""

from collections.abc import Sequence

from sayso.model.document import Part
from sayso.read.lines import Line
from sayso.read.notices import is_separator
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
TERMINAL = (".", "!", "?", "”", '"', "…", "’", ")", "»")


def tail(lines: Sequence[Line], told: Sequence[Told | None], start: int) -> int:
    """The number of the first line below the report, at least `start`; `len(lines)` when nothing stands below.

    From the bottom up, lines that tell of themselves that they are no report are below it, and short lines among them.
    A dividing line, or a line that closes reports, is the end when hardly any prose stands under it.
    """
    end = climb(lines, told, start, len(lines))
    for at in range(start, end):
        if is_separator(lines[at].words):
            if under(lines, told, at, 2) and closing(told[at + 1 :]) >= 2:
                return at
        elif is_closer(told[at]) and (under(lines, told, at, 3) or again(lines, told, at)):
            return climb(lines, told, start, at)
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


def closing(told: Sequence[Told | None]) -> int:
    """How many lines tell of a notice, a biography or a credit."""
    return sum(said is not None and said.part in (Part.NOTICE, Part.BIOGRAPHY, Part.BYLINE) for said in told)


def again(lines: Sequence[Line], told: Sequence[Told | None], at: int) -> bool:
    """Whether a second line that closes reports follows one with no prose between, and less text below than above."""
    above = sum(len(line.words) for line in lines[:at])
    if sum(len(line.words) for line in lines[at:]) > above:
        return False
    for line, said in zip(lines[at + 1 :], told[at + 1 :], strict=True):
        if is_closer(said):
            return True
        if said is None and is_prose(line.words):
            return False
    return False


def under(lines: Sequence[Line], told: Sequence[Told | None], at: int, times: int) -> bool:
    """Whether recognised lines under a line outnumber unrecognised prose so many times over."""
    known = sum(said is not None for said in told[at + 1 :])
    prose = sum(
        said is None and is_prose(line.words) for line, said in zip(lines[at + 1 :], told[at + 1 :], strict=True)
    )
    return prose * times <= known


def is_short(words: str) -> bool:
    """Whether a line could be an item of a menu: few words and no full stop."""
    return len(words) <= 80 and not words.endswith(TERMINAL)


def is_prose(words: str) -> bool:
    """Whether a line reads as a sentence or more."""
    return words.count(" ") >= 11 and words.endswith(TERMINAL)


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
