"""What a page's head says about the report: JSON-LD first, then OpenGraph and other meta elements, then its address."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from sayso.model.document import DetailName
from sayso.read.authors import authors, in_comments, letters
from sayso.read.dates import in_address, iso
from sayso.read.details import Said
from sayso.read.jsonld import LinkedData, jsonld
from sayso.read.outlets import label
from sayso.read.tree import Element

MOST_METAS = 500
LONGEST_VALUE = 2_000
HEADLINES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "citation_title",
    "sailthru.title",
    "parsely-title",
    "headline",
    "title",
)
OUTLETS = (
    "og:site_name",
    "article:publisher_name",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "publisher",
    "copyright",
)
PUBLISHED = (
    *(
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "article:published",
        "dc.date.issued",
    ),
    *(
        "dcterms.issued",
        "citation_publication_date",
        "citation_date",
        "parsely-pub-date",
    ),
    *(
        "sailthru.date",
        "publish-date",
        "publish_date",
        "published_date",
        "publication_date",
        "pubdate",
        "article:post_date",
    ),
    *(
        "cxenseparse:recs:publishtime",
        "article_date_original",
        "originalpublicationdate",
    ),
    *(
        "article.published",
        "published_time",
        "published-date",
        "date.issued",
        "rbpubdate",
        "ptime",
        "og:pubdate",
    ),
)
LOOSELY = ("date", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "displaydate")
"""Names under which some sites give the day of a change, or of the visit."""

MODIFIED = (
    *(
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "dc.date.modified",
    ),
    *("article:modified", "revised", "updated_time", "modified_time"),
)
CANONICALS = ("og:url", "twitter:url", "parsely-link")
LANGUAGES = ("content-language", "language", "dc.language", "og:locale")
LICENCES = ("dc.rights", "dcterms.rights", "dcterms.license", "rights", "license", "licence")
LONGEST_LICENCE = 300  # characters
PARTED = re.compile(r"\s(?:[|•·»«–—:]|::|-|/)\s")


@dataclass(frozen=True, slots=True)
class Head:
    """The metadata of a page: what it says of the report, and what helps to find the report in it."""

    said: tuple[Said, ...]
    titles: tuple[str, ...]
    """What the headline may read like, likeliest first."""

    title: str
    """The whole `<title>`."""

    description: str
    authors: tuple[str, ...]
    roles: tuple[str, ...]
    """What it says the authors are."""

    own: frozenset[str]
    """What the site goes by, as letters alone."""

    base: str
    """The address that the page's links are relative to."""


def metadata(root: Element, locator: str = "") -> Head:
    """Gather what the head of a page says, most trusted first."""
    metas = meta(root)
    canonical, base = canonical_of(root, metas, locator)
    linked = jsonld([script.text or "" for script in ld_scripts(root)], canonical)
    outlet = linked.outlet or first(metas, OUTLETS[:1])
    title = " ".join("".join(root.findtext(".//title") or "").split())[:LONGEST_VALUE]
    own = own_names((linked.outlet, *metas.get(OUTLETS[0], ()), linked.site), canonical or locator)
    said = (
        *headlines(linked, metas, title, outlet),
        *authors(root, linked.authors, metas, own),
        *outlets(linked, metas),
        *dates(root, linked, metas, canonical or locator),
        *of_page(root, linked, metas, canonical),
    )
    titles = (linked.headline, *(metas.get(name, [""])[0] for name in HEADLINES), title)
    parts = [part for each in dict.fromkeys((title, *titles)) for part in PARTED.split(each)]
    return Head(
        said=said,
        title=title,
        titles=tuple(dict.fromkeys(each for each in (*titles, *parts) if each and letters(each) not in own)),
        description=linked.description or first(metas, ("og:description", "description", "twitter:description")),
        authors=tuple(each.value for each in said if each.name is DetailName.AUTHOR),
        roles=linked.roles,
        own=own,
        base=base,
    )


def own_names(outlets: Sequence[str], address: str) -> frozenset[str]:
    """What the site itself goes by, as letters alone: its outlet's names, its host."""
    host = (hostname(address) or "").removeprefix("www.")
    parts = [part for each in outlets for part in (each, *PARTED.split(each))]
    return frozenset(letters(each) for each in (*parts, host, label(host)) if each)


def hostname(address: str) -> str | None:
    """The host of an address, or None."""
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def ld_scripts(root: Element) -> Iterator[Element]:
    """The page's JSON-LD scripts."""
    return (each for each in root.iter("script") if "ld+json" in each.get("type", "").lower())


def meta(root: Element) -> dict[str, list[str]]:
    """The contents of meta elements by name, property or itemprop in small letters, in the order of the page."""
    found: dict[str, list[str]] = {}
    for count, each in enumerate(root.iter("meta")):
        content = " ".join((each.get("content") or "")[:LONGEST_VALUE].split())
        if content and count < MOST_METAS and not of_another(each):
            for key in ("property", "name", "itemprop", "http-equiv"):
                if each.get(key):
                    found.setdefault(each.get(key).strip().lower(), []).append(content)
    return found


OTHERS = frozenset("citation comment review hasPart itemListElement isRelatedTo mentions relatedLink".split())


def of_another(element: Element) -> bool:
    """Whether microdata stand in what tells of another work than the report: a reference, a comment."""
    if element.get("itemprop") is None:
        return False
    return any(OTHERS & set(each.get("itemprop", "").split()) for each in element.iterancestors())


def first(metas: dict[str, list[str]], wanted: tuple[str, ...]) -> str:
    """The first content under the first of these names that has any."""
    return next((metas[name][0] for name in wanted if name in metas), "")


def from_meta(name: DetailName, metas: dict[str, list[str]], wanted: tuple[str, ...]) -> Iterator[tuple[str, Said]]:
    """Every content under these names, as things said."""
    for each in wanted:
        for value in metas.get(each, ())[:20]:
            yield value, Said(name, value, "meta/1", f"the page's meta element “{each}” says so", None)


def from_ld(name: DetailName, value: str, field: str) -> Said:
    """Something the JSON-LD says."""
    return Said(name, value, "json-ld/1", f"the page's JSON-LD gives it as {field}", None)


def headlines(linked: LinkedData, metas: dict[str, list[str]], title: str, outlet: str) -> Iterator[Said]:
    """The headline, the outlet's name cut from its end."""
    yield from_ld(DetailName.HEADLINE, linked.headline, "headline")
    if linked.is_post:
        return  # what a site calls a post in its title is no headline
    for value, said in from_meta(DetailName.HEADLINE, metas, HEADLINES[:2]):
        yield said._replace(value=without_outlet(value, outlet))
    if title:
        words = "the page's title says so"
        yield Said(DetailName.HEADLINE, without_outlet(title, outlet), "page-title/1", words, None)


def without_outlet(title: str, outlet: str) -> str:
    """A title without the outlet that stands behind, or before, a bar or dash.

    >>> without_outlet("Bridge shut | Harbour Gazette", "Harbour Gazette")
    'Bridge shut'
    """
    parts = PARTED.split(title)
    known = re.sub(r"\W", "", outlet).lower()
    if len(parts) < 2:
        return title
    last, lead = (re.sub(r"\W", "", part).lower() for part in (parts[-1], parts[0]))
    if known and (last in known or known in last):
        return title[: title.rfind(parts[-1])].rstrip(" |•·»«–—:-/")
    if known and lead == known:
        return title[len(parts[0]) :].lstrip(" |•·»«–—:-/")
    return title


def outlets(linked: LinkedData, metas: dict[str, list[str]]) -> Iterator[Said]:
    """Whose page it is."""
    yield from_ld(DetailName.OUTLET, linked.outlet, "publisher")
    for value, said in from_meta(DetailName.OUTLET, metas, OUTLETS):
        if "://" not in value and len(value) <= 80:
            yield said._replace(value=value.removeprefix("@"))


def dates(root: Element, linked: LinkedData, metas: dict[str, list[str]], address: str) -> Iterator[Said]:
    """When it was published and changed."""
    yield from_ld(DetailName.PUBLISHED, iso(linked.published), "datePublished")
    for name, wanted in ((DetailName.PUBLISHED, PUBLISHED), (DetailName.MODIFIED, MODIFIED)):
        for value, said in from_meta(name, metas, wanted):
            yield said._replace(value=iso(value))
    for value, said in from_meta(DetailName.PUBLISHED, metas, LOOSELY):
        yield said._replace(value=iso(value), rule="loose-meta/1")
    yield from marked_dates(root)
    yield from_ld(DetailName.MODIFIED, iso(linked.modified), "dateModified")
    yield Said(DetailName.PUBLISHED, in_address(address), "address-date/1", "the page's address has this date", None)


DATED = "//time[@datetime] | //*[@itemprop='datePublished'] | //abbr[contains(@class, 'published')]"


def marked_dates(root: Element) -> Iterator[Said]:
    """The dates that elements of the page are marked for; a bare `<time>` counts when it is the first."""
    words = "the page marks it as its date of publication"
    marked = [each for each in root.xpath(DATED)[:20] if not in_comments(each)]
    for each in marked:
        stamp = stamp_of(each)
        if each.tag != "time" or each.get("itemprop") == "datePublished" or each.get("pubdate") is not None:
            yield Said(DetailName.PUBLISHED, stamp, "time-element/1", words, None)
    for each in marked[:1]:
        yield Said(DetailName.PUBLISHED, stamp_of(each), "first-time/1", "is the first time that the page gives", None)


def stamp_of(element: Element) -> str:
    """The date that an element gives: in an attribute, or in its words."""
    given = element.get("datetime") or element.get("content") or element.get("title") or "".join(element.itertext())
    return iso(given.strip()[:80])


def likeliest_date(root: Element, address: str) -> Iterator[Said]:
    """The date that htmldate finds (Barbaresi 2020, https://doi.org/10.21105/joss.02439), for pages that mark none."""
    from htmldate import find_date

    try:
        found = find_date(root, original_date=True, extensive_search=False, url=address or None)
    except Exception:  # foreign code on a hostile page: no date is an answer
        found = None
    words = "is the likeliest date of publication on the page, as htmldate judges"
    yield Said(DetailName.PUBLISHED, iso(found or ""), "htmldate/1", words, None)


def of_page(root: Element, linked: LinkedData, metas: dict[str, list[str]], canonical: str) -> Iterator[Said]:
    """Canonical address, language, licence."""
    yield Said(DetailName.CANONICAL, canonical, "canonical/1", "the page gives this as its own address", None)
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    yield Said(DetailName.LANGUAGE, tag(language), "html-lang/1", "the page says that its language is this", None)
    yield from_ld(DetailName.LANGUAGE, tag(linked.language), "inLanguage")
    for value, said in from_meta(DetailName.LANGUAGE, metas, LANGUAGES):
        yield said._replace(value=tag(value))
    yield from_ld(DetailName.LICENCE, licence(linked.licence), "license")
    for value, said in from_meta(DetailName.LICENCE, metas, LICENCES):
        yield said._replace(value=licence(value))
    for each in (*root.iter("link"), *root.iter("a")):
        if "license" in each.get("rel", "").lower().split():
            value = licence(each.get("href", ""))
            yield Said(DetailName.LICENCE, value, "rel-license/1", "the page links to it as its licence", None)


def licence(value: str) -> str:
    """A licence as the page gives it, by name or address; "" for a whole text of terms."""
    return value if len(value) <= LONGEST_LICENCE else ""


def tag(language: str) -> str:
    """A language tag with hyphens (BCP 47), or "" when it is none."""
    language = language.strip().replace("_", "-")
    return language if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", language) else ""


def canonical_of(root: Element, metas: dict[str, list[str]], locator: str) -> tuple[str, str]:
    """The page's own address, and the one its links are relative to."""
    here = locator if locator.startswith(("http://", "https://")) else ""
    link = next((each.get("href", "") for each in root.iter("link") if "canonical" in each.get("rel", "").lower()), "")
    canonical = join(here, link or first(metas, CANONICALS))
    base = next((each.get("href", "") for each in root.iter("base") if each.get("href")), "")
    return canonical, join(here or canonical, base) or here or canonical


def join(base: str, address: str) -> str:
    """An address made absolute; "" when it is no address of a page."""
    try:
        whole = urljoin(base, address.strip()) if address else ""
        return whole if urlsplit(whole).scheme in ("http", "https") else ""
    except ValueError:
        return ""
