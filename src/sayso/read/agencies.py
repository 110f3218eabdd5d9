"""The news agencies that a line credits: in its dateline, its byline, or a line at the foot."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# The names that agencies go by in datelines and credits, and the one that they are given here.
AGENCIES = {
    "AP": "AP",
    "Associated Press": "AP",
    "AFP": "AFP",
    "Agence France-Presse": "AFP",
    "Reuters": "Reuters",
    "Thomson Reuters": "Reuters",
    "UPI": "UPI",
    "United Press International": "UPI",
    "dpa": "dpa",
    "DPA": "dpa",
    "Deutsche Presse-Agentur": "dpa",
    "EFE": "EFE",
    "Agencia EFE": "EFE",
    "ANSA": "ANSA",
    "Adnkronos": "Adnkronos",
    "APA": "APA",
    "Austria Presse Agentur": "APA",
    "Keystone-SDA": "Keystone-SDA",
    "Xinhua": "Xinhua",
    "Kyodo": "Kyodo",
    "Jiji Press": "Jiji Press",
    "Yonhap": "Yonhap",
    "KCNA": "KCNA",
    "PTI": "PTI",
    "Press Trust of India": "PTI",
    "ANI": "ANI",
    "IANS": "IANS",
    "Bernama": "Bernama",
    "Antara": "Antara",
    "TASS": "TASS",
    "Tass": "TASS",
    "Interfax": "Interfax",
    "RIA Novosti": "RIA Novosti",
    "Ukrinform": "Ukrinform",
    "PAP": "PAP",
    "CTK": "ČTK",
    "ČTK": "ČTK",
    "MTI": "MTI",
    "Anadolu Agency": "Anadolu Agency",
    "Anadolu Ajansı": "Anadolu Agency",
    "SANA": "SANA",
    "IRNA": "IRNA",
    "WAFA": "WAFA",
    "KUNA": "KUNA",
    "CNN": "CNN",
    "PA Media": "PA Media",
    "Press Association": "PA Media",
    "AAP": "AAP",
    "Australian Associated Press": "AAP",
    "Canadian Press": "The Canadian Press",
    "Belga": "Belga",
    "ANP": "ANP",
    "NTB": "NTB",
    "Ritzau": "Ritzau",
    "STT": "STT",
    "Lusa": "Lusa",
    "Europa Press": "Europa Press",
    "Bloomberg": "Bloomberg",
    "Notimex": "Notimex",
    "Télam": "Télam",
    "Agência Brasil": "Agência Brasil",
    "Inter Press Service": "Inter Press Service",
}
KNOWN = "|".join(sorted(AGENCIES, key=len, reverse=True))
SEEN = 700  # characters of a line that are looked at
NAMED = re.compile(rf"(?<![\w’'&/-])(?:The )?({KNOWN})(?![\w-]|[’'](?!s\b))")
UPPER = r"(?:(?![a-zß-öø-ÿ])[^\W\d_])"
PLACED = re.compile(
    rf"(?:^|[\s,;:(“\"])(?:{UPPER}[\w.’'/-]{{0,30}},? (?:[\w.,’'/-]{{1,20}} ){{0,5}})?"
    rf"\((?:The )?({KNOWN})(?:[ /,;][^()\n]{{0,30}})?\)\s?(?:—|–|--?|:|\.)(?=\s|{UPPER}|[“\"])"
)
PLACED_IN = 160  # characters from the start of a paragraph in which the agency of its dateline stands
CREDITS = re.compile(
    r"\bcontributed (?:\w+ ){0,3}to (?:this|the)\b|\bcontributed (?:additional |further )?(?:reporting|research|"
    r"writing)|\bcontributing\b|\breport(?:ing)? by\b|\breported (?:this|from|in)\b|\bfiles? from\b|\bmaterial from\b|"
    r"\binformation from\b|\b(?:with|from) (?:the )?(?:agenc(?:y|ies)|wires?)\b|^\W{0,3}(?:source|via|quelle|fuente|"
    r"fonte|by|from|von|par|por|con información de|avec|mit material (?:von|der)|edit(?:ed|ing)|credit)\b|©|\(c\)|"
    r"\bcopyright\b|\b(?:supplied|provided|distributed|written|filed) by\b",
    re.IGNORECASE,
)
WRITER = re.compile(
    rf"^\W{{0,3}}(?:The )?({KNOWN})(?:[’']s?)? (?:[a-z]+ ){{0,3}}(?:writers?|reporters?|correspondents?|journalists?|"
    r"photographers?|producers?|researchers?|editors?|staff)\b"
)
ALONE = re.compile(rf"^[\s(\[–—-]{{0,4}}(?:The )?({KNOWN})(?:\s?[/,&+]\s?(?:{KNOWN}|[a-z]{{2,4}}))*[\s)\].]{{0,3}}$")
PICTURE = re.compile(r"\b(?:photo|picture|image|foto|bild|file|via|getty)\b", re.IGNORECASE)


class Credited(NamedTuple):
    """An agency, and the place of the words that name it."""

    name: str
    start: int
    end: int


def of_dateline(paragraph: str) -> Credited | None:
    """The agency that opens a paragraph, with the place it reports from or alone in brackets.

    >>> of_dateline("TARN HARBOUR (AFP) — The ferry is late.").name, of_dateline("He works (AP) for us.")
    ('AFP', None)
    """
    found = PLACED.search(paragraph, 0, PLACED_IN)
    return Credited(AGENCIES[found[1]], found.start(1) - 1, found.end(1) + 1) if found else None


def of_credit(line: str) -> tuple[Credited, ...]:
    """The agencies that a line at the foot, or a byline, says the words or part of them are from.

    >>> [each.name for each in of_credit("The Associated Press and AFP contributed to this report.")]
    ['AP', 'AFP']
    """
    seen = line[:SEEN]
    if not (ALONE.match(seen) or WRITER.match(seen) or (CREDITS.search(seen) and not PICTURE.search(seen))):
        return ()
    return tuple(dict.fromkeys(named(seen)))


def named(line: str) -> Iterator[Credited]:
    """The agencies that a line names, each at its first mention."""
    seen: list[str] = []
    for found in NAMED.finditer(line):
        name = AGENCIES[found[1]]
        if name not in seen:
            seen.append(name)
            yield Credited(name, *found.span(1))
