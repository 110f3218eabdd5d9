"""Names: what the words that name a speaker call him, and what sort of source he is."""

import re

from sayso.model.voices import Kind
from sayso.text.press import PRESS_WORDS
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
SMALL = "(?:of|the|and|for|de|la|le|van|von|der|den|bin|ibn|al|el|da|dos|du|on|in)"
NAMES = re.compile(rf"[A-ZÀ-ÖØ-Þ@][\w’'.&/-]*(?:\s+(?:[A-ZÀ-ÖØ-Þ0-9][\w’'.&/-]*|{SMALL})(?=[\s]|$|[,;:.)(])){{0,8}}")
SMALL_END = re.compile(rf"\s+{SMALL}$")
ACRONYM = re.compile(r"\s*\((?P<acronym>[A-Z][A-Za-z.&-]{1,9})\)")
PRONOUN = re.compile(r"(?:he|she|they|it|we|I|him|her|them)(?:\b|$)", re.IGNORECASE)
DETERMINER = re.compile(
    r"^(?:the|this|that|its|his|her|their|an?|one|another|some|several|many|two|three|both|our|my)\s+", re.IGNORECASE
)
OUTLET_WORK = re.compile(
    r"^(?:the|this|that|its)\s+(?:same\s+)?(?:article|report|story|piece|paper|newspaper|editorial|outlet|broadcaster|"
    r"agency|network|channel|site|website|magazine|blog|op-ed)$",
    re.IGNORECASE,
)
PAPERS = re.compile(
    r"\b(?:memos?|memorandum|documents?|study|studies|survey|polls?|letters?|report|reports|filing|complaint|lawsuit|statement|"
    r"transcript|files?|records?|cables?|book|paper|e-?mails?|analysis|indictment|ruling|order)\b",
    re.IGNORECASE,
)
OUTLETS = re.compile(
    rf"\b(?:{PRESS_WORDS}|Broadcasting|Sun|Beacon|MSNBC|PBS|Al-?Jazeera|Agency France|newspaper|broadcaster|magazine|"
    rf"website|Online|Argus|Echo|Advertiser|Leader|Messenger|Blog|Voice)\b"
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
    chair secretary general colonel judge author writer professor doctor lawyer attorney commander captain leader
    official analyst candidate congressman congresswoman ambassador envoy adviser advisor deputy manager officer
    commissioner inspector watchman underwriter broker fisherman prosecutor bishop priest teacher student farmer worker
    driver nurse survivor witness mother father
    harbourmaster foreman engineer clerk founder editor reporter correspondent columnist""".split()
)
ROLE_WORD = re.compile(rf"\b{ROLE}\b", re.IGNORECASE)
DESCRIPTION = re.compile(rf"(?:the|this|that)\s+(?:[\w’'-]+\s+){{0,3}}?(?P<role>{ROLE})$", re.IGNORECASE)
CAPITALISED = r"(?:[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’'-]+(?:[A-Z][a-z]+)?|[A-Z]\.)"
PERSON_NAME = re.compile(rf"(?<![\w.’'-]){CAPITALISED}(?:[^\S\n](?:{CAPITALISED}|de|van|von|bin|al)){{1,3}}(?![\w-])")

NO_FIRST_NAME = re.compile(
    r"(?:(?:On|In|At|By|To|From|For|The|A|An|And|But|As|If|When|While|After|Before|Since|With|Mon|Tues|Wednes|Thurs|Fri|"
    r"Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December|Asked|Last|This|"
    r"That|His|Her|Its|Their|Our|My|What|Who|Why|How|So|Yet|Then|Now|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)(?:day)?\.?\s+)+"
)
"""Capitalised words that stand before a name without being part of it."""

NO_PERSON = re.compile(
    r".*\b(?:Street|Road|Avenue|Square|Lane|Bridge|River|Bay|Basin|Island|County|City|Park|Hotel|Airport|States|Kingdom|"
    r"Day|Week|Year|War|Act|Bill|Prize|Cup|North|South|East|West)$"
)

HE = re.compile(
    r"\b(?:Mr|Sir|Lord|King|Prince|Father|Brother|spokesman|chairman|congressman|businessman|foreman|fisherman|watchman|"
    r"father|brother|son|husband|uncle|man|boy)\b"
)
SHE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Sister|spokeswoman|chairwoman|congresswoman|businesswoman|mother|sister|"
    r"daughter|wife|aunt|woman|girl)\b"
)


def gender(words: str) -> str:
    """ "he" or "she" where a speaker's own words tell it; empty where they do not."""
    he, she = HE.search(words) is not None, SHE.search(words) is not None
    return "" if he == she else "he" if he else "she"


def person(name: str) -> str:
    """A person's full name in a run of capitalised words, or nothing: without titles, days, prepositions, streets.

    >>> person("On Monday Varro"), person("In Cooper Street"), person("Deputy Mayor Ana Orlo")
    ('', '', 'Ana Orlo')
    """
    bare = without_titles(NO_FIRST_NAME.sub("", name, count=1))
    return bare if " " in bare and not NO_PERSON.match(bare) else ""


def without_titles(name: str) -> str:
    """A name without the titles before it.

    >>> without_titles("Deputy Mayor Ana Orlo")
    'Ana Orlo'
    """
    titled = TITLED.match(name)
    return name[titled.end() :] if titled else name


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
                return _closed(name), acronym["acronym"] if acronym else ""
    return head, acronym["acronym"] if acronym else ""


def _closed(name: str) -> str:
    """A name without the marks that happen to follow it."""
    return name if name.endswith(("Jr.", "Inc.")) else name.rstrip(".,’'")


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
