"""Person names: patterns of names, titles and offices, where running text is asked who somebody is."""

import re

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
OUTLETS = re.compile(
    rf"\b(?:{PRESS_WORDS}|Broadcasting|Sun|Beacon|MSNBC|PBS|Al-?Jazeera|Agency France|newspaper|broadcaster|magazine|"
    rf"website|Online|Argus|Echo|Advertiser|Leader|Messenger|Blog|Voice)\b"
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
