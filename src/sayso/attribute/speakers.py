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
    """spokesman spokeswoman spokesperson minister president mayor governor senator director chief chairman chairwoman
    chair secretary general colonel judge author writer professor doctor lawyer attorney commander captain leader official
    analyst candidate congressman congresswoman ambassador envoy adviser advisor deputy manager officer commissioner
    inspector prosecutor bishop priest teacher student farmer worker driver nurse survivor witness mother father
    harbourmaster foreman engineer clerk founder editor reporter correspondent columnist""".split()
)
ROLE_WORD = re.compile(rf"\b{ROLE}\b", re.IGNORECASE)
DESCRIPTION = re.compile(rf"(?:the|this|that)\s+(?:[\w’'-]+\s+){{0,3}}?(?P<role>{ROLE})$", re.IGNORECASE)
PERSON_NAME = re.compile(
    r"(?<![\w.’'-])(?:[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’'-]+(?:[A-Z][a-z]+)?|[A-Z]\.)(?:\s(?:[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’'-]+(?:[A-Z][a-z]+)?|[A-Z]\.|de|van|von|bin|al)){1,3}(?![\w-])"
)
RECENT = 200
"""Tellings back from a pronoun or description in which the one meant is looked for."""

LONGEST_WORDING = 2000
"""Code points of wordings remembered for one source."""

LOOK_BACK = 1200
"""Code points before a pronoun in which the person meant is looked for."""


@dataclass(slots=True)
class _Known:
    """A source while it is still growing."""

    name: str
    kind: Kind
    full: str
    """The wordings met, appositions included: where "the spokesman" is looked up."""

    mentions: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class _Cast:
    """The sources met so far, found by name, by surname, and in the order in which they spoke."""

    known: list[_Known] = field(default_factory=list)
    by_name: dict[str, int] = field(default_factory=dict)
    by_surname: dict[str, list[int]] = field(default_factory=dict)
    spoke: list[int] = field(default_factory=list)

    def latest(self, *kinds: Kind) -> int | None:
        """The source of one of these kinds that spoke last."""
        recent = reversed(self.spoke[-RECENT:])
        return next((at for at in recent if self.known[at].kind in kinds), None)

    def add(self, name: str, kind_: Kind, full: str, names: Iterable[str]) -> int:
        """A new source, known by these names from now on."""
        self.known.append(_Known(name, kind_, full))
        at = len(self.known) - 1
        if kind_ is Kind.PERSON:
            self.by_surname.setdefault(name.split()[-1].casefold(), []).append(at)
        self.by_name.update(dict.fromkeys(names, at))
        return at


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
    cast = _Cast()
    found: list[tuple[int | None, str]] = []
    for telling in tellings:
        at, note = _resolve(text, telling, cast) if telling.said_at else (None, "")
        if at is not None:
            cast.known[at].mentions.extend(telling.said_at)
            cast.spoke.append(at)
        found.append((at, note))
    ids = {at: f"s{number}" for number, at in enumerate(dict.fromkeys(cast.spoke), 1)}
    sources = tuple(
        Source(ids[at], cast.known[at].name, cast.known[at].kind, tuple(sorted(set(cast.known[at].mentions))))
        for at in ids
    )
    said_by = tuple(None if at is None else ids[at] for at, _ in found)
    return Speakers(sources, said_by, tuple(note for _, note in found))


def _resolve(text: str, telling: Telling, cast: _Cast) -> tuple[int | None, str]:
    span = telling.said_at[0]
    words = " ".join(span.of(text).split()).strip(" ,")
    if PRONOUN.fullmatch(words):
        return _pronoun(text, span, words, cast)
    if OUTLET_WORK.match(words):
        return _the_article(words, cast)
    described = DESCRIPTION.match(words)
    if described and not NAMES.search(words[4:]):
        return _the_spokesman(words, described["role"], cast)
    return _named(words, cast), ""


def _the_article(words: str, cast: _Cast) -> tuple[int | None, str]:
    at = cast.latest(Kind.OUTLET)
    if at is None:
        return None, f"“{words}” refers to a work that nothing before it names."
    return at, f"“{words}” is taken for the work of {cast.known[at].name}, the one cited last before it."


def _the_spokesman(words: str, role: str, cast: _Cast) -> tuple[int | None, str]:
    """The one source whose description has that role; with several, the one who spoke last, if he has it."""
    role_word = re.compile(rf"\b{re.escape(role)}\b", re.IGNORECASE)
    fits = [at for at in dict.fromkeys(reversed(cast.spoke[-RECENT:])) if role_word.search(cast.known[at].full)]
    if len(fits) == 1:
        return fits[0], f"“{words}” is {cast.known[fits[0]].name}: the only one described so."
    if fits and cast.spoke[-1] == fits[0]:
        return fits[0], f"“{words}” is taken for {cast.known[fits[0]].name}, who spoke last and is described so."
    if fits:
        names = ", ".join(cast.known[at].name for at in reversed(fits))
        return None, f"“{words}” may be any of {names}."
    return cast.add(words, Kind.UNNAMED, words, [words.casefold()]), ""


def _pronoun(text: str, span: Span, words: str, cast: _Cast) -> tuple[int | None, str]:
    """The person named last before a pronoun: as a speaker, or as the subject of a sentence since."""
    if words.lower() not in ("he", "she", "him", "her"):
        return _group(words, cast)
    spoke = cast.latest(Kind.PERSON)
    since = cast.known[spoke].mentions[-1].end if spoke is not None else 0
    start = max(since, span.start - LOOK_BACK)
    subjects = [m for m in PERSON_NAME.finditer(text, start, span.start) if _begins_sentence(text, m.start())]
    if subjects:
        at = _named(subjects[-1].group(), cast)
        if at is not None and cast.known[at].kind is Kind.PERSON:
            return at, f"“{words}” is taken for {cast.known[at].name}, with whom a sentence before it begins."
    if spoke is not None:
        return spoke, f"“{words}” is taken for {cast.known[spoke].name}, who spoke last before it."
    return None, f"“{words}”: nobody is named before who could be meant."


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at]
    return not before.strip() or before.endswith("\n") or before.rstrip()[-1:] in {".", "?", "!", "”", '"'}


def _group(words: str, cast: _Cast) -> tuple[int | None, str]:
    wanted = {"it": (Kind.OUTLET, Kind.BODY, Kind.PAPER), "they": (Kind.BODY, Kind.UNNAMED, Kind.OUTLET)}
    last = cast.spoke[-1] if cast.spoke else None
    if last is not None and cast.known[last].kind in wanted.get(words.lower(), ()):
        return last, f"“{words}” is taken for {cast.known[last].name}, the last to speak before it."
    return None, f"“{words}”: it is not plain who is meant."


def _named(words: str, cast: _Cast) -> int | None:
    """The known source that these words name, or a new one; None when two known ones fit."""
    name, acronym = core_name(words)
    keys = [key.casefold() for key in (name, acronym) if key]
    exact = list(dict.fromkeys(cast.by_name[key] for key in keys if key in cast.by_name))
    if not exact and keys and " " not in name:
        exact = cast.by_surname.get(keys[0], [])
    if len(exact) > 1:
        return None
    if not exact:
        return cast.add(name, kind(words, name), words, keys)
    one = cast.known[exact[0]]
    cast.by_name.update(dict.fromkeys(keys, exact[0]))
    if len(one.full) < LONGEST_WORDING:
        one.full = f"{one.full} / {words}"
    return exact[0]


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
    of = re.match(rf"({PERSON_NAME.pattern})\s+(?:of|from|at|with|in)\s", bare)
    person = _person_after_role(bare) or (of.group(1) if of and not TITLED.match(bare) else "")
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
