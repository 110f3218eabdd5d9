"""Who wrote the report, by the page's metadata and by what it marks as its author."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from sayso.model.document import DetailName
from sayso.read.blocks import FOR_THE_EAR
from sayso.read.details import Said
from sayso.read.hints import Hint, hint
from sayso.read.people import LEAD, NOT_A_NAME, STATED, desks, names, nickname
from sayso.read.tree import Element
from sayso.text.fold import folded_words

AUTHORS = (
    *(
        "author",
        "article:author",
        "article:author_name",
        "og:article:author",
        "dc.creator",
        "dc.contributor",
        "dcterms.creator",
    ),
    *(
        "citation_author",
        "parsely-author",
        "sailthru.author",
        "byl",
        "authors",
        "cxenseparse:author",
        "rbauthors",
        "twitter:data1",
    ),
)

ADDRESS = re.compile(r"\w\.(?:com|net|org|de|at|ch)/\w")
NOBODY = frozenset(
    "admin administrator wordpressadmin webmaster root user null none undefined unknown anonymous author editor "
    "autor guest default test".split()
)
"""What a publishing system calls an author whom nobody has named."""

SIGNS = (
    "//*[@itemprop='author']//*[@itemprop='name'] | //*[contains(@itemprop, 'author') and not(.//*[@itemprop='name'])]",
    "//*[contains(concat(' ', @rel, ' '), ' author ')]",
    "//*[contains(@class, 'yline') or contains(@class, 'uthor') or contains(@class, 'submitted')"
    " or contains(@class, 'itemPoster') or contains(@class, 'autor') or contains(@class, 'full-name')]",
    "//a[contains(@href, '/author') or contains(@href, '/autor') or contains(@href, '/journalist')]",
)
SURE_SIGNS = 2  # of them, the first ones, that mean an author whatever stands there
MOST_SIGNED = 40  # elements of a kind that are looked at
LONGEST_SIGN = 120  # characters in an element that can be a byline
MOST_PEN_NAMES = 5
LONGEST_DESK = 60  # characters in what a page gives as its author and is no person's name
AFTER = re.compile(r",|\s[-–—|·•]|\s(?:in|am|on|at|for|um|le|el)\s")
"""What parts a pen name from what else is said beside it."""

CLEAR = re.compile(r"[a-z-]*(?:byline|author|autor)(?:-?(?:name|link))?")
"""A class that means the author and nothing around them."""


def authors(
    root: Element, linked: Sequence[str], metas: Mapping[str, Sequence[str]], own: frozenset[str]
) -> Iterator[Said]:
    """Who wrote it: by the JSON-LD, else by the meta elements, else by what the page marks as its author.

    The first of them that names people is believed; whom the others name instead is told in its reasons. Where none
    does, the pen name or the desk that one of them gives is, and the outlet (`own`, as letters) last.
    """
    given = [*from_ld(linked), *from_meta(metas)]
    found = [said._replace(value=name) for said in given for name in people(said.value, own)]
    persons = [said for said in found if names(said.value)]
    if persons:
        yield from first_of(persons)
        return
    found = [said for said in found if not is_staff(said.value)] or found
    found = [said for said in found if said.rule == found[0].rule][: MOST_PEN_NAMES if len(linked) > 1 else 1]
    marked = [
        Said(DetailName.AUTHOR, name, "marked-author/1", "the page marks this as its author", None)
        for name in signed(root, own)
    ]
    whole = [each for each in marked if names(each.value) and fits(each.value, found)]
    yield from whole or found or marked or itself(given, own)


def from_ld(linked: Sequence[str]) -> Iterator[Said]:
    """Whom the JSON-LD gives."""
    for value in linked:
        yield Said(DetailName.AUTHOR, value, "json-ld/1", "the page's JSON-LD gives it as author", None)


def from_meta(metas: Mapping[str, Sequence[str]]) -> Iterator[Said]:
    """Whom the meta elements give."""
    for name in AUTHORS:
        for value in metas.get(name, ())[:20]:
            yield Said(DetailName.AUTHOR, value, "meta/1", f"the page's meta element “{name}” says so", None)


def first_of(persons: Sequence[Said]) -> Iterator[Said]:
    """Those whom the most trusted source names, and again where another names them; the others in their reasons."""
    by_source = [list(group) for _, group in groupby(persons, key=lambda said: said.rule)]
    known = {letters(said.value) for said in by_source[0]}
    others = [said for group in by_source[1:] for said in group]
    instead = dict.fromkeys(said.value for said in others if letters(said.value) not in known)
    note = f", while its meta elements name {', '.join(instead)}, which is trusted less" if instead else ""
    for said in by_source[0]:
        yield said._replace(words=f"{said.words}{note}")
    yield from (said for said in others if letters(said.value) in known)


def fits(name: str, found: Sequence[Said]) -> bool:
    """Whether a marked name may stand for what the metadata give: a desk, or a part of the name."""
    return all(letters(name).startswith(letters(said.value)) or is_staff(said.value) for said in found)


def is_staff(value: str) -> bool:
    """Whether a value is nobody but a desk: "Staff", "Redaktion"."""
    return all(NOT_A_NAME.fullmatch(word.strip(".,")) for word in value.split())


def itself(given: Sequence[Said], own: frozenset[str]) -> Iterator[Said]:
    """The outlet, where the page gives it, and nobody else, as its author."""
    for said in given:
        if letters(said.value) in own:
            yield said._replace(rule="outlet-as-author/1", words=f"{said.words}, and names nobody else")
            return


def people(value: str, own: frozenset[str]) -> tuple[str, ...]:
    """The people that a value for "author" names, else the pen name or desk; none for an address or the outlet."""
    if "://" in value or "@" in value or letters(value) in own or len(value) > 300 or ADDRESS.search(value):
        return ()
    if letters(value) in NOBODY:
        return ()
    found = tuple(each for each in names(value) if letters(each) not in own)
    return found or tuple(filter(None, (nickname(value),))) or desks(value) or desk(value)


def desk(value: str) -> tuple[str, ...]:
    """What a page gives as its author in one phrase: "Staff and news service reports"."""
    bare = " ".join(value.split()).strip(" .,:|-–—*")
    return (bare,) if bare[:1].isalpha() and 2 < len(bare) <= LONGEST_DESK else ()


def letters(name: str) -> str:
    """A name as its letters alone, for comparing outlets."""
    return "".join(folded_words(name))


def signed(root: Element, own: frozenset[str]) -> tuple[str, ...]:
    """The authors that the page's elements are marked for: the first such element, and those beside it."""
    pen_names: list[str] = []
    for number, sign in enumerate(SIGNS):
        found: list[str] = []
        outlet = False
        place = None
        for each in root.xpath(sign)[:MOST_SIGNED]:
            words = spoken(each)
            if len(words) > LONGEST_SIGN or in_comments(each):
                continue
            named = names(words)
            said = tuple(name for name in named if letters(name) not in own)
            outlet = outlet or letters(words) in own or len(said) < len(named)
            if not said and not pen_names and is_clear(each, number < SURE_SIGNS, words):
                pen_names += pen_name(words, own)
            if said and (place is None or each.getparent() is place):
                place, found = each.getparent(), [*found, *said]
        if found or outlet:
            return tuple(dict.fromkeys(found))
    return tuple(pen_names[:1])


def is_clear(element: Element, sure: bool, words: str) -> bool:
    """Whether an element can mean nothing but an author: by its kind, by its words, by a class that says no more."""
    return sure or LEAD.match(words) is not None or any(map(CLEAR.fullmatch, element.get("class", "").lower().split()))


def pen_name(words: str, own: frozenset[str]) -> tuple[str, ...]:
    """The pen name or desk that an element's words give."""
    bare = AFTER.split(STATED.sub("", words[lead.end() :] if (lead := LEAD.match(words)) else words))[0]
    if letters(bare) in NOBODY or letters(bare) in own:
        return ()
    staff = bare if NOT_A_NAME.search(bare) and len(bare) <= 40 and bare.count(" ") <= 3 and bare[:1].isalpha() else ""
    return tuple(filter(None, (nickname(bare) or staff.strip(" .,:|-–—*"),)))


def spoken(element: Element) -> str:
    """The words that an element shows, parted where one element's end and another's begin without a space."""
    pieces: list[str] = []
    for piece in shown(element):
        if pieces and pieces[-1][-1:].islower() and piece[:1].isupper():
            pieces.append(" ")
        pieces.append(piece)
    return " ".join("".join(pieces).split())


def shown(element: Element) -> Iterator[str]:
    """The texts in an element, without those for screen readers."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not FOR_THE_EAR.search(child.get("class", "")):
            yield from shown(child)
        yield child.tail or ""


def in_comments(element: Element) -> bool:
    """Whether an element stands among readers' comments."""
    return any(
        hint(each.tag, f"{each.get('class', '')} {each.get('id', '')}".strip()) is Hint.COMMENTS
        for each in (element, *element.iterancestors())
        if isinstance(each.tag, str)
    )
