"""What stands around a page's headline: kicker, standfirst, byline, dateline."""

from sayso.model.document import Part
from sayso.read.body import is_prose
from sayso.read.dates import dated
from sayso.read.head import KICKER, is_dateline
from sayso.read.hints import Hint
from sayso.read.page import Page, Role
from sayso.read.people import is_byline, names, signature
from sayso.text.fold import folded_words

SHORT = 200  # characters in a byline or date
MOST_OVER = 6  # blocks taken for the report that may stand over its byline; with more, what looks like one is none
PARAGRAPH = 100  # characters in prose that is no item of a list over the byline
LABEL = 60  # characters in a kicker
LONGEST_STANDFIRST = 400
TOP = 12  # blocks from the headline among which byline, date and standfirst stand


def opening(page: Page) -> int:
    """The number of the block with which the report's own words begin: below the last byline or date at the top.

    Bylines are sought from the headline down to the first long paragraph.
    """
    start = page.headline + 1 if page.headline is not None and page.headline < page.first else page.first
    last = start - 1
    for at in range(start, min(start + TOP, page.last)):
        if at in page.body and len(page.blocks[at].text) > PARAGRAPH and is_prose(page.blocks[at].text):
            break
        if not page.apart(at) and signs(page, at):
            last = at
    over = [at for at in page.body if at <= last]
    if len(over) > MOST_OVER:
        return page.first
    return max(page.first, next((at for at in sorted(page.body) if at > last), page.first))


def around(page: Page, at: int) -> Role | None:
    """What a block near the headline is, if it is none of the report's own words."""
    return of_author(page, at) or kicker(page, at) or signs(page, at) or standfirst(page, at)


def of_author(page: Page, at: int) -> Role | None:
    """A line that says what the author is, in the words of the page's head."""
    if len(page.blocks[at].text) > SHORT or " ".join(folded_words(page.blocks[at].text)) not in page.roles:
        return None
    return Role(at, Part.BIOGRAPHY, "author-role/1", "is what the page gives as its author's role")


def kicker(page: Page, at: int) -> Role | None:
    """A label beside the headline."""
    text = page.blocks[at].text
    if len(text) > LABEL or " ".join(folded_words(text)) == page.outlet:
        return None
    if page.hint(at) is Hint.KICKER or KICKER.fullmatch(text):
        return Role(at, Part.FURNITURE, "kicker/1", "is the label beside the headline")
    return None


def signs(page: Page, at: int) -> Role | None:
    """Byline or date near the headline."""
    text, hint = page.blocks[at].text, page.hint(at)
    if len(text) > SHORT:
        return None
    alone = page.headline is None or at > page.headline
    words = who_signs(page, text, alone, page.blocks[at].linked > 0)
    if not words and hint is Hint.BYLINE and not is_dateline(text):
        words = "stands where the page names its authors"
    if words:
        return Role(at, Part.BYLINE, "byline/1", words)
    if is_dateline(text) or (hint is Hint.DATELINE and len(text) <= LABEL):
        return Role(at, Part.DATELINE, "dateline/1", "stands by the headline and gives the date")
    return None


def who_signs(page: Page, text: str, alone: bool, linked: bool) -> str:
    """In what way a short text is a byline, or "" when it is none.

    A name `alone` is one under a headline only; behind a date, what is a link is more likely a section than a name.
    """
    if is_byline(text):
        return "names who wrote it"
    if alone and signature(text):
        return "is a name, with a role or a date, by the headline"
    key = f" {' '.join(folded_words(text))} "
    if len(text) <= 2 * LABEL and any(f" {author} " in key for author in page.authors if author):
        return "names somebody whom the page gives as its author"
    day = dated(text)
    if not day or len(text) > 2 * LABEL:
        return ""
    behind = "" if linked else text[day.end :].lstrip(" -–—|·•,:")
    return "names somebody beside the date" if names(text[: day.start]) or names(behind) else ""


def standfirst(page: Page, at: int) -> Role | None:
    """The summary between headline and report."""
    block = page.blocks[at]
    if block.linked > 0.5 or len(block.text) > LONGEST_STANDFIRST or at > page.first + 3:
        return None
    if page.hint(at) is Hint.STANDFIRST:
        return Role(at, Part.STANDFIRST, "named-standfirst/1", "stands where the page puts its summary")
    described = len(block.text) > 30 and folded_words(block.text) == folded_words(page.description)
    if described and not page.is_paragraph(at):
        return Role(at, Part.STANDFIRST, "description/1", "is what the page gives as its description")
    if block.setting.heading and page.headline == at - 1 and at < page.first:
        return Role(at, Part.STANDFIRST, "second-heading/1", "is a heading right under the headline")
    return None


def over_byline(page: Page, at: int) -> Role:
    """What a block is that was taken for the report but stands over its byline."""
    block = page.blocks[at]
    if len(block.text) >= 20 and block.linked < 0.5:
        return Role(at, Part.STANDFIRST, "above-byline/1", "stands between the headline and the byline or date")
    return Role(at, Part.FURNITURE, "among/1", "stands between the headline and the byline or date")
