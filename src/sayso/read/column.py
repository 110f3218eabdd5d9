"""Which blocks of a page make the report's column, and what each is."""

import re

from sayso.model.document import Part
from sayso.read.blocks import BOLD, ITALIC, Block
from sayso.read.body import ENDS, is_prose
from sayso.read.hints import Hint
from sayso.read.notices import is_separator
from sayso.read.page import Page, Role, by_name, by_words
from sayso.read.people import begins_with, is_byline, is_name, names
from sayso.read.plain import LONGEST_SUBHEAD
from sayso.read.titles import in_title_case
from sayso.read.told import Told
from sayso.read.top import SHORT, TOP, around, kicker, of_author, opening, over_byline, signs, standfirst
from sayso.text.fold import folded_words

ABOVE = 6  # blocks over the headline that may be its kicker or byline
BELOW = 60  # blocks under the report among which its biography, captions and pleas stand
CLOSE = 12  # blocks under the report that are kept as furniture
CALLED = (Hint.BIOGRAPHY, Hint.NOTICE, Hint.FURNITURE, Hint.COMMENTS)
NEAR = 4  # blocks from the headline among which prose is the report's lead
PARAGRAPH = 100  # characters in prose that is report by the company it keeps
PICTURED = re.compile(r"\b(?:photo|picture|image|illustration|foto|bild|credit)s?\b|©", re.IGNORECASE)
EDGE = 2  # blocks at either end of the report among which a line can be its byline
LONGEST_SIGNATURE = 80  # characters
SIGNED = "stands at the end of the report and names who wrote it"
UNDER = "stands below the end of the report"


def column(page: Page) -> list[Role]:
    """The blocks of the report's column in order, each with what it is; blocks that are none of it are left out.

    The column runs from the label over the headline to the notices under the report. Menus and readers' comments are
    left out; notices are taken in wherever the page has them.
    """
    start = page.headline if page.headline is not None and page.headline <= page.first else page.first
    begin, end = opening(page), end_of_report(page)
    roles = (role(page, at, start, begin, end) for at in range(len(page.blocks)))
    return [each for each in roles if each]


def role(page: Page, at: int, start: int, begin: int, end: int) -> Role | None:
    """What one block is: over the headline, between it and the report, in the report, or under it."""
    if at == page.headline:
        return Role(at, Part.HEADLINE, "heading/1", "is the heading that the page gives the report")
    if at < start:
        return above(page, at, start)
    if at < begin:
        return between(page, at)
    if at >= end:
        return under(page, at)
    return in_report(page, at) if at in page.body else among(page, at)


def end_of_report(page: Page) -> int:
    """The number after the report's last block, notices at its foot left out."""
    for at in sorted(page.body, reverse=True):
        said, text = page.told[at], page.blocks[at].text
        if not (said and believed(page, at, said)) and not is_separator(text) and not begins_with(text, page.authors):
            return at + 1
    return page.last + 1


def believed(page: Page, at: int, said: Told) -> bool:
    """Whether a block at the foot is what it tells of itself: a biography is of nobody the report tells of."""
    if said.rule != "biography/1":
        return True
    name = next(iter(names(page.blocks[at].text[:60].split(" is ")[0].split(",")[0])), "")
    if not name or " ".join(folded_words(name)) in page.authors:
        return True
    surname = " ".join(folded_words(name.split()[-1]))
    return page.words.count(f" {surname} ") <= 1


def above(page: Page, at: int, start: int) -> Role | None:
    """What a block over the headline is, if it belongs to the report."""
    block, said = page.blocks[at], page.told[at]
    if said and said.part is Part.NOTICE and is_prose(block.text):
        return by_words(at, said, "stands over the report")
    if start - at > ABOVE or page.apart(at) or len(block.text) > SHORT:
        return None
    return of_author(page, at) or kicker(page, at) or signs(page, at)


def between(page: Page, at: int) -> Role | None:
    """What a block is that stands between the headline and the report's own words."""
    said = page.told[at]
    if page.apart(at):
        return None
    if said and said.anywhere and not is_credit(page, at, said):
        return by_words(at, said)
    if is_caption(page, at):
        return Role(at, Part.CAPTION, "figure/1", "stands with a picture")
    if at - (page.headline or 0) <= TOP and (near := around(page, at)):
        return near
    if at in page.body:
        return over_byline(page, at)
    words = "stands between the headline and the report"
    if at - (page.headline or 0) <= NEAR and page.hint(at) is Hint.FURNITURE and is_lead(page.blocks[at]):
        return Role(at, Part.STANDFIRST, "lead/1", f"{words} and reads like its first words")
    return by_name(at, page.hint(at)) or Role(at, Part.FURNITURE, "among/1", words)


def is_lead(block: Block) -> bool:
    """Whether a block is prose enough to be what a page sets over a report, whatever it calls it."""
    return len(block.text) >= PARAGRAPH and is_prose(block.text) and block.linked < 0.3 and not block.setting.item


def in_report(page: Page, at: int) -> Role | None:
    """What a block is that was taken for the report."""
    block, said, hint = page.blocks[at], page.told[at], page.hint(at)
    if said and said.anywhere and not is_credit(page, at, said):
        return by_words(at, said)
    if who := signed(page, at):
        return who
    if summary := standfirst(page, at):
        return summary
    if is_caption(page, at):
        return Role(at, Part.CAPTION, "figure/1", "stands with a picture")
    believed = not (page.misleading and hint is Hint.FURNITURE and is_prose(block.text))
    if hint in CALLED and believed and not block.setting.quote:
        return by_name(at, hint)
    words = "is among the paragraphs that hold the report, as trafilatura finds them"
    return set_apart(page, at) or Role(at, Part.BODY, "body/1", words)


def signed(page: Page, at: int) -> Role | None:
    """A line that opens or ends the report and says who wrote it."""
    text = page.blocks[at].text
    if len(text) > LONGEST_SIGNATURE or page.blocks[at].setting.quote or page.blocks[at].setting.heading:
        return None
    opens, ends = at <= page.first + EDGE, at >= page.last - EDGE
    if (opens or ends) and is_byline(text):
        return Role(at, Part.BYLINE, "byline/1", "opens the report and names who wrote it" if opens else SIGNED)
    block = page.blocks[at]
    slanted = block.share(ITALIC | BOLD) > 0.95 and not block.linked and not text.isupper()
    if ends and slanted and len(page.body) > 2 * EDGE and is_name(text):
        return Role(at, Part.BYLINE, "signed/1", SIGNED)
    return None


def set_apart(page: Page, at: int) -> Role | None:
    """What a block of the report is that is no paragraph of it: pull quote, lone link, heading, dividing line."""
    block = page.blocks[at]
    if at in page.pulled:
        return Role(at, Part.FURNITURE, "pull-quote/1", "says over again what the report says")
    if block.linked > 0.95 and len(block.text) <= SHORT and not block.setting.item:
        return Role(at, Part.FURNITURE, "link-alone/1", "is nothing but a link")
    if is_subhead(page, at):
        return Role(at, Part.SUBHEAD, "subhead/1", "is set as a heading within the report")
    if is_separator(block.text):
        return Role(at, Part.FURNITURE, "separator/1", "is a dividing line")
    return None


def is_credit(page: Page, at: int, said: Told) -> bool:
    """Whether a rights sign behind other words credits a picture: "The minister on the quay, © Ole Brand"."""
    return said.rule == "copyright/1" and said.at.start > 0 and is_caption(page, at)


def is_caption(page: Page, at: int) -> bool:
    """Whether a block stands with a picture."""
    block = page.blocks[at]
    if block.after == "img" and len(block.text) <= SHORT and PICTURED.search(block.text):
        return True
    return (block.setting.figure and page.figures) or page.hint(at) is Hint.CAPTION


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
    if said and said.anywhere and not is_credit(page, at, said):
        return by_words(at, said)
    if is_caption(page, at):
        return Role(at, Part.CAPTION, "figure/1", "stands with a picture")
    if at in page.pulled:
        return Role(at, Part.FURNITURE, "pull-quote/1", "says over again what the report says")
    if is_missed(page, at):
        return Role(at, Part.BODY, "between/1", "stands among the paragraphs of the report and reads like one")
    if block.setting.heading and at + 1 in page.body and not page.hint(at):
        return Role(at, Part.SUBHEAD, "subhead/1", "is set as a heading within the report")
    words = "stands among the paragraphs of the report but is none"
    return by_name(at, page.hint(at)) or Role(at, Part.FURNITURE, "among/1", words)


def is_missed(page: Page, at: int) -> bool:
    """Whether a block is report though it was not taken for it: an embedded post, a paragraph beside paragraphs."""
    block = page.blocks[at]
    if page.hint(at) or block.linked > 0.5:
        return False
    if block.setting.quote:
        return True
    beside = at - 1 in page.body and at + 1 in page.body
    if beside and block.text.endswith(ENDS) and parent(page, at) == parent(page, at - 1) == parent(page, at + 1):
        return True
    return len(block.text) >= PARAGRAPH and is_prose(block.text) and parent(page, at) in page.holders


def parent(page: Page, at: int) -> str:
    """The xpath of the element that a block's element stands in."""
    return page.blocks[at].setting.path.rpartition("/")[0]


def under(page: Page, at: int) -> Role | None:
    """What a block below the report is, if it is kept."""
    block, said, hint = page.blocks[at], page.told[at], page.hint(at)
    if said and said.part is Part.NOTICE and (at in page.body or is_notice(page, at)):
        return by_words(at, said, UNDER)
    if page.apart(at):
        return None
    below = at - page.last
    if said and (at in page.body or below <= BELOW):
        return by_words(at, said, UNDER)
    if below <= BELOW and begins_with(block.text, page.authors):
        return Role(at, Part.BIOGRAPHY, "of-author/1", f"{UNDER} and tells of its author")
    if hint in (Hint.BIOGRAPHY, Hint.NOTICE, Hint.CAPTION) and below <= BELOW:
        return by_name(at, hint)
    if below <= CLOSE and " ".join(folded_words(block.text)) in page.authors:
        return signs(page, at)
    if at in page.body or (below <= CLOSE and block.setting.article):
        named = by_name(at, hint) if hint is not Hint.BYLINE else None
        return named or Role(at, Part.FURNITURE, "below-report/1", UNDER)
    return None


def is_notice(page: Page, at: int) -> bool:
    """Whether a notice outside the column is one, and no item of a menu."""
    return page.blocks[at].linked < 0.9 and len(page.blocks[at].text) > 20
