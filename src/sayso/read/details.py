"""What a text says about itself, from what its zones were found to be."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sayso.model.document import Detail, DetailName, Part
from sayso.model.place import Passage, Reason, Span
from sayso.read.agencies import of_credit
from sayso.read.agencies import of_dateline as agency_of
from sayso.read.dates import stamps
from sayso.read.outlets import first_stood, hosts, label, rights_holder, spelled
from sayso.read.people import NAME, credited, names
from sayso.read.zones import Found
from sayso.text.addresses import host_of
from sayso.text.fold import folded_words

OWN_NOTICES = ("copyright/1", "fair-use/1", "disclaimer/1", "views/1", "site-terms/1", "no-reuse/1", "media-contact/1")
ELSEWHERE = frozenset(
    "creativecommons facebook twitter x youtube google instagram linkedin telegram whatsapp gofundme patreon "
    "paypal wordpress "
    "blogspot medium substack law cornell copyright gov archive wikipedia wikimedia apple disqus reddit t bit "
    "pinterest".split()
)
LICENCE = re.compile(
    r"\bCC[ -]BY(?:-[A-Z]{2}){0,3}(?:[ -]\d\.\d)?(?: [A-Z][a-z]{2,12})?|\bcreative commons(?: [A-Z][\w-]{1,20}){0,8}"
    r"(?: \d\.\d)?(?: [A-Z][a-z]{3,14}){0,2}(?: licen[sc]e)?|\bpublic domain\b",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"^(?:subject|re|betreff|objet|asunto|oggetto)\s?:\s", re.IGNORECASE)
NO_AUTHORS = ("outlet-under-byline/1", "reporting-credit/1", "reported-from/1", "signature/1")
MOST_NOTICES = 12  # notices, the last ones, that are asked for the outlet
TERMS = ("copyright/1", "licence/1", "no-reuse/1", "disclaimer/1", "republication/1", "fair-use/1")
DATES = (DetailName.PUBLISHED, DetailName.MODIFIED)
GRANTS = re.compile(
    r"[^.!?\n]{0,200}\b(?:may|can|free to|welcome to|permission to)\b[^.!?\n]{0,80}\b(?:re-?publish|publish|"
    r"re-?print|re-?post|"
    r"re-?use|reproduce)(?:ed|d)?\b[^.!?\n]{0,200}[.!?]?[”\"]?\.?",
    re.IGNORECASE,
)
NAMED_LICENCE = re.compile(r"(?:[^\W\d_a-z][\w-]{1,20} ){1,4}Licen[sc]e(?: of [^\W\d_a-z]\w{1,20}| v?\d(?:\.\d)?)?")
LONGEST_NOTE = 500  # characters of a correction that are quoted
CREDITING = (Part.DATELINE, Part.BYLINE, Part.NOTICE)
LONGEST_RIGHTS = 300  # characters of a rights line that are worth quoting whole


class Said(NamedTuple):
    """One thing said: its name, its value, and where."""

    name: DetailName
    value: str
    rule: str
    words: str
    at: Span | None


def details(document: str, text: str, found: Sequence[Found], locator: str = "") -> tuple[Detail, ...]:
    """What the text of the document of that id says about itself, most trusted first under each name.

    The same value from two places is one detail that points at both.
    """
    said = list(of_zones(text, found))
    said += of_outlet(text, found, locator)
    return gathered(document, said)


def gathered(document: str, said: Iterable[Said]) -> tuple[Detail, ...]:
    """The things said as details, in the order of their names; equal values are one detail."""
    kept: dict[tuple[DetailName, str], list[Said]] = {}
    for each in said:
        if each.value:
            kept.setdefault((each.name, alike(each)), []).append(each)
    ordered = sorted(kept.values(), key=lambda same: list(DetailName).index(same[0].name))
    return tuple(detail(document, same) for same in ordered)


def alike(said: Said) -> str:
    """What two sayings of one thing have in common: the words, the day, the address without its end."""
    if said.name in DATES:
        return said.value[:10]
    if said.name is DetailName.LANGUAGE:
        return said.value[:3].rstrip("-").lower()
    if said.name is DetailName.CANONICAL:
        return said.value.rstrip("/")
    return " ".join(folded_words(said.value)) or said.value


def detail(document: str, same: Sequence[Said]) -> Detail:
    """One detail from everything that gives its value."""
    first = max(same, key=lambda each: len(each.value)) if same[0].name in DATES else same[0]
    words = "; ".join(dict.fromkeys(each.words for each in same))
    places = tuple(Passage(document, at) for at in dict.fromkeys(each.at for each in same if each.at))
    return Detail(first.name, first.value, Reason(first.rule, words, places))


def of_zones(text: str, found: Sequence[Found]) -> Iterator[Said]:
    """What the zones say, one after the other."""
    ends = [*(each.start for each in found[1:]), len(text)]
    headed = False
    for each, end in zip(found, ends, strict=True):
        if each.part in (Part.BODY, Part.SUBHEAD) or (each.part is Part.HEADLINE and headed):
            continue
        headed = headed or each.part is Part.HEADLINE
        whole = text[each.start : end]
        words = whole.strip()
        start = each.start + len(whole) - len(whole.lstrip())
        yield from of_zone(each, words, Span(start, start + len(words)))


def of_zone(found: Found, words: str, at: Span) -> Iterator[Said]:
    """What one zone says."""
    if found.part in CREDITING or found.rule == "picture-credit/1":
        yield from of_agency(found, words, at)
    if found.part is Part.HEADLINE:
        value = SUBJECT.sub("", " ".join(words.split()))
        yield Said(DetailName.HEADLINE, value, "headline-zone/1", "is the headline on the page", at)
    elif found.rule == "kicker/1":
        yield Said(DetailName.KICKER, words.strip(" :|"), "kicker-zone/1", "is the label beside the headline", at)
    elif found.part is Part.BYLINE and found.rule not in NO_AUTHORS:
        for name in credited(words):
            yield Said(DetailName.AUTHOR, name, "byline-zone/1", f"stands in the byline “{words[:60]}”", at)
        yield from of_dateline(words, at)
    elif found.part is Part.BIOGRAPHY:
        yield from of_biography(found, words, at)
    elif found.part is Part.DATELINE:
        yield from of_dateline(words, at)
    if found.part in (Part.NOTICE, Part.BIOGRAPHY, Part.BYLINE, Part.STANDFIRST):
        yield from of_notice(found, words, at)


def of_biography(found: Found, words: str, at: Span) -> Iterator[Said]:
    """The author whose life a biography tells."""
    name = NAME.match(words.removeprefix("About ")) if found.rule in ("biography/1", "author-box/1") else None
    if name and (person := names(name[0])):
        yield Said(DetailName.AUTHOR, person[0], "biography-zone/1", "is the subject of the biography on the page", at)


def of_agency(found: Found, words: str, at: Span) -> Iterator[Said]:
    """The news agencies that a dateline, a byline or a credit names."""
    opening = agency_of(f"{words} –" if not words.endswith(("—", "–", "-")) else f"{words} ")
    found_there = (opening,) if opening and found.part is Part.DATELINE else of_credit(words)
    where = {Part.DATELINE: "opens the report", Part.BYLINE: "stands in the byline"}.get(found.part, "is credited")
    for each in found_there:
        place = Span(at.start + each.start, min(at.end, at.start + each.end))
        line = " ".join(words.split())[:80]
        yield Said(DetailName.AGENCY, each.name, "agency-credit/1", f"{where}: “{line}”", place)


def of_dateline(words: str, at: Span) -> Iterator[Said]:
    """The dates that a line below the headline gives, of publication or of a change."""
    for changed, day in stamps(words):
        name = DetailName.MODIFIED if changed else DetailName.PUBLISHED
        place = Span(at.start + day.start, at.start + day.end)
        yield Said(name, day.iso, "dateline-zone/1", f"stands in the line “{words[:80]}”", place)


def of_notice(found: Found, words: str, at: Span) -> Iterator[Said]:
    """Where the report first stood, and on what terms it may be used."""
    stood = first_stood(words)
    if stood and stood.name:
        place = Span(at.start + stood.start, at.start + stood.end)
        quoted = " ".join(words[stood.start : stood.end].split())
        yield Said(DetailName.ORIGINALLY_PUBLISHED_AT, stood.name, "first-stood/1", f"the page says “{quoted}”", place)
    if found.rule in ("correction/1", "update/1"):
        noted = " ".join(words.split())[:LONGEST_NOTE]
        yield Said(DetailName.CORRECTION, noted, "correction-zone/1", "is a note on the page about the report", at)
    yield from of_history(found, words, at)
    if found.rule in ("disclaimer/1", "views/1"):
        yield Said(DetailName.DISCLAIMER, words, "disclaimer-zone/1", "is the disclaimer on the page", at)
    said = words[:2000]
    licence = None
    if found.rule in TERMS:
        licence = LICENCE.search(said) or NAMED_LICENCE.search(said) or GRANTS.search(said)
    if licence:
        place = Span(at.start + licence.start(), at.start + licence.end())
        yield Said(
            DetailName.LICENCE, licence[0].strip(), "licence-words/1", "the page gives these terms of use", place
        )
    elif found.rule == "copyright/1" and len(words) <= LONGEST_RIGHTS:
        yield Said(DetailName.LICENCE, " ".join(words.split()), "rights-line/1", "is the rights line on the page", at)


HISTORY = re.compile(
    r"\b(?:first|originally|last|was|been|and)?\s?(?:published|posted|updated|modified|changed|amended|corrected)\b|"
    r"\b(?:veröffentlicht|erschienen|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato)\b",
    re.IGNORECASE,
)


def of_history(found: Found, words: str, at: Span) -> Iterator[Said]:
    """When a notice says that the report was first published, or changed."""
    if found.part is not Part.NOTICE or len(words) > LONGEST_NOTE or not HISTORY.search(words):
        return
    for changed, day in stamps(words):
        name = DetailName.MODIFIED if changed else DetailName.PUBLISHED
        place = Span(at.start + day.start, at.start + day.end)
        yield Said(name, day.iso, "history-notice/1", f"a notice on the page says “{words[:80]}”", place)


def of_outlet(text: str, found: Sequence[Found], locator: str) -> Iterator[Said]:
    """Whose page it is: by the rights line, by the addresses in the page's own notices, by its own address."""
    ends = [*(each.start for each in found[1:]), len(text)]
    for each in found:
        if each.rule == "above/1" and each.at and is_masthead(name := each.at.of(text)):
            words = "stands over the headline, as the page's own name"
            yield Said(DetailName.OUTLET, name, "masthead/1", words, each.at)
    own = [(each, end) for each, end in zip(found, ends, strict=True) if each.rule in OWN_NOTICES][-MOST_NOTICES:]
    for each, end in own:
        holder = rights_holder(text[each.start : end]) if each.rule == "copyright/1" else None
        if holder:
            at = Span(each.start + holder.start, each.start + holder.end)
            yield Said(DetailName.OUTLET, holder.name, "rights-holder/1", "holds the rights, by the rights line", at)
    for each, end in own:
        for host in hosts(text[each.start : end].replace("@", " "))[:MOST_NOTICES]:
            at = Span(each.start + host.start, each.start + host.end)
            yield from named_by(host.name, text, "own-address/1", f"the page's own notices name {host.name}", at)
    if locator.lower().startswith(("http://", "https://")):
        host_name = host_of(locator.lower())
        yield from named_by(host_name, text, "locator/1", f"the page stands at {host_name}", None)


def is_masthead(words: str) -> bool:
    """Whether a line over the headline can be an outlet's name: a few words with capitals."""
    return words.count(" ") <= 3 and all(
        word[0].isupper() or word in ("of", "the", "and", "&") for word in words.split()
    )


def named_by(host: str, text: str, rule: str, words: str, at: Span | None) -> Iterator[Said]:
    """The outlet at a host: as the text spells it, or the host itself."""
    if host and label(host) not in ELSEWHERE:
        name = spelled(host, text)
        yield Said(DetailName.OUTLET, name or host, rule, f"{words}, which spells “{name}”" if name else words, at)
