"""Plain text to zones: what each paragraph is, by what it says and where it stands."""

from collections.abc import Sequence

from sayso.model.document import Part
from sayso.model.place import Span
from sayso.read.head import head, place_and_agency
from sayso.read.lines import Line, lines
from sayso.read.notices import is_separator, spoken
from sayso.read.people import NAME, begins_with, is_byline, names
from sayso.read.tail import TERMINAL, below_report, tail
from sayso.read.titles import in_title_case
from sayso.read.told import QUOTED, Told, told
from sayso.read.zones import Found
from sayso.text.fold import folded_words

IN_REPORT = "is neither headline, notice, menu nor caption by its words, and stands in the report"
LONGEST_NOTICE = 100_000  # characters; a longer line is prose, whatever it says
FOOT = 60  # lines at the foot among which biographies stand
NEAR = 12  # lines at the top and at the foot among which bylines stand
LONGEST_SUBHEAD = 100
LONGEST_SIGNATURE = 60


def plain(text: str) -> list[Found]:
    """What the stretches of a plain text are, in order; empty where the text is white space alone.

    >>> page = "Bridge shut\\n\\nThe bridge is shut, the town says.\\n\\n*\\n\\nPlease share this article!"
    >>> [(found.part.value, found.start) for found in plain(page)]
    [('headline', 0), ('body', 13), ('furniture', 49), ('furniture', 52)]
    """
    found = lines(text)
    return zoned(text, found, told(found, spoken(haystack(text, found))))


def zoned(
    text: str, found: Sequence[Line], said: Sequence[Told | None], title: str = "", bold: frozenset[int] = frozenset()
) -> list[Found]:
    """What each line of a text is, given what it tells of itself.

    `title` is what the file calls the text, `bold` holds the offsets of lines set in bold, where that is known.
    """
    authors = bylined(found)
    foot = found[-FOOT].start if len(found) > FOOT else 0
    said = [judged(text, line, each, authors, foot) for line, each in zip(found, said, strict=True)]
    top = head(found, said, title)
    end = tail(found, said, len(top))
    signed = signature(found, top, end)
    middle = report(found, said, len(top), signed, bold)
    words = "is the name, at the end, of somebody whom the byline names"
    at = Span(found[signed].start, found[end - 1].end) if signed < end else None
    sign = [Found(line.start, Part.BYLINE, "signature/1", words, at) for line in found[signed:end]]
    return top + middle + sign + below_report(found, said, end)


def bylined(found: Sequence[Line]) -> frozenset[str]:
    """The authors that bylines near the top or the foot name, folded."""
    near = (*found[:NEAR], *found[-NEAR:])
    named = (name for line in near if is_byline(line.words) for name in names(line.words))
    return frozenset(" ".join(folded_words(name)) for name in named)


def judged(text: str, line: Line, said: Told | None, authors: frozenset[str], foot: int) -> Told | None:
    """What a line tells of itself, given who the authors are and where the last lines begin.

    A line that begins with an author's name and goes on to tell of them is their biography. One that tells who
    somebody else is, of whom the report has told, is no biography but an introduction.
    """
    if said is None:
        if authors and begins_with(line.words, authors):
            at = Span(line.start, line.start + min(len(line.words), QUOTED))
            return Told(Part.BIOGRAPHY, "of-author/1", False, "begins with its author's name", at)
        return None
    name = NAME.search(line.words[:120]) if said.rule == "biography/1" else None
    if name is None or " ".join(folded_words(name[0])) in authors:
        return said
    known = line.start < foot or text.find(name[0].split()[-1], 0, line.start) >= 0
    return None if known else said


def signature(found: Sequence[Line], top: Sequence[Found], end: int) -> int:
    """The number of the line that begins an author's signature under the report; `end` when there is none."""
    signs = [line.words for line, each in zip(found, top, strict=False) if each.part is Part.BYLINE]
    surnames = {name.split()[-1] for sign in signs for name in names(sign)}
    for at in range(end - 1, max(len(top), end - 4), -1):
        words = found[at].words
        if len(words) > LONGEST_SIGNATURE or words.endswith((".", "?", "!", ":", "”", '"')):
            break
        if surnames.intersection(words.replace(",", " ").split()):
            return at
    return end


def haystack(text: str, found: Sequence[Line]) -> str:
    """The text in which to look for notices: all of it, but for lines too long to be any."""
    if len(text) <= LONGEST_NOTICE:
        return text
    return "\n".join(line.words for line in found if line.end - line.start <= LONGEST_NOTICE)


def report(
    found: Sequence[Line], said: Sequence[Told | None], start: int, end: int, bold: frozenset[int]
) -> list[Found]:
    """What the lines between head and tail are."""
    made: list[Found] = []
    for at in range(start, end):
        line, tells = found[at], said[at]
        if tells and tells.anywhere:
            made.append(Found(line.start, tells.part, tells.rule, tells.words, tells.at))
        elif is_separator(line.words):
            made.append(Found(line.start, Part.FURNITURE, "separator/1", "is a dividing line"))
        elif at < end - 1 and ((start < at and is_subhead(found, at)) or is_bold_head(line, bold)):
            words = "is short and set as a heading between paragraphs"
            made.append(Found(line.start, Part.SUBHEAD, "subhead/1", words, Span(line.start, line.end)))
        else:
            made += opening(line) if at == start else [Found(line.start, Part.BODY, "body/1", IN_REPORT)]
    return made


def is_bold_head(line: Line, bold: frozenset[int]) -> bool:
    """Whether a line is short and set in bold."""
    return line.start in bold and len(line.words) <= LONGEST_SUBHEAD and not line.words.endswith((".", ",", ";"))


def opening(line: Line) -> list[Found]:
    """The first paragraph of the report, its dateline told from its words."""
    cut = line.start + place_and_agency(line.words)
    body = Found(cut, Part.BODY, "body/1", IN_REPORT)
    if cut == line.start:
        return [body]
    words = "opens the report with the place it was sent from"
    return [Found(line.start, Part.DATELINE, "place-and-dash/1", words, Span(line.start, cut)), body]


def is_subhead(found: Sequence[Line], at: int) -> bool:
    """Whether a line is a heading: short, no sentence, in capitals like a title, with prose on both sides."""
    words = found[at].words
    if len(words) > LONGEST_SUBHEAD or words[-1] in '.,;:!"”…’)' or words[0] in "“\"‘'-–—•*(":
        return False
    if not (found[at - 1].words.endswith((*TERMINAL, ":")) and is_paragraph(found[at + 1].words)):
        return False
    return in_title_case(words) or (not words.endswith("?") and words.count(" ") <= 9 and words[0].isupper())


def is_paragraph(words: str) -> bool:
    """Whether a line is prose long enough to have a heading over it, or leads in to some."""
    return len(words) > 80 or words.endswith((".", ":", "”", '"'))
