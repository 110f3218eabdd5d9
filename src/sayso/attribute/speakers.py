"""Speakers: the words that name somebody, one `Source` for each; pronouns and descriptions resolved or left open."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.attribute.telling import Telling
from sayso.model.place import Span
from sayso.model.voices import Kind, Source
from sayso.text.trie import any_of

TITLES = any_of(
    """Mr. Mrs. Ms. Mx. Dr. Prof. Sen. Rep. Gov. Gen. Col. Maj. Capt. Lt. Sgt. Rev. Sir Dame Lord Lady Judge Justice
    President Senator Representative Governor General Colonel Major Captain Lieutenant Sergeant Minister Mayor
    Secretary Professor Doctor King Queen Prince Princess Pope Bishop Archbishop Chancellor Ambassador Commissioner
    Congressman Congresswoman Speaker Chairman Chairwoman Mr Mrs Ms Dr Inspector Superintendent Detective Admiral
    Commander Brigadier Sheikh Imam Father Sister Brother""".split()
)
TITLED = re.compile(
    rf"(?:(?:{TITLES}|Prime|Vice|Deputy|Foreign|Interior|Defence|Defense|Attorney|House|Senate|State)\s+)+(?=[A-Z])"
)
NAMES = re.compile(
    r"[A-ZÀ-ÖØ-Þ@][\w’'.&/-]*(?:\s+(?:[A-ZÀ-ÖØ-Þ0-9][\w’'.&/-]*|of|the|and|for|de|la|le|van|von|der|den|bin|ibn|al|el|da|dos|du|on|in)"
    r"(?=[\s]|$|[,;:.)(])){0,8}"
)
SMALL_END = re.compile(r"\s+(?:of|the|and|for|de|la|le|van|von|der|den|bin|ibn|al|el|da|dos|du|on|in)$")
ACRONYM = re.compile(r"\s*\((?P<acronym>[A-Z][A-Za-z.&-]{1,9})\)")
PRONOUN = re.compile(r"(?:he|she|they|it|we|I|him|her|them)(?:\b|$)", re.IGNORECASE)
DETERMINER = re.compile(
    r"^(?:the|this|that|its|his|her|their|an?|one|another|some|several|many|two|three|both|our|my)\s+", re.IGNORECASE
)
OUTLET_WORK = re.compile(
    r"^(?:the|this|that|its)\s+(?:same\s+)?(?:article|report|story|piece|paper|newspaper|editorial|outlet|broadcaster|agency|network|"
    r"channel|site|website|magazine|post|blog|op-ed)$",
    re.IGNORECASE,
)
PAPERS = re.compile(
    r"\b(?:memos?|memorandum|documents?|study|studies|survey|polls?|letters?|report|reports|filing|complaint|lawsuit|statement|"
    r"transcript|files?|records?|cables?|book|paper|e-?mails?|analysis|indictment|ruling|order)\b",
    re.IGNORECASE,
)
OUTLETS = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Telegraph|Guardian|Observer|Chronicle|Mail|Express|Mirror|"
    r"Courier|Examiner|Dispatch|Press|Wire|Radio|TV|Television|Broadcasting|Magazine|Today|Daily|Weekly|Review|Bulletin|"
    r"Independent|Standard|Star|Sun|Globe|Inquirer|Monitor|Ledger|Sentinel|Record|Register|Beacon|Outlook|Reuters|AFP|"
    r"CNN|BBC|NBC|CBS|ABC|NPR|MSNBC|PBS|Bloomberg|Politico|Al-?Jazeera|Agency France|TASS|Xinhua|newspaper|broadcaster|"
    r"magazine|website|Online|Argus|Echo|Advertiser|Leader|Messenger|Blog|Voice)\b"
)
BODIES = re.compile(
    r"\b(?:Ministry|Department|Agency|Office|Government|Council|Committee|Army|Navy|Force|Forces|Police|Party|Commission|"
    r"Company|Corporation|Inc|Ltd|LLC|University|Institute|Bureau|Court|Association|Union|Bank|Group|Foundation|Authority|"
    r"Service|Services|Command|Coalition|Organi[sz]ation|Centre|Center|Congress|Senate|House|Parliament|Board|Assembly|"
    r"Directorate|Administration|Federation|League|Nations|Pentagon|Kremlin|Corps|Hospital|Society|Fund|Campaign|campaign|"
    r"government|administration|ministry|police|military|army|company|party|union|hospital|committee|council|department|"
    r"agency|court|coalition|authorities|Authority|Inspectorate|Harbour|Trust|Network)\b"
)
UNNAMED = re.compile(
    r"\b(?:officials?|sources?|people|experts?|critics|witness(?:es)?|residents?|analysts?|observers|supporters|aides?|"
    r"advis[eo]rs?|insiders?|diplomats?|lawmakers|others|some|many|investigators|scientists|researchers|doctors|"
    r"lawyers|voters|reports|rumou?rs|media|activists|neighbou?rs|workers|authorities|protesters|speakers?)\b",
    re.IGNORECASE,
)
ROLE = any_of(
    """spokesman spokeswoman spokesperson minister president mayor governor senator director chief chairman chairwoman chair
    secretary general colonel judge author writer professor doctor lawyer attorney commander captain leader official
    analyst candidate congressman congresswoman ambassador envoy adviser advisor deputy manager officer commissioner
    inspector prosecutor bishop priest teacher student farmer worker driver nurse survivor witness mother father
    harbourmaster foreman engineer clerk founder editor reporter correspondent columnist""".split()
)
ROLE_WORD = re.compile(rf"\b{ROLE}\b", re.IGNORECASE)
DESCRIPTION = re.compile(rf"(?:the|this|that)\s+(?:[\w’'-]+\s+){{0,3}}?(?P<role>{ROLE})$", re.IGNORECASE)
PERSON_NAME = re.compile(
    r"(?<![\w.’'-])(?:[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’'-]+(?:[A-Z][a-z]+)?|[A-Z]\.)(?:\s(?:[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’'-]+(?:[A-Z][a-z]+)?|[A-Z]\.|de|van|von|bin|al)){1,3}(?![\w-])"
)
LOOK_BACK = 1200
"""Code points before a pronoun in which the person meant is looked for."""


@dataclass(slots=True)
class _Known:
    """A source while it is still growing."""

    name: str
    kind: Kind
    full: str
    """The longest wording met, appositions included: where "the spokesman" is looked up."""

    aliases: set[str] = field(default_factory=set)
    mentions: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Speakers:
    """The sources of a document, and for each telling its source's id, or None with a word why it stays open."""

    sources: tuple[Source, ...]
    said_by: tuple[str | None, ...]
    notes: tuple[str, ...]
    """For each telling what the resolution rests on, in words; empty where the name stands there itself."""


def speakers(text: str, tellings: Sequence[Telling]) -> Speakers:
    """Name the source of each telling: by its own words, or for a pronoun or description by what came before.

    Tellings come in reading order. Two sources that fit equally well leave a telling open.
    """
    known: list[_Known] = []
    order: list[int] = []
    found: list[tuple[int | None, str]] = []
    for telling in tellings:
        at, note = _resolve(text, telling, known, order) if telling.said_at else (None, "")
        if at is not None:
            known[at].mentions.extend(telling.said_at)
            order.append(at)
        found.append((at, note))
    ids = {at: f"s{number}" for number, at in enumerate(dict.fromkeys(order), 1)}
    sources = tuple(
        Source(ids[at], known[at].name, known[at].kind, tuple(sorted(set(known[at].mentions)))) for at in ids
    )
    return Speakers(
        sources, tuple(None if at is None else ids[at] for at, _ in found), tuple(note for _, note in found)
    )


def _resolve(text: str, telling: Telling, known: list[_Known], order: list[int]) -> tuple[int | None, str]:
    span = telling.said_at[0]
    words = " ".join(span.of(text).split()).strip(" ,")
    if PRONOUN.fullmatch(words):
        return _pronoun(text, span, words, known, order)
    if OUTLET_WORK.match(words):
        return _the_article(words, known, order)
    described = DESCRIPTION.match(words)
    if described and not NAMES.search(words[4:]):
        return _the_spokesman(words, described["role"], known, order)
    return _named(words, known), ""


def _latest(order: Sequence[int], fits: Iterable[int]) -> int | None:
    good = set(fits)
    return next((at for at in reversed(order) if at in good), None)


def _the_article(words: str, known: list[_Known], order: list[int]) -> tuple[int | None, str]:
    at = _latest(order, (at for at, one in enumerate(known) if one.kind is Kind.OUTLET))
    if at is None:
        return None, f"“{words}” refers to a work that nothing before it names."
    return at, f"“{words}” is taken for the work of {known[at].name}, the one cited last before it."


def _the_spokesman(words: str, role: str, known: list[_Known], order: list[int]) -> tuple[int | None, str]:
    """The one source whose description has that role; with several, the one who spoke last, if near."""
    fits = [at for at, one in enumerate(known) if re.search(rf"\b{re.escape(role)}\b", one.full, re.IGNORECASE)]
    if len(fits) == 1:
        return fits[0], f"“{words}” is {known[fits[0]].name}: the only one described so."
    if fits and order and order[-1] in fits:
        return order[-1], f"“{words}” is taken for {known[order[-1]].name}, who spoke last and is described so."
    if fits:
        names = ", ".join(known[at].name for at in fits)
        return None, f"“{words}” may be any of {names}."
    known.append(_Known(words, Kind.UNNAMED, words))
    return len(known) - 1, ""


def _pronoun(text: str, span: Span, words: str, known: list[_Known], order: list[int]) -> tuple[int | None, str]:
    """The person named last before a pronoun: as a speaker, or as the subject of a sentence since."""
    if words.lower() not in ("he", "she", "him", "her"):
        return _group(words, known, order)
    spoke = _latest(order, (at for at, one in enumerate(known) if one.kind is Kind.PERSON))
    since = known[spoke].mentions[-1].end if spoke is not None else 0
    start = max(since, span.start - LOOK_BACK)
    subjects = [m for m in PERSON_NAME.finditer(text, start, span.start) if _begins_sentence(text, m.start())]
    if subjects:
        name = subjects[-1].group()
        at = _named(name, known)
        if at is not None and known[at].kind is Kind.PERSON:
            return at, f"“{words}” is taken for {known[at].name}, with whom a sentence before it begins."
    if spoke is not None:
        return spoke, f"“{words}” is taken for {known[spoke].name}, who spoke last before it."
    return None, f"“{words}”: nobody is named before who could be meant."


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at]
    return not before.strip() or before.rstrip()[-1:] in {".", "?", "!", "”", '"', "\n"} or before.endswith("\n")


def _group(words: str, known: list[_Known], order: list[int]) -> tuple[int | None, str]:
    wanted = {"it": (Kind.OUTLET, Kind.BODY, Kind.PAPER), "they": (Kind.BODY, Kind.UNNAMED, Kind.OUTLET)}
    fits = [at for at, one in enumerate(known) if one.kind in wanted.get(words.lower(), ())]
    if order and order[-1] in fits:
        return order[-1], f"“{words}” is taken for {known[order[-1]].name}, the last to speak before it."
    return None, f"“{words}”: it is not plain who is meant."


def _named(words: str, known: list[_Known]) -> int | None:
    """The known source that these words name, or a new one; None when two known ones fit."""
    name, acronym = core_name(words)
    keys = [key.casefold() for key in (name, acronym) if key]
    exact = [at for at, one in enumerate(known) if any(key in one.aliases for key in keys)]
    if not exact and " " not in name:
        exact = [
            at for at, one in enumerate(known) if one.kind is Kind.PERSON and one.name.split()[-1].casefold() == keys[0]
        ]
    if len(exact) > 1:
        return None
    if exact:
        one = known[exact[0]]
        one.aliases.update(keys)
        one.full = f"{one.full} / {words}"
        if len(name.split()) > len(one.name.split()) and one.kind is Kind.PERSON:
            one.name = name
        return exact[0]
    known.append(_Known(name, kind(words, name), words, set(keys)))
    return len(known) - 1


def core_name(words: str) -> tuple[str, str]:
    """The name in a speaker's words without titles and appositions, and the acronym given with it.

    >>> core_name("Sen. Mara Vint, chair of the harbour board,")
    ('Mara Vint', '')
    >>> core_name("the Port Safety Office (PSO)")
    ('Port Safety Office', 'PSO')
    """
    acronym = ACRONYM.search(words)
    head = ACRONYM.sub("", words).split(",")[0].strip()
    bare = DETERMINER.sub("", head, count=1)
    possessive = re.match(r"(.+?)[’']s\s+[a-z]", bare)
    person = _person_after_role(bare)
    if person:
        return person, acronym["acronym"] if acronym else ""
    if NAMES.match(bare) and not possessive:
        name = SMALL_END.sub("", NAMES.match(bare).group())  # type: ignore[union-attr]
        titled = TITLED.match(name)
        name = name[titled.end() :] if titled else name
        if bare.startswith(name) or titled:
            rest = bare[len(name) + (titled.end() if titled else 0) :].strip()
            if not rest or not re.match(r"[a-z]", rest):
                return name.rstrip(".,’'") if not name.endswith(("Jr.", "Inc.")) else name, acronym[
                    "acronym"
                ] if acronym else ""
    return head, acronym["acronym"] if acronym else ""


def _person_after_role(words: str) -> str:
    """The name behind a role: "ministry spokesman Ivo Tarn" → "Ivo Tarn"."""
    roles = list(ROLE_WORD.finditer(words))
    if not roles:
        return ""
    name = PERSON_NAME.match(words, roles[-1].end() + 1) if len(words) > roles[-1].end() + 1 else None
    return name.group() if name else ""


def kind(words: str, name: str) -> Kind:
    """What sort of source these words name, by the words alone."""
    capitals = re.match(r"[A-ZÀ-ÖØ-Þ@]", name) is not None
    if not capitals:
        if UNNAMED.search(words):
            return Kind.UNNAMED
        if PAPERS.search(words):
            return Kind.UNNAMED if re.match(r"(?:an?|some|several|new|recent)\b", words, re.IGNORECASE) else Kind.PAPER
        if BODIES.search(words):
            return Kind.BODY
        return Kind.UNNAMED if ROLE_WORD.search(words) else Kind.UNKNOWN
    if PAPERS.search(words) and not ROLE_WORD.search(words):
        return Kind.PAPER
    if OUTLETS.search(name):
        return Kind.OUTLET
    if BODIES.search(name) or (name.isupper() and len(name) <= 6):
        return Kind.BODY
    if PERSON_NAME.fullmatch(name) or TITLED.match(words) or ROLE_WORD.search(words):
        return Kind.PERSON
    return Kind.PERSON if " " not in name and name.isalpha() and name[1:].islower() else Kind.UNKNOWN
