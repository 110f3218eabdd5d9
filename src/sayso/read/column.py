"""Which blocks of a page make the report's column, and what each is."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model.document import Part
from sayso.read.blocks import Block
from sayso.read.body import is_prose
from sayso.read.head import KICKER, is_dateline
from sayso.read.hints import Hint
from sayso.read.lines import Line
from sayso.read.notices import is_separator
from sayso.read.people import is_byline, names
from sayso.read.plain import LONGEST_SUBHEAD
from sayso.read.titles import in_title_case
from sayso.read.told import Told, told
from sayso.text.fold import folded_words

ABOVE = 6  # blocks over the headline that may be its kicker, standfirst, byline
BELOW = 60  # blocks under the report among which its biography, captions and pleas stand
CLOSERS = ("related/1", "section/1", "author-box/1", "articles-by/1", "comments/1", "tags/1")
MISLED = 0.15  # share of the report in elements called furniture at which such names are not believed within it
MOST = 0.7  # share of the report's text that must stand above a line that closes it
COUNT = re.compile(r"\[\d+\]")
CLOSE = 12  # blocks under the report that are kept as furniture
HEAVY = 0.25  # share of the report's text under a name that makes the name mean nothing
SHORT = 200  # characters
TOP = 12  # blocks under the headline among which byline, date and standfirst stand


@dataclass(frozen=True, slots=True)
class Role:
    """What a block is: its number on the page, the part, and why."""

    at: int
    part: Part
    rule: str
    words: str
    quoted: Told | None = None
    """The words that gave it away, where words did."""


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


@dataclass(slots=True)
class Page:
    """A page on the table: its blocks, which of them are the report, and what helps to judge the others."""

    blocks: Sequence[Block]
    body: set[int]
    headline: int | None
    description: str
    authors: frozenset[str]
    told: Sequence[Told | None]
    figures: bool
    """Figures hold pictures and captions here, not the report."""

    misleading: bool
    """Much of the report stands in elements that are called furniture, so nothing in it is judged by such names."""

    meaningless: frozenset[str]
    """Elements that hold the report: what they are called says nothing of what is in them."""

    @property
    def first(self) -> int:
        """The number of the report's first block."""
        return min(self.body)

    @property
    def last(self) -> int:
        """The number of the report's last block."""
        return max(self.body)

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


def page(
    blocks: Sequence[Block], body: set[int], headline: int | None, description: str, authors: Sequence[str]
) -> Page:
    """Put a page on the table."""
    lines = [Line(0, len(block.text), block.text) for block in blocks]
    known = frozenset(" ".join(folded_words(name)) for name in authors)
    said = told(lines)
    kept = without_strays(blocks, body, headline, said)
    whole = sum(len(blocks[at].text) for at in kept)
    shown = sum(len(blocks[at].text) for at in kept if blocks[at].setting.figure)
    called = sum(len(blocks[at].text) for at in kept if blocks[at].hint is Hint.FURNITURE)
    empty = meaningless(blocks, kept, headline)
    return Page(
        blocks, kept, headline, description, known, said, shown <= HEAVY * whole, called > MISLED * whole, empty
    )


def without_strays(
    blocks: Sequence[Block], body: set[int], headline: int | None, said: Sequence[Told | None]
) -> set[int]:
    """The blocks taken for the report, without the headline and its repeats, headings over it, and teasers under it.

    What follows a line that closes reports ("More from", "About the author") is report only where it is set like the
    paragraphs before.
    """
    title = folded_words(blocks[headline].text) if headline is not None else []
    kept = {
        at
        for at in body
        if not (title and folded_words(blocks[at].text) == title)
        and not (headline is not None and at < headline and not is_prose(blocks[at].text))
    }
    whole, passed = sum(len(blocks[at].text) for at in kept), 0
    closed, shapes = False, set()
    for at in sorted(kept):
        if closed and shape(blocks[at]) not in shapes:
            kept.discard(at)
        elif is_prose(blocks[at].text):
            shapes.add(shape(blocks[at]))
        passed += len(blocks[at].text)
        closed = closed or (passed > MOST * whole and closes(blocks, said, at))
    return kept or body


def closes(blocks: Sequence[Block], said: Sequence[Told | None], at: int) -> bool:
    """Whether one of the few blocks under a block closes the report."""
    below = range(at + 1, min(at + 4, len(blocks)))
    return any(
        ((tells := said[n]) is not None and tells.rule in CLOSERS) or blocks[n].hint is Hint.BIOGRAPHY for n in below
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
    whole = sum(len(blocks[at].text) for at in body)
    heavy = {place for place, size in weight.items() if size > HEAVY * whole}
    if headline is not None and blocks[headline].setting.hint is not Hint.HEADLINE:
        heavy |= {blocks[headline].setting.hinted, blocks[headline].setting.apart}
    return frozenset(heavy - {""})


def column(page: Page) -> list[Role]:
    """The blocks of the report's column in order, each with what it is; blocks that are none of it are left out."""
    end = end_of_report(page)
    start = page.headline if page.headline is not None and page.headline <= page.first else page.first
    roles = []
    for at in range(len(page.blocks)):
        if at == page.headline:
            role: Role | None = Role(at, Part.HEADLINE, "heading/1", "is the heading that the page gives the report")
        elif at < start:
            role = above(page, at, start)
        elif at in page.body and at < end:
            role = in_report(page, at)
        elif at < end:
            role = among(page, at)
        else:
            role = under(page, at)
        if role:
            roles.append(role)
    return roles


def end_of_report(page: Page) -> int:
    """The number after the report's last block, notices at its foot left out."""
    for at in sorted(page.body, reverse=True):
        said = page.told[at]
        if not (said and believed(page, at, said)) and not is_separator(page.blocks[at].text):
            return at + 1
    return page.last + 1


def believed(page: Page, at: int, said: Told) -> bool:
    """Whether a block at the foot is what it tells of itself: a biography is of nobody the report tells of."""
    if said.rule != "biography/1":
        return True
    name = next(iter(names(page.blocks[at].text[:60].split(" is ")[0].split(",")[0])), "")
    if " ".join(folded_words(name)) in page.authors:
        return True
    surname = name.split()[-1] if name else ""
    return not surname or not any(surname in page.blocks[other].text for other in page.body if other < at)


def above(page: Page, at: int, start: int) -> Role | None:
    """What a block over the headline is, if it belongs to the report."""
    block, said = page.blocks[at], page.told[at]
    if said and said.part is Part.NOTICE and is_prose(block.text):
        return by_words(at, said, "stands over the report")
    if start - at > ABOVE or page.apart(at) or len(block.text) > SHORT:
        return None
    return kicker(page, at) or signs(page, at)


def kicker(page: Page, at: int) -> Role | None:
    """A label beside the headline."""
    text = page.blocks[at].text
    if len(text) <= 60 and (page.hint(at) is Hint.KICKER or KICKER.fullmatch(text)):
        return Role(at, Part.FURNITURE, "kicker/1", "is the label beside the headline")
    return None


def signs(page: Page, at: int) -> Role | None:
    """Byline or date near the headline."""
    text, hint = page.blocks[at].text, page.hint(at)
    if len(text) > SHORT:
        return None
    named = " ".join(folded_words(text)) in page.authors
    if is_byline(text) or named or (hint is Hint.BYLINE and not is_dateline(text)):
        words = "names who wrote it" if named or is_byline(text) else "stands where the page names its authors"
        return Role(at, Part.BYLINE, "byline/1", words)
    if is_dateline(text) or hint is Hint.DATELINE:
        return Role(at, Part.DATELINE, "dateline/1", "stands by the headline and gives the date")
    return None


def standfirst(page: Page, at: int) -> Role | None:
    """The summary between headline and report."""
    block = page.blocks[at]
    if block.linked > 0.5 or len(block.text) > 400:
        return None
    if page.hint(at) is Hint.STANDFIRST:
        return Role(at, Part.STANDFIRST, "named-standfirst/1", "stands where the page puts its summary")
    if at not in page.body and len(block.text) > 30 and folded_words(block.text) == folded_words(page.description):
        return Role(at, Part.STANDFIRST, "description/1", "is what the page gives as its description")
    if block.setting.heading and page.headline == at - 1 and at < page.first:
        return Role(at, Part.STANDFIRST, "second-heading/1", "is a heading right under the headline")
    return None


def in_report(page: Page, at: int) -> Role | None:
    """What a block is that was taken for the report."""
    block, said, hint = page.blocks[at], page.told[at], page.hint(at)
    if said and said.anywhere:
        return by_words(at, said, "")
    early = at <= page.first + 3
    special = (signs(page, at) if early and not is_prose(block.text) else None) or (
        standfirst(page, at) if early else None
    )
    if special:
        return special
    if is_caption(page, at):
        return Role(at, Part.CAPTION, "figure/1", "stands with a picture")
    if hint in (Hint.BIOGRAPHY, Hint.NOTICE, Hint.FURNITURE, Hint.COMMENTS) and not block.setting.quote:
        if not (page.misleading and hint is Hint.FURNITURE and is_prose(block.text)):
            return by_name(at, hint)
    if block.linked > 0.95 and len(block.text) <= SHORT and not block.setting.item:
        return Role(at, Part.FURNITURE, "link-alone/1", "is nothing but a link")
    if is_subhead(page, at):
        return Role(at, Part.SUBHEAD, "subhead/1", "is set as a heading within the report")
    if is_separator(block.text):
        return Role(at, Part.FURNITURE, "separator/1", "is a dividing line")
    return Role(at, Part.BODY, "body/1", "is among the paragraphs that hold the report, as trafilatura finds them")


def is_caption(page: Page, at: int) -> bool:
    """Whether a block stands with a picture."""
    return (page.blocks[at].setting.figure and page.figures) or page.hint(at) is Hint.CAPTION


def is_subhead(page: Page, at: int) -> bool:
    """Whether a block within the report is a heading."""
    block = page.blocks[at]
    if at >= page.last or len(block.text) > LONGEST_SUBHEAD + 50 or block.setting.item or block.setting.quote:
        return False
    if block.setting.heading:
        return True
    return block.bold and len(block.text) <= LONGEST_SUBHEAD and (not is_prose(block.text) or in_title_case(block.text))


def among(page: Page, at: int) -> Role | None:
    """What a block is that stands between the report's first and last but was not taken for it."""
    block, said = page.blocks[at], page.told[at]
    if page.apart(at):
        return None
    if said and said.anywhere:
        return by_words(at, said, "")
    if at < page.first + 2 and page.headline is not None and at - page.headline <= TOP:
        near = kicker(page, at) or standfirst(page, at) or signs(page, at)
        if near:
            return near
    if is_caption(page, at):
        return Role(at, Part.CAPTION, "figure/1", "stands with a picture")
    if at > page.first and is_missed(page, at):
        return Role(at, Part.BODY, "between/1", "stands among the paragraphs of the report and reads like one")
    if at > page.first and block.setting.heading and at + 1 in page.body and not page.hint(at):
        return Role(at, Part.SUBHEAD, "subhead/1", "is set as a heading within the report")
    return by_name(at, page.hint(at)) or Role(
        at, Part.FURNITURE, "among/1", "stands among the paragraphs of the report but is none"
    )


def is_missed(page: Page, at: int) -> bool:
    """Whether a block is report though it was not taken for it: an embedded post, a paragraph beside paragraphs."""
    block = page.blocks[at]
    if page.hint(at) or block.linked > 0.5:
        return False
    if block.setting.quote:
        return True
    beside = at - 1 in page.body and at + 1 in page.body
    return beside and is_prose(block.text) and parent(page, at) == parent(page, at - 1) == parent(page, at + 1)


def parent(page: Page, at: int) -> str:
    """The xpath of the element that a block's element stands in."""
    return page.blocks[at].setting.path.rpartition("/")[0]


def under(page: Page, at: int) -> Role | None:
    """What a block below the report is, if it is kept."""
    block, said, hint = page.blocks[at], page.told[at], page.hint(at)
    if said and said.part is Part.NOTICE and (at in page.body or is_notice(page, at)):
        return by_words(at, said, "stands below the end of the report")
    if page.apart(at):
        return None
    below = at - page.last
    if said and (at in page.body or below <= BELOW):
        return by_words(at, said, "stands below the end of the report")
    if hint in (Hint.BIOGRAPHY, Hint.NOTICE, Hint.CAPTION) and below <= BELOW:
        return by_name(at, hint)
    if below <= CLOSE and " ".join(folded_words(block.text)) in page.authors:
        return signs(page, at)
    if at in page.body or (below <= CLOSE and block.setting.article):
        named = by_name(at, hint) if hint is not Hint.BYLINE else None
        return named or Role(at, Part.FURNITURE, "below-report/1", "stands below the end of the report")
    return None


def is_notice(page: Page, at: int) -> bool:
    """Whether a notice outside the column is one, and no item of a menu."""
    return page.blocks[at].linked < 0.9 and len(page.blocks[at].text) > 20


def by_words(at: int, said: Told, where: str) -> Role:
    """A role by what the block says."""
    return Role(at, said.part, said.rule, f"{where} and {said.words}" if where else said.words, said)


def by_name(at: int, hint: Hint | None) -> Role | None:
    """A role by what the page's own names call the block."""
    part = NAMED.get(hint) if hint else None
    return Role(at, part, f"named-{hint}/1", f"the page's own names call it {hint}") if part else None


def runs(values: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Stretches of equal values that are not empty: the value, the first number, the number after the last."""
    start = 0
    for at in range(1, len(values) + 1):
        if at == len(values) or values[at] != values[start]:
            if values[start]:
                yield values[start], start, at
            start = at
