"""Feeds and site maps: the reports in them, and the pages they lead to."""

import json
import re
from collections.abc import Iterator
from typing import Any

from sayso.intake.found import Article, Found, Pointer
from sayso.model.place import Problem
from sayso.read.given import MARKED_UP, Given, bare
from sayso.read.sniff import LEAD, PAGE

MOST = 10_000_000  # bytes of a feed; a site map may have six times as many
MOST_ENTRIES = 5_000  # of a feed; the readers of broken feeds take a second for so many
MOST_TAGS = 150_000
MOST_ATTRIBUTES = 300_000
TAG = re.compile(rb"<[A-Za-z][^<>]*")
DECLARED = re.compile(r"^\s*<\?xml[^<>]{0,200}\?>")
MOST_PAGES = 50_000  # that a site map may lead to, as its specification has it
WHOLE = 1_000
"""Characters from which on a text that a feed calls a summary is taken for the report itself."""

ENTITIES = re.compile(rb"<!ENTITY", re.I)
FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
SITE_MAP = re.compile(rb"<(?:urlset|sitemapindex)[\s>]")
CLOSES = {b"rss": b"</rss>", b"feed": b"</feed>", b"rdf:RDF": b"</rdf:RDF>"}
HELD_TWICE = (
    "The {what} declares its own entities, as no {what} need; it is not read, since such files can grow without end."
)
TOO_LARGE = "The {what} has more than {most} MB and is not read."
CUT_OFF = "The {what} is damaged or cut off; what can be made out of it is read."


def is_feed(head: bytes) -> bool:
    """Whether a file that begins so is RSS, Atom or a JSON Feed."""
    start = eight_bit(head).lstrip(LEAD)[:4096]
    return begins(FEED, start) or (start[:1] == b"{" and b"jsonfeed.org/version" in start)


def is_site_map(head: bytes) -> bool:
    """Whether a file that begins so is a site map."""
    return begins(SITE_MAP, eight_bit(head).lstrip(LEAD)[:4096])


def eight_bit(data: bytes) -> bytes:
    """A file that has two bytes for each character as one in UTF-8, so that what is looked for in it is found."""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data
    return DECLARED.sub("", data.decode("utf-16", "replace").lstrip("\ufeff")).encode("utf-8", "replace")


def begins(tag: re.Pattern[bytes], start: bytes) -> bool:
    """Whether that tag stands in the first bytes, and no tag of a page before it."""
    found = tag.search(start)
    return found is not None and start.startswith(b"<") and PAGE.search(start[: found.start()]) is None


def feed(data: bytes, locator: str) -> Iterator[Found]:
    """The entries of a feed: with their text where the feed has it whole, else as pointers to their pages."""
    data = eight_bit(data)
    if len(data) > MOST:
        yield Problem("intake", TOO_LARGE.format(what="feed", most=MOST // 1_000_000), locator=locator)
    elif data.lstrip()[:1] == b"{":
        yield from json_feed(data, locator)
    elif ENTITIES.search(data):
        yield Problem("intake", HELD_TWICE.format(what="feed"), locator=locator)
    elif data.count(b"<") > MOST_TAGS or data.count(b"<item") + data.count(b"<entry") > MOST_ENTRIES:
        words = f"The feed has more than {MOST_ENTRIES:,} entries or {MOST_TAGS:,} tags and is not read."
        yield Problem("intake", words, locator=locator)
    elif sum(tag[0].count(b"=") for tag in TAG.finditer(data)) > MOST_ATTRIBUTES:
        words = f"The feed has more than {MOST_ATTRIBUTES:,} attributes, as no feed need, and is not read."
        yield Problem("intake", words, locator=locator)
    else:
        yield from xml_feed(data, locator)


def xml_feed(data: bytes, locator: str) -> Iterator[Found]:
    """RSS and Atom."""
    import feedparser

    if not ends(data):
        yield Problem("intake", CUT_OFF.format(what="feed"), locator=locator)
    try:
        parsed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    except Exception:  # foreign code on a hostile file
        yield Problem("intake", "The feed is damaged and cannot be read.", locator=locator)
        return
    if parsed.bozo and not parsed.entries and ends(data):
        yield Problem("intake", "The feed is damaged: no entry of it could be made out.", locator=locator)
    outlet, language = str(parsed.feed.get("title", "")), str(parsed.feed.get("language", ""))
    for number, entry in enumerate(parsed.entries[:MOST_ENTRIES], 1):
        yield of_entry(entry, data, outlet, language, f"entry {number} of {locator}", locator)
    if not parsed.entries and not parsed.bozo:
        yield Problem("intake", "The feed has no entries.", locator=locator)


def ends(data: bytes) -> bool:
    """Whether a feed ends as it begins."""
    opened = FEED.search(data[:4096])
    return opened is not None and CLOSES[opened[0][1:-1].strip()] in data[-4096:]


def of_entry(entry: Any, data: bytes, outlet: str, language: str, source: str, locator: str) -> Found:
    """One entry as a report, or as a pointer to one."""
    address = str(entry.get("link", "") or "")
    headline = bare(str(entry.get("title", ""))) or str(entry.get("title", ""))
    contents = [str(each.get("value", "")) for each in entry.get("content", ())]
    text = max((*contents, str(entry.get("summary", ""))), key=len)
    if not contents and len(bare(text) if MARKED_UP.search(text) else text) < WHOLE:
        return Pointer(address, headline, source)
    people = [str(each.get("name", "")) for each in entry.get("authors", ())] or [str(entry.get("author", ""))]
    of = entry.get("source") or {}
    given = Given(
        text=text,
        headline=headline,
        authors=tuple(dict.fromkeys(name for name in people if name)),
        published=str(entry.get("published", "")),
        modified=str(dict.get(entry, "updated", "")),  # its own `get` gives the date of publishing for want of one
        outlet=str(of.get("title", "")) or outlet,
        address=address,
        language=language,
        licence=str(entry.get("rights", "")),
        by="the feed",
    )
    return Article(given, data, address or f"{locator}#{entry.get('id', source)}", source)


def json_feed(data: bytes, locator: str) -> Iterator[Found]:
    """JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    try:
        parsed = json.loads(data)
        items = parsed["items"]
        assert isinstance(items, list)
    except (ValueError, KeyError, TypeError, AssertionError, RecursionError):
        yield Problem("intake", "The feed is damaged or cut off: it is no whole JSON Feed.", locator=locator)
        return
    for number, item in enumerate(items[:MOST_ENTRIES], 1):
        if isinstance(item, dict):
            yield of_item(item, parsed, data, f"entry {number} of {locator}", locator)


def of_item(item: dict[str, Any], feed: dict[str, Any], data: bytes, source: str, locator: str) -> Found:
    """One item of a JSON Feed."""
    text = worded(item, "content_html") or worded(item, "content_text")
    address = worded(item, "url") or worded(item, "external_url")
    if not text:
        return Pointer(address, worded(item, "title"), source)
    people = item.get("authors") or feed.get("authors") or [item.get("author")]
    given = Given(
        text=text,
        headline=worded(item, "title"),
        authors=tuple(worded(each, "name") for each in people if isinstance(each, dict) and worded(each, "name")),
        published=worded(item, "date_published"),
        modified=worded(item, "date_modified"),
        outlet=worded(feed, "title"),
        address=address,
        language=worded(item, "language") or worded(feed, "language"),
        by="the feed",
    )
    return Article(given, data, address or f"{locator}#{worded(item, 'id') or source}", source)


def worded(item: dict[str, Any], name: str) -> str:
    """A value that is words; "" for anything else."""
    value = item.get(name)
    return value if isinstance(value, str) else ""


def site_map(data: bytes, locator: str) -> Iterator[Found]:
    """The pages that a site map lists (https://www.sitemaps.org/protocol.html), and the site maps of an index."""
    from lxml import etree

    data = eight_bit(data)
    if len(data) > MOST * 6 or ENTITIES.search(data):
        words = TOO_LARGE.format(what="site map", most=MOST * 6 // 1_000_000)
        yield Problem("intake", HELD_TWICE.format(what="site map") if len(data) <= MOST * 6 else words, locator=locator)
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(data.lstrip(), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or len(parser.error_log):
        yield Problem("intake", CUT_OFF.format(what="site map"), locator=locator)
    places = root.iter("{*}loc") if root is not None else ()
    for number, place in enumerate(places, 1):
        if number > MOST_PAGES:
            break
        title = place.getparent().findtext(".//{*}title") or ""
        yield Pointer((place.text or "").strip(), " ".join(title.split()), f"entry {number} of {locator}")
