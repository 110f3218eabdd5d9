"""A page on the table: its blocks, which of them are the report, and what helps to judge the others."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.model.document import Part
from sayso.read.blocks import Block
from sayso.read.body import is_prose
from sayso.read.hints import Hint
from sayso.read.lines import Line
from sayso.read.notices import closes_text, spoken
from sayso.read.told import Told, told
from sayso.text.fold import folded_words

CLOSERS = frozenset(
    "section/1 author-box/1 articles-by/1 comments/1 tags/1 copyright/1 republication/1 reporting-credit/1".split()
)
MISLED = 0.15  # share of the report in elements called furniture at which such names are not believed within it
MOST = 0.7  # share of the report's text that must stand above a line that closes it
HEAVY = 0.25  # share of the report's text under a name at which the name means nothing
AT_AN_END = 5_000  # blocks at either end of a page that are asked whether they are notices
TITLE = 600  # characters in the longest headline
PULLED = 300  # characters in the longest pull quote
MOST_PULLED = 200  # blocks of a page looked at for pull quotes
LINKED = 0.9  # share of a block that is links
LONGEST = 3_000  # characters in the longest block that can be a notice
COUNT = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Role:
    """What a block is: its number on the page, the part, and why."""

    at: int
    part: Part
    rule: str
    words: str
    quoted: Told | None = None
    """The words that gave it away, where words did."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's blocks with all that is known of them before each is judged."""

    blocks: Sequence[Block]
    body: frozenset[int]
    """The numbers of the blocks taken for the report."""

    first: int
    last: int
    """The first and the last of them."""

    headline: int | None
    description: str
    authors: frozenset[str]
    """The authors that the page's head names, folded."""

    roles: frozenset[str]
    """What it says they are, folded."""

    outlet: str
    told: Sequence[Told | None]
    figures: bool
    """Figures hold pictures and captions here, not the report."""

    misleading: bool
    """Much of the report stands in elements that are called furniture, so nothing in it is judged by such names."""

    meaningless: frozenset[str]
    """Elements that hold the report: what they are called says nothing of what is in them."""

    holders: frozenset[str]
    """The xpaths of elements that hold two paragraphs of the report or more."""

    words: str
    """The report's folded words, to find what is said twice."""

    pulled: frozenset[int]
    """The numbers of blocks that say over again what the report says: pull quotes."""

    def hint(self, at: int) -> Hint | None:
        """What the page's names say a block is, unless they say it of the whole report."""
        block = self.blocks[at]
        setting = block.setting
        if block.hint is setting.hint and (setting.hinted in self.meaningless or setting.called in self.meaningless):
            return None
        return block.hint

    def apart(self, at: int) -> bool:
        """Whether a block stands in a menu, a page footer or a comment section."""
        place = self.blocks[at].setting.apart
        return bool(place) and place not in self.meaningless

    def is_paragraph(self, at: int) -> bool:
        """Whether a block is set like others of the report."""
        own = shape(self.blocks[at])
        return at in self.body and any(other != at and shape(self.blocks[other]) == own for other in self.body)


def page(
    blocks: Sequence[Block],
    body: set[int],
    headline: int | None,
    description: str = "",
    authors: Sequence[str] = (),
    roles: Sequence[str] = (),
    outlet: str = "",
) -> Page:
    """Put a page on the table."""
    said = tellings(blocks, body)
    kept = without_strays(blocks, body, headline, said)
    whole = size(blocks, kept)
    figures = {at for at in kept if blocks[at].setting.figure}
    called = {at for at in kept if blocks[at].hint is Hint.FURNITURE}
    return Page(
        blocks=blocks,
        body=frozenset(kept),
        first=min(kept),
        last=max(kept),
        headline=headline,
        description=description,
        authors=frozenset(" ".join(folded_words(name)) for name in authors),
        roles=frozenset(" ".join(folded_words(role)) for role in roles),
        outlet=" ".join(folded_words(outlet)),
        told=said,
        figures=size(blocks, figures) <= HEAVY * whole,
        misleading=size(blocks, called) > MISLED * whole,
        meaningless=meaningless(blocks, kept, headline),
        holders=holders(blocks, kept),
        words=(words := " ¶ ".join(("", *(" ".join(folded_words(blocks[at].text)) for at in sorted(kept)), ""))),
        pulled=frozenset(pulled(blocks, kept, words)),
    )


def tellings(blocks: Sequence[Block], body: set[int]) -> list[Told | None]:
    """What each block tells of itself; links in menus are not asked.

    On a page of very many blocks only those at its ends are.
    """
    asked = [block.text if at in body or not is_menu(block) else "" for at, block in enumerate(blocks)]
    ends = [*asked[:AT_AN_END], *asked[max(AT_AN_END, len(asked) - AT_AN_END) :]]
    lines = [Line(0, len(text), text) for text in ends]
    said = told(lines, spoken("\n".join(line.words for line in lines if line.end <= LONGEST)))
    return [*said[:AT_AN_END], *(None for _ in range(len(blocks) - len(ends))), *said[AT_AN_END:]]


def is_menu(block: Block) -> bool:
    """Whether a block is nothing but a link in a menu, a page footer or a comment section."""
    return bool(block.setting.apart) and block.linked >= LINKED


def pulled(blocks: Sequence[Block], body: set[int], words: str) -> Iterator[int]:
    """The blocks that say over again what the report says, among the first `MOST_PULLED` that could."""
    between = range(min(body), max(body) + 1)
    quoted = (at for at in between if blocks[at].setting.quote or blocks[at].text[0] in '“"«„')
    for at in islice((at for at in quoted if len(blocks[at].text) <= PULLED), MOST_PULLED):
        key = f" {' '.join(folded_words(blocks[at].text))} "
        found = words.find(key) if key.count(" ") > 3 else -1
        if found >= 0 and (at not in body or words.find(key, found + 1) >= 0):
            yield at


def holders(blocks: Sequence[Block], body: set[int]) -> frozenset[str]:
    """The elements right inside which paragraphs of the report stand."""
    count = Counter(blocks[at].setting.path.rpartition("/")[0] for at in body if is_prose(blocks[at].text))
    return frozenset(path for path, paragraphs in count.items() if paragraphs >= 2)


def size(blocks: Sequence[Block], chosen: set[int]) -> int:
    """Characters in some of the blocks."""
    return sum(len(blocks[at].text) for at in chosen)


def without_strays(
    blocks: Sequence[Block], body: set[int], headline: int | None, said: Sequence[Told | None]
) -> set[int]:
    """The blocks taken for the report, without the headline and its repeats, headings over it, and teasers under it.

    What follows a line that closes reports ("More from", a rights line) is report only where it is set like the
    paragraphs before; nothing is that follows "ENDS" or a rule with such a line under it.
    """
    title = folded_words(blocks[headline].text) if headline is not None else []
    kept = {
        at
        for at in body
        if not (title and len(blocks[at].text) <= TITLE and folded_words(blocks[at].text) == title)
        and not (headline is not None and at < headline and not is_prose(blocks[at].text))
    }
    whole, passed = size(blocks, kept), 0
    ended = closed = False
    shapes: set[str] = set()
    for at in range(min(kept, default=0), max(kept, default=-1) + 1):
        if at in kept:
            passed += len(blocks[at].text)
            if ended or (closed and shape(blocks[at]) not in shapes):
                kept.discard(at)
            elif is_prose(blocks[at].text):
                shapes.add(shape(blocks[at]))
        ended = ended or (passed > MOST * whole and closes_text(blocks[at].text))
        late = passed > MOST * whole
        ended = ended or (late and at + 1 < len(blocks) and blocks[at + 1].after == "hr" and tells(said, at + 1))
        closed = closed or (late and closes(blocks, said, at))
    return kept or body


def tells(said: Sequence[Told | None], at: int) -> bool:
    """Whether one of the few blocks from a block on tells that it is no report."""
    return any(each is not None for each in said[at : at + 4])


def closes(blocks: Sequence[Block], said: Sequence[Told | None], at: int) -> bool:
    """Whether one of the few blocks from a block on closes the report."""
    below = range(at, min(at + 4, len(blocks)))
    return any(
        ((each := said[n]) is not None and each.rule in CLOSERS) or (n > at and blocks[n].hint is Hint.BIOGRAPHY)
        for n in below
    )


def shape(block: Block) -> str:
    """The tags that a block stands in."""
    return COUNT.sub("", block.setting.path)


def meaningless(blocks: Sequence[Block], body: set[int], headline: int | None) -> frozenset[str]:
    """The named elements that hold the headline or much of the report, by xpath or by name."""
    weight: Counter[str] = Counter()
    for at in body:
        setting = blocks[at].setting
        for place in {setting.hinted, setting.called, setting.apart}:
            weight[place] += len(blocks[at].text)
    whole = size(blocks, body)
    heavy = {place for place, share in weight.items() if share > HEAVY * whole}
    if headline is not None and blocks[headline].setting.hint is not Hint.HEADLINE:
        heavy |= {blocks[headline].setting.hinted, blocks[headline].setting.apart}
    return frozenset(heavy - {""})


def by_words(at: int, said: Told, where: str = "") -> Role:
    """A role by what the block says."""
    return Role(at, said.part, said.rule, f"{where} and {said.words}" if where else said.words, said)


NAMED = {
    Hint.CAPTION: Part.CAPTION,
    Hint.BIOGRAPHY: Part.BIOGRAPHY,
    Hint.NOTICE: Part.NOTICE,
    Hint.BYLINE: Part.BYLINE,
    Hint.DATELINE: Part.DATELINE,
    Hint.FURNITURE: Part.FURNITURE,
    Hint.COMMENTS: Part.FURNITURE,
    Hint.MENU: Part.FURNITURE,
}


def by_name(at: int, hint: Hint | None) -> Role | None:
    """A role by what the page's own names call the block."""
    part = NAMED.get(hint) if hint else None
    return Role(at, part, f"named-{hint}/1", f"the page's own names call it {hint}") if part else None
