"""A page to a document: the report's column as plain text, with zones, details, and the way back to the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from sayso.model.document import Detail, DetailName, Document, Markup, MarkupKind, Part, Reading
from sayso.model.place import Problem, Span
from sayso.read.blocks import ITALIC, Block
from sayso.read.body import MOST_BLOCKS, Report, body, is_prose
from sayso.read.column import column
from sayso.read.dates import CHANGED, dated
from sayso.read.decode import decode
from sayso.read.details import Said, gathered, of_outlet, of_zones
from sayso.read.head import place_and_agency
from sayso.read.heading import heading
from sayso.read.kickers import kickers
from sayso.read.language import language
from sayso.read.limits import crowded, too_large
from sayso.read.metadata import PARTED, Head, join, likeliest_date, metadata
from sayso.read.page import Role, page
from sayso.read.titles import in_title_case
from sayso.read.top import SHORT, TOP
from sayso.read.tree import emptied, tree
from sayso.read.trust import trusted, who_wrote
from sayso.read.zones import Found, zones
from sayso.text.fold import folded_words
from sayso.text.identity import document_id

DECLARED_IN = 8192  # bytes in which a page may declare its encoding
GAP = "\n\n"
NO_ARTICLE = "The page has no report in it that could be made out, only {count} lines of headings, links or menus."


def html(data: bytes, locator: str, captured: datetime | None, declared: str) -> Reading:
    """Read a page.

    The document's text is the report's column as a reader sees it, block by block, an empty line between two; site
    menus and readers' comments are left out, notices are kept wherever the page has them.
    """
    if refusal := too_large(data):
        return failed(refusal, (), locator)
    decoded = decode(data, declared or declared_in(data))
    if refusal := crowded(decoded.text):
        return failed(refusal, (), locator)
    parsed = tree(decoded.text)
    said = [words for words in (decoded.doubt, *parsed.problems) if words]
    if parsed.root is None:
        return failed("The page has nothing in it to read.", said, locator)
    head = metadata(parsed.root, locator)
    found, report = body(emptied(parsed.root))
    if not is_report(found, report):
        words = (
            NO_ARTICLE.format(count=len(found))
            if found
            else "The page has no words in it; it may need a browser to fill it."
        )
        return failed(words, said, locator)
    outlet = next((each.value for each in head.said if each.name is DetailName.OUTLET and each.value), "")
    top = heading(found, report, head.titles, head.own)
    (found, report), top = kickers(Report(found, report), top, head.titles)
    roles = column(page(found, report, top, head.description, head.authors, head.roles, outlet))
    document = laid_out(found, roles, head, locator, captured)
    if document.detail(DetailName.PUBLISHED) is None and len(found) <= MOST_BLOCKS:
        near = tuple(beside_report(found, top, report))
        guess = gathered(document.id, near or likeliest_date(parsed.root, head.base))
        document = replace(document, details=tuple(sorted((*document.details, *guess), key=order)))
    return Reading(document, tuple(Problem("read", words, locator=locator) for words in said))


OVER, UNDER = 8, 6  # blocks over the headline and under the report among which a line with a date is its own
DATE_LINE = 60  # characters in it


def beside_report(found: Sequence[Block], top: int | None, report: set[int]) -> Iterator[Said]:
    """The date in a short line right over the headline or right under the report, where the column has none."""
    first, last = top if top is not None else min(report), max(report)
    over = range(first - 1, max(-1, first - OVER), -1)
    for at in (*range(first, min(report)), *over, *range(last + 1, min(last + UNDER, len(found)))):
        block = found[at]
        day = dated(block.text) if len(block.text) <= DATE_LINE and not block.linked else None
        if day and not block.setting.apart and not CHANGED.search(block.text[: day.start]):
            words = f"stands right {'over the headline' if at < first else 'under the report'}: “{block.text}”"
            yield Said(DetailName.PUBLISHED, day.iso, "date-beside/1", words, None)
            return


def order(detail: Detail) -> int:
    """Where a detail stands among others."""
    return list(DetailName).index(detail.name)


def failed(words: str, said: Sequence[str], locator: str) -> Reading:
    """A reading without a document."""
    return Reading(None, tuple(Problem("read", each, locator=locator) for each in (words, *said)))


def declared_in(data: bytes) -> str:
    """The encoding that a page declares in its first bytes, or "".

    >>> declared_in(b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')
    'iso-8859-1'
    """
    from sayso.read.read import CHARSET

    start = data[:DECLARED_IN].decode("latin-1")
    found = CHARSET.search(start)
    return found[1] if found else ""


def is_report(found: Sequence[Block], report: set[int]) -> bool:
    """Whether the blocks taken for the report hold some prose: a sentence, or many lines."""
    texts = [found[at].text for at in report]
    return any(is_prose(text) or len(text) > 200 for text in texts) or sum(map(len, texts)) > 600


def laid_out(
    found: Sequence[Block], roles: Sequence[Role], head: Head, locator: str, captured: datetime | None
) -> Document:
    """The document of a column."""
    texts = [found[role.at].text for role in roles]
    text = GAP.join(texts)
    starts = [0]
    for each in texts[:-1]:
        starts.append(starts[-1] + len(each) + len(GAP))
    name = document_id(locator, text)
    stretches = list(stretches_of(roles, starts, texts))
    return Document(
        id=name,
        text=text,
        zones=zones(name, len(text), stretches),
        details=gathered(
            name, (*trusted(details_of(text, stretches, head, locator), begun(stretches)), *tongue(text, stretches))
        ),
        markup=tuple(sorted(markup(found, roles, starts, head.base), key=lambda each: (each.span, each.kind))),
        locator=locator,
        captured=captured,
        origin=tuple((start, found[role.at].setting.path) for role, start in zip(roles, starts, strict=True)),
    )


def stretches_of(roles: Sequence[Role], starts: Sequence[int], texts: Sequence[str]) -> Iterator[Found]:
    """What the column's blocks are, by their places in the text; a dateline is parted from the report's first words."""
    opened = False
    for role, start, text in zip(roles, starts, texts, strict=True):
        at = None
        if role.quoted:
            at = Span(start + role.quoted.at.start, start + role.quoted.at.end)
        cut = 0 if opened or role.part is not Part.BODY else place_and_agency(text)
        opened = opened or role.part is Part.BODY
        if cut:
            words = "opens the report with the place it was sent from"
            yield Found(start, Part.DATELINE, "place-and-dash/1", words, Span(start, start + cut))
        yield Found(start + cut, role.part, role.rule, role.words, at)


def details_of(text: str, stretches: Sequence[Found], head: Head, locator: str) -> Iterator[Said]:
    """Everything the page says about itself: its visible headline, its head, its zones, its addresses."""
    zoned = list(of_zones(text, stretches))
    shown = [said for said in zoned if said.name is DetailName.HEADLINE]
    yield from shown
    for said in head.said:
        if said.name is not DetailName.AUTHOR and not (said.rule == "page-title/1" and holds_headline(said, shown)):
            yield said
    yield from who_wrote(head.said, zoned, begun(stretches))
    yield from (said for said in zoned if said.name not in (DetailName.AUTHOR, DetailName.HEADLINE))
    if not any(said.name is DetailName.PUBLISHED and said.value for said in (*head.said, *zoned)):
        yield from near_top(text, stretches)
    if not any(said.name is DetailName.OUTLET and said.value for said in head.said):
        yield from beside_headline(text, stretches, head.title)
        yield from of_outlet(text, stretches, locator or head.base)


def begun(stretches: Sequence[Found]) -> int:
    """Where the report's own words begin."""
    return next((each.start for each in stretches if each.part is Part.BODY), 0)


def tongue(text: str, stretches: Sequence[Found]) -> Iterator[Said]:
    """The language that the report is in, by its words."""
    start = begun(stretches)
    found = language(text[start : start + 8_000])
    yield Said(DetailName.LANGUAGE, found, "small-words/1", "is what the report reads as, by its small words", None)


def holds_headline(title: Said, shown: Sequence[Said]) -> bool:
    """Whether a page's title is the headline on the page and more: the outlet, the section."""
    words = " ".join(folded_words(title.value))
    headlines = (" ".join(folded_words(said.value)) for said in shown)
    return any(headline != words and f" {headline} " in f" {words} " for headline in headlines)


def beside_headline(text: str, stretches: Sequence[Found], title: str) -> Iterator[Said]:
    """The outlet by the page's title: what stands there beside the headline, behind a bar or dash."""
    headline = next((said.value for said in of_zones(text, stretches) if said.name is DetailName.HEADLINE), "")
    shown = folded_words(headline)
    others = [part for part in PARTED.split(title) if not set(folded_words(part)) & set(shown) and part.count(" ") <= 4]
    if len(others) == 1 and set(shown) & set(folded_words(title)):
        name = others[0].title() if others[0].isupper() and len(others[0]) > 5 else others[0]
        yield Said(
            DetailName.OUTLET, name.strip(), "page-title/1", "stands beside the headline in the page's title", None
        )


def near_top(text: str, stretches: Sequence[Found]) -> Iterator[Said]:
    """The first date in a short line by the headline, where nothing better gives one."""
    for each, end in zip(stretches[:TOP], [*(each.start for each in stretches[1:]), len(text)], strict=False):
        line = text[each.start : end].strip()
        day = dated(line) if len(line) <= SHORT and each.part is not Part.HEADLINE else None
        if day:
            at = Span(each.start + day.start, each.start + day.end)
            yield Said(DetailName.PUBLISHED, day.iso, "date-near-top/1", f"stands near the top: “{line[:80]}”", at)
            return
    opening = [each.start for each in stretches if each.part in (Part.STANDFIRST, Part.BODY)][:MOST_OPENINGS]
    yield from islice((said for start in opening for said in opening_date(text, start)), 1)


OPENS = re.compile(
    r"\W{0,3}(?:(?:presse(?:mitteilung|information|meldung)|(?:press|media) (?:release|statement)|stand|"
    r"communiqué(?: de presse)?|comunicado|comunicato)\s?:?\s(?:vom |of |from |du |del )?)?",
    re.IGNORECASE,
)
CLOSES = re.compile(r"[.,;)]?\s{0,2}(?:[–—|:/„“\"\n-]|$)")
MOST_OPENINGS = 3  # paragraphs that may open with the date: standfirst, byline, first words
LINE = 200  # characters of the report's first words that are looked at


def opening_date(text: str, start: int) -> Iterator[Said]:
    """The date with which the report's first words open, set off from them: "3 March 2031 – The bridge was …"."""
    words = text[start : start + LINE]
    lead = OPENS.match(words)
    day = dated(words[lead.end() :]) if lead else None
    if lead and day and day.start == 0 and CLOSES.match(words, lead.end() + day.end):
        at = Span(start + lead.end(), start + lead.end() + day.end)
        yield Said(DetailName.PUBLISHED, day.iso, "opening-date/1", f"opens the report: “{words[:60]}”", at)


def markup(found: Sequence[Block], roles: Sequence[Role], starts: Sequence[int], base: str) -> Iterator[Markup]:
    """Block and pull quotes, embedded posts, list items, links and titles, by their places in the text."""
    chosen = [found[role.at] for role in roles]
    pulled = [role.rule == "pull-quote/1" for role in roles]
    ends = [start + len(block.text) for start, block in zip(starts, chosen, strict=True)]
    for kind, values in (
        (MarkupKind.BLOCK_QUOTE, ["" if no else block.setting.quote for block, no in zip(chosen, pulled, strict=True)]),
        (MarkupKind.PULL_QUOTE, [block.setting.path if yes else "" for block, yes in zip(chosen, pulled, strict=True)]),
        (MarkupKind.EMBEDDED_POST, [block.setting.post for block in chosen]),
        (MarkupKind.LIST_ITEM, [block.setting.item for block in chosen]),
    ):
        for _, first, after in runs(values):
            target = posted(chosen[first:after], base) if kind is MarkupKind.EMBEDDED_POST else ""
            yield Markup(kind, Span(starts[first], ends[after - 1]), target)
    for block, start in zip(chosen, starts, strict=True):
        yield from inline(block, start, base)


def posted(post: Sequence[Block], base: str) -> str:
    """The address of an embedded post, which the networks' code puts last, behind the date; "" where there is none."""
    targets = [mark.target for block in post for mark in block.marks if mark.tag == "a"]
    return join(base, targets[-1]) if targets else ""


def inline(block: Block, start: int, base: str) -> Iterator[Markup]:
    """The links and titles within a block."""
    if block.setting.target and (address := join(base, block.setting.target)):
        yield Markup(MarkupKind.LINK, Span(start, start + len(block.text)), address)
    for mark in block.marks:
        span = Span(start + mark.start, start + mark.end)
        if mark.tag == "a" and (address := join(base, mark.target)):
            yield Markup(MarkupKind.LINK, span, address)
        elif mark.tag in ITALIC and is_title(mark.tag, block.text, mark.start, mark.end):
            yield Markup(MarkupKind.TITLE, span)


def is_title(tag: str, text: str, start: int, end: int) -> bool:
    """Whether words in italics are set so as a title: `<cite>`, or capitals like a title's, and not a whole block."""
    words = text[start:end]
    if tag == "cite":
        return len(words) <= 300
    if len(words) > 200 or (start == 0 and end == len(text)):
        return False
    return in_title_case(words) or (words.isalpha() and words[0].isupper() and start > 0)


def runs(values: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Stretches of equal values that are not empty: the value, the first number, the number after the last."""
    start = 0
    for at in range(1, len(values) + 1):
        if at == len(values) or values[at] != values[start]:
            if values[start]:
                yield values[start], start, at
            start = at
