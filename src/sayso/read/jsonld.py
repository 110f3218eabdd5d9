"""What a page's JSON-LD says about the report (https://schema.org/NewsArticle)."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

Node = dict[str, Any]

MOST_TEXT = 2_000_000  # characters of JSON-LD that are read
MOST_NODES = 5_000
WRAPPED = re.compile(
    r"^\s*(?:<!--|//\s?<!\[CDATA\[|/\*\s?<!\[CDATA\[\s?\*/|<!\[CDATA\[)|(?:-->|//\s?\]\]>|/\*\s?\]\]>\s?\*/|\]\]>)\s*;?\s*$"
)
COMMA = re.compile(r",\s*(?=[}\]])")
ARTICLE = re.compile(r"article$|posting$|^report$|^review$|^interview$|^claimreview$", re.IGNORECASE)
PAGE = re.compile(
    r"^(?:webpage|itempage|mediaobject|videoobject|creativework|podcastepisode|recipe|event)$", re.IGNORECASE
)
HELD = ("mainEntity", "mainEntityOfPage", "@graph", "itemReviewed", "hasPart")


@dataclass(frozen=True, slots=True)
class LinkedData:
    """What the JSON-LD of a page says; empty where it says nothing."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    """What the authors are, in the page's words: "Political editor"."""

    outlet: str = ""
    published: str = ""
    modified: str = ""
    url: str = ""
    language: str = ""
    licence: str = ""
    description: str = ""
    site: str = ""
    """What the page calls its whole site."""

    is_post: bool = False
    """It is a post on a social network."""


def jsonld(scripts: Sequence[str], address: str = "") -> LinkedData:
    """Read a page's `application/ld+json` scripts.

    Of several articles the one at the page's own address counts, else the first. Scripts that are no JSON are mended
    where a comment or a comma too many is all that is wrong, and passed over otherwise.

    >>> jsonld(['{"@type": "NewsArticle", "headline": "Bridge shut", "author": {"name": "Ida Moss"}}']).authors
    ('Ida Moss',)
    """
    nodes = [node for script in scripts for node in flat(parsed(script))][:MOST_NODES]
    named = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 2}
    chosen = article(nodes, address)
    if chosen is None:
        return LinkedData(outlet=site(nodes), site=site(nodes))
    return LinkedData(
        headline=text(chosen.get("headline") or (chosen.get("name") if is_a(chosen, ARTICLE) else "")),
        authors=tuple(dict.fromkeys(people(chosen.get("author") or chosen.get("creator"), named))),
        roles=tuple(roles_of(chosen.get("author"), named)),
        outlet=name_of(chosen.get("publisher"), named) or site(nodes),
        published=text(chosen.get("datePublished") or chosen.get("uploadDate") or chosen.get("dateCreated")),
        modified=text(chosen.get("dateModified")),
        url=address_of(chosen),
        language=text(chosen.get("inLanguage")),
        licence=address_or_name(chosen.get("license")),
        description=text(chosen.get("description")),
        site=site(nodes),
        is_post="SocialMediaPosting" in types(chosen) and not chosen.get("headline"),
    )


def parsed(script: str) -> Any:
    """The JSON in a script, or None."""
    if len(script) > MOST_TEXT:
        return None
    for mended in (script, COMMA.sub("", WRAPPED.sub("", script.strip())), unescape(script)):
        try:
            return json.loads(mended, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def flat(value: Any) -> Iterator[Node]:
    """The nodes of a JSON-LD value, outermost first, in order."""
    waiting, seen = [value], 0
    while waiting and seen < MOST_NODES:
        value = waiting.pop(0) if len(waiting) < 100 else waiting.pop()
        seen += 1
        if isinstance(value, list):
            waiting[:0] = value[:MOST_NODES]
        elif isinstance(value, dict):
            yield value
            waiting += [value[key] for key in HELD if isinstance(value.get(key), (dict, list))]


def types(node: Node) -> list[str]:
    """The types a node claims."""
    kind = node.get("@type", "")
    return [str(each).rpartition("/")[2] for each in (kind if isinstance(kind, list) else [kind])]


def is_a(node: Node, pattern: re.Pattern[str]) -> bool:
    """Whether a node claims such a type."""
    return any(pattern.search(kind) for kind in types(node))


def article(nodes: Sequence[Node], address: str) -> Node | None:
    """The node that describes the report."""
    for pattern in (ARTICLE, PAGE):
        claims = [node for node in nodes if is_a(node, pattern) and (node.get("headline") or node.get("datePublished"))]
        here = [node for node in claims if address and address_of(node).rstrip("/") == address.rstrip("/")]
        if claims:
            return (here or claims)[0]
    return None


def address_of(node: Node) -> str:
    """The address a node gives for itself."""
    place = node.get("url") or node.get("mainEntityOfPage")
    if isinstance(place, dict):
        place = place.get("@id") or place.get("url")
    return text(place) if str(place or "").startswith(("http://", "https://", "/")) else ""


def people(value: Any, named: dict[str, Node]) -> Iterator[str]:
    """The names of those who wrote it."""
    for each in value if isinstance(value, list) else [value]:
        name = name_of(each, named)
        if name:
            yield name


def roles_of(value: Any, named: dict[str, Node]) -> Iterator[str]:
    """What those who wrote it are by trade."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            role = text(named.get(str(each.get("@id")), each).get("jobTitle") or each.get("jobTitle"))
            if role:
                yield role


def name_of(value: Any, named: dict[str, Node]) -> str:
    """The name of a person or organisation, itself or by its @id."""
    if isinstance(value, list):
        return next((name for each in value[:20] if (name := name_of(each, {}))), "") if value else ""
    if isinstance(value, dict):
        if "name" not in value and str(value.get("@id")) in named:
            value = named[str(value["@id"])]
        return text(value.get("name"))
    return text(value)


def site(nodes: Sequence[Node]) -> str:
    """The outlet by the page's description of its site."""
    for kind in (r"^NewsMediaOrganization$", r"^WebSite$", r"^Organization$"):
        name = next((text(node.get("name")) for node in nodes if is_a(node, re.compile(kind)) and node.get("name")), "")
        if name:
            return name
    return ""


def text(value: Any) -> str:
    """One line of text from a value that should be one."""
    if isinstance(value, list):
        value = next((each for each in value if isinstance(each, str)), "")
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or ""
    if not isinstance(value, str):
        return ""
    return " ".join(re.sub(r"<[^<>]{0,200}>", " ", unescape(value[:5000])).split())


def address_or_name(value: Any) -> str:
    """A licence, by name or address."""
    return text(value.get("name") or value.get("url") or value.get("@id")) if isinstance(value, dict) else text(value)
