"""Asides: numbers that are no amount: dates, times of day, names, addresses, ranks."""

import re

from sayso.text.numbers import Number
from sayso.text.trie import any_of

MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec"
)
MONTH = rf"(?:{any_of(word.capitalize() for word in MONTHS.split())})\b\.?"
MONTH_BEFORE = re.compile(rf"\b{MONTH},?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|–|to|and|through|,)\s*)?\s*(?:the )?$")
MONTH_BEHIND = re.compile(rf"(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}}|\s(?:and|to)\s\d{{1,2}})?\s+(?:of\s+)?{MONTH}")
YEAR = re.compile(r"(?:1[4-9]|20|21)\d\d")
YEAR_UNIT = re.compile(
    r"[- ]?(?:%|per\s?cent|percent|people|km|kilomet|miles|met(?:re|er)s|dollars|euros|pounds|yen|votes|seats|rpm|units|"
    r"homes|houses|jobs|workers|employees|students|victims|soldiers|troops|cases|deaths|feet|hp|horsepower|points|tons|tonnes|acres|"
    r"megawatts|kg|mAh|hires|residents|patients|children|women|men|families|years|square|hours|days)"
)
TIME_BEHIND = re.compile(
    r"\s?[ap]\.?\s?m\b|:\d\d|\s?o[’']?clock|\s?hours?\s+(?:GMT|local)|\s?(?:GMT|UTC|BST|EST|EDT|PST|PDT)\b", re.I
)
PIECE_BEFORE = re.compile(r"(?:\d[:/.\u2013-]|[#@_]|\w[/_]|[A-Za-z]-?|\bv\.?\s?|\d:)$")
LETTER_HYPHEN = re.compile(r"(?:^|[^A-Za-z])(?:minus)-$", re.I)
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|(?:[’']?s)\b", re.I)
DATE = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}")
PHONE = re.compile(r"\d{3}[-. ]\d{3,4}(?:[-. ]\d{4})?\b|\d[-–]\d{3}[-–]\d")
NAME_BEFORE = re.compile(
    r"\b(?:No|Nos|number|numbers|room|route|highway|interstate|road|section|article|chapter|part|page|pages|phase|step|"
    r"volume|vol|episode|season|series|act|act of|group|grade|class|type|level|flight|channel|line|exit|gate|pier|ward|district|"
    r"precinct|platform|unit|engine|ladder|station|tier|category|model|version|mark|week|day|round|stage|game|lot|"
    r"bus|train|car|lane|apartment|apt|suite|floor|building|block|formula|windows|android|ios|iphone|ipad|galaxy|"
    r"boeing|airbus|division|level|league|title|proposition|prop|amendment|resolution|bill|psalm|verse|top|big|us|"
    r"u\.s|i|sr|fm|am|radio|bbc|sky|channel|count|counts|appendix|table|figure|zone|area|camp|schedule|wave|dec|covid)"
    r"[. -]{0,2}$",
    re.I,
)
SMALL_NAMES = frozenset(
    "group part page grade type level game week day round stage season line count counts unit engine bus train car"
    " number numbers top us i am area figure table series act camp class station wave lot block floor building model"
    " division league road act of title".split()
)
"""Of these, only with a capital letter, or with a figure that is small and nothing counted behind."""
FUNCTION = frozenset(
    """the a an of to in on at by for from with and or but as is are was were be been some about around nearly almost
    over under above below up more less than only just all both between another at least i he she we they you it this
    that these those when while where after before since until if though although then so yet our my his her their its
    your not no now today yesterday there here even about approximately roughly an estimated another every some about
    because what who which how said says police officials authorities also with without within during through per
    including having have has had do did does monday tuesday wednesday thursday friday saturday sunday plus minus
    his last next first second third nearly of killed dead wounded injured total against into across get buy save
    meanwhile however besides overall currently already still earlier later""".split()
)
NAME_WORD = re.compile(r"(?P<before>^|[.!?]\s+|[“\"(]|\n\s*)?(?P<name>[A-Z][\w&’'-]*)[ \u00a0-]$")
SUMMED = re.compile(r"\b(?:average|total|sum|maximum|minimum|as many as|as much as|more than|at least|up to)(?: of)? $")
STREET = re.compile(
    r"(?:[- ]block\b|(?:[A-Z\d][\w.’']*\s){0,3}?(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Drive|Dr\b|Lane|Ln\b|Boulevard|Blvd\b|"
    r"Court|Ct\b|Place|Pl\b|Way|Highway|Hwy\b|Parkway|Pkwy\b|Circle|Terrace|Square\b))"
)
STREET_BEHIND = re.compile(r" " + STREET.pattern)
HELD_ONE = re.compile(
    r"\b(?:no|any|every|some|each|the|this|that|which|another|not|but|last|only|big|small|good|new|first|loved|at)[ -]$",
    re.I,
)
ONE_BEHIND = re.compile(
    r"(?:[’']s\b|[- ](?:another|day\b(?! (?:later|after|earlier|before))|time\b(?! (?:when|in))|another|thing\b|hand\b|way\b|"
    r"or (?:two|more|another)\b(?! [a-z]+s)|by one\b|on one\b|to one\b|too many\b|can\b|could\b|must\b|should\b|has\b|is\b|was\b|would\b|"
    r"will\b|might\b|may\b|who\b|that\b|which\b|where\b|such\b|knows\b|wants\b|needs\b|side\b|side[d]?\b|off\b|step\b|"
    r"up\b|stop\b|for\b|and all\b|and only\b|and the same\b|minute\b|point\b|in which\b|with\b|at a time\b|being\b))",
    re.I,
)


def aside(text: str, number: Number) -> bool:
    """Whether a number is no amount: part of a date, a time, a name, an address, a code.

    `number` is not behind a currency and carries no unit that would settle it.
    """
    start, end = number.span.start, number.span.end
    if number.words:
        return _word_aside(text, number, start, end)
    before, behind = text[max(0, start - 40) : start], text[end : end + 40]
    if ORDINAL.match(behind) or DATE.match(text, start) or PHONE.match(text, start):
        return True
    if re.match(r"[A-Za-z_]|[-–][A-Z]\b|[-–]\d+[A-Z]", behind) or (
        PIECE_BEFORE.search(before) and not LETTER_HYPHEN.search(before)
    ):
        return True
    if TIME_BEHIND.match(behind) or _dated(text, number, before, behind):
        return True
    return _names(number, before, behind) or (STREET_BEHIND.match(behind) is not None)


def _dated(text: str, number: Number, before: str, behind: str) -> bool:
    figures = number.span.of(text)
    if number.low <= 31 and MONTH_BEHIND.match(behind):
        return True
    if (number.low <= 31 or YEAR.fullmatch(figures)) and MONTH_BEFORE.search(before):
        return True
    return YEAR.fullmatch(figures) is not None and not YEAR_UNIT.match(behind) and not SUMMED.search(before)


INDEX = re.compile(
    r"\b(?:S ?(?:&|and)? ?P|sp|Nasdaq|NASDAQ|FTSE|Stoxx|STOXX|Dow|CAC|Nikkei|Russell|Fortune|Forbes|ASX|Euro|Planet|Level|TA|IBEX|SMI|"
    r"Hang Seng|CSI|KOSPI|Topix|SBF|AEX|the class of|Article|Road|Expo|Games|Olympics|Vision|Agenda|Euros)[- ]$"
)
LAST_FEW = re.compile(r"\b(?:top|bottom|last|final|first|next|other|Big|Final)[ -]$")
NO_NOUN = re.compile(
    r"(?:[.,;:)]|$| (?:during|of|in|to|and|at|with|for|on|is|are|was|were|after|before|when|while|as|but|this|last|by)\b)"
)


def _names(number: Number, before: str, behind: str) -> bool:
    """Whether a number belongs to a name: "Route 66", "iPhone 11", "the Fortune 100"."""
    if INDEX.search(before):
        return True
    named = NAME_BEFORE.search(before)
    if named:
        word = re.findall(r"[A-Za-z.]+", named.group())
        kind = " ".join(word).lower().rstrip(".")
        return not (kind in SMALL_NAMES and named.group()[0].islower() and re.match(r" [a-z]", behind))
    capital = NAME_WORD.search(before)
    if capital is None or capital["name"].lower() in FUNCTION:
        return False
    first = capital["before"] is not None
    return not first and not re.match(r"[- ](?:[a-z]+-)?[a-z]{3,}s\b", behind)


def _word_aside(text: str, number: Number, start: int, end: int) -> bool:
    word = text[start:end].lower()
    before, behind = text[max(0, start - 16) : start], text[end : end + 40]
    if PIECE_BEFORE.search(before) and not re.search(r"\b(?:and|or|to|twenty)-$", before):
        return before[-1:] == "-" or before[-1:].isalnum()
    if number.low == 1:
        return (
            HELD_ONE.search(before) is not None
            or ONE_BEHIND.match(behind) is not None
            or not behind.startswith((" ", "-"))
        )
    if TIME_BEHIND.match(behind) or (LAST_FEW.search(before) and NO_NOUN.match(behind)):
        return True
    return word == "zero" and not behind.startswith(" ")
