"""Labels: how a line looks that begins by saying who speaks, as interviews and transcripts set it."""

import re
from typing import NamedTuple

from sayso.model.place import Span

ZONE = "(?:GMT|UTC|BST|CES?T|E[SD]?T|C[SD]?T|P[SD]?T)"
STAMP = re.compile(
    rf"[\[(]?(?:\d{{1,2}}(?:[:.]\d\d){{1,2}}(?:\s?[ap]\.?m\b\.?)?|\d{{1,2}}\s?[ap]\.?m\b\.?)[\])]?(?:\s{ZONE}\b)?"
    r"\s{0,3}(?:[—–:|-]\s{0,3})?"
)
"""The time at which somebody spoke or wrote: 14:05, [00:12:33], 5:52 a.m. —"""

BOLD = re.compile(r"(?:\*{1,3}|_{1,3})")
SHORT = re.compile(r"(?P<name>[QA])\d{0,3}(?P<mark>[.:)：])(?=\s|$|[*_“\"A-Z])")
"""Q: and A:, numbered or not."""

WORD = r"[A-ZÀ-ÖØ-Þ][\w’'.&/-]{0,40}"
SMALL = r"(?:of|the|and|for|de|la|le|van|von|der|den|bin|ibn|al|el|da|dos|du|on|in|&|\d{1,3})"
NAME = rf"{WORD}(?:[ \u00a0](?:{WORD}|{SMALL})){{0,6}}"
WITH_MARK = re.compile(
    rf"(?P<name>{NAME})(?P<aside>\s?[\[(][^\[\]()\n]{{1,60}}[\])]|,\s[^:：.?!\n]{{1,60}})?"
    r"(?:\*{1,3}|_{1,3})?\s?(?P<mark>[:：])(?![\d/])"
)
ALONE = re.compile(rf"(?:\*{{1,3}}|_{{1,3}})?(?P<name>{NAME})(?:\*{{1,3}}|_{{1,3}})?")
LONGEST = 60
"""Code points of a name that stands alone in its line."""


SILENT = frozenset(
    """act address after afternoon age alert also analysis appendix april attendance audio august away background bcc
    before benefit benefits best born bottom breaking buy byline caption categories category cause caution cc chapter
    city claim claims clarification close comment con conclusion cons contact contacts context cook correction
    corrections cost costs credit credits date day days dear december definition developing diagnosis died disclaimer
    dislikes education effect email etymology evening example examples exclusive exhibit facebook fact facts false fax
    february fee figure filed final follow forecast friday from fwd genre goals headline height high hint hold home
    how image images important ingredients instagram introduction january job july june key keys latest length level
    likes line lineups listen live location loser losers low mail march may method monday month more morning myth
    myths name nb night no note notes november now occupation october online open opinion option outlook overview p.s.
    part pay phase phone photo photograph photographs photography photos picture pictures place pledged poll posted
    prep preparation previously price prices pro problem prognosis pros ps published question-time quiz quote quotes
    rated rating ratings re read reality related release released result results reward risk risks round runtime
    saturday scene score scorers scores section see sell sent september serves share solution source sources stage
    step steps strength strengths subject substitutes summary sunday symptoms table tag tags takeaway takeaways team
    teams tel telephone text texts then thursday time tip tips to today tomorrow top topic topics total translation
    treatment true truth tuesday twitter update updated updates venue verdict via video warning watch weakness
    weaknesses weather web website wednesday week what when where which who why winner winners words worst year yes
    yesterday""".split()
)
"""Words that stand before a colon without speaking."""


class Label(NamedTuple):
    """A label at the beginning of a line; spans in code points of the text."""

    span: Span
    """The words that name the speaker, with what is said of him in brackets or behind a comma."""

    name: str
    mark: Span | None
    """The colon; None where the name stands alone in its line."""

    rest: int
    """Where the line goes on behind label and mark."""

    stamped: bool
    """Whether a time stands before it."""


def label(text: str, line: Span) -> Label | None:
    """The label that a line begins with, if it looks like one; whether it is one, the text around it must show.

    >>> text = "14:05 ANA BRILL (Tarn): They have begun."
    >>> found = label(text, Span(0, len(text)))
    >>> found and (found.name, found.span.of(text), text[found.rest :], found.stamped)
    ('ANA BRILL', 'ANA BRILL (Tarn)', 'They have begun.', True)
    """
    stamp = STAMP.match(text, line.start, line.end)
    start = stamp.end() if stamp else line.start
    bold = BOLD.match(text, start, line.end)
    start = bold.end() if bold else start
    found = SHORT.match(text, start, line.end) or WITH_MARK.match(text, start, line.end)
    if found is None:
        return None
    rest = _behind(text, found.end(), line.end)
    name = found["name"]
    aside = found.groupdict().get("aside")
    end = found.end("aside") if aside and not STAMP.fullmatch(aside.strip()) else found.end("name")
    return Label(Span(found.start("name"), end), name, Span(*found.span("mark")), rest, stamp is not None)


def _behind(text: str, start: int, end: int) -> int:
    """Where the words begin behind a mark: white space and the end of bold type stand between."""
    bold = BOLD.match(text, start, end)
    start = bold.end() if bold else start
    return start + len(text[start:end]) - len(text[start:end].lstrip())


def alone(text: str, line: Span) -> Label | None:
    """A name that stands in a line by itself, as some pages set it over a speaker's words."""
    found = ALONE.fullmatch(text, line.start, line.end) if len(line) <= LONGEST else None
    if found is None:
        return None
    return Label(Span(*found.span("name")), found["name"], None, line.end, False)
