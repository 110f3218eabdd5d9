"""Tolls: how many are said to have been killed, injured, arrested and so on, at each place of a text."""

import re
from dataclasses import dataclass

from sayso.compare.bound import bound_before
from sayso.model.coverage import Bound
from sayso.model.place import Span
from sayso.text.number_words import MANY, ONES, TENS
from sayso.text.trie import any_of

PERSONS = any_of(
    """people persons person men man women woman teens teen teenagers teenager boys boy girls girl children child victims
    victim others other students student brothers brother sisters sister kids kid males male females female juveniles
    juvenile bystanders bystander youths youth officers officer deputies deputy adults adult infants infant toddlers
    toddler baby babies mothers mother fathers father sons son daughters daughter wife husband girlfriend boyfriend
    ex-wife ex-husband ex-girlfriend ex-boyfriend ex couple suspects suspect gunman gunmen shooter shooters
    passengers passenger drivers driver workers worker employees employee residents resident soldiers soldier civilians
    civilian troops police policemen firefighters firefighter protesters protester migrants villagers miners members
    member friends friend neighbor neighbour neighbors clerk guard guards teacher teachers cousin cousins uncle aunt nephew niece
    grandmother grandfather grandson granddaughter grandparents parents relatives relative roommate roommates patrons customers attackers militants fighters
    guests pedestrians crew sailors pilots inmates inmate prisoners hostages patients one""".split()
)
UNITS = any_of([*ONES, *TENS])
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|(?:{any_of(TENS)})[- ](?:{any_of(list(ONES)[1:10])})|{UNITS}|a dozen|dozens|hundreds|"
    r"thousands|a couple(?: of)?|both|an?|another|no|his|her|their|several|the)"
)
PLAIN_NUMBER = rf"\d[\d,]*|(?:{any_of(TENS)})[- ](?:{any_of(list(ONES)[1:10])})|{UNITS}|dozens|hundreds|thousands"
AGE = r"(?:\d{1,3}|[a-z]+)[- ]years?[- ]old"
PERSON = (
    rf"(?P<n>{NUMBER})\s+(?:of\s+the\s+|of\s+them\b\s*)?(?:(?!(?:and|or|who|was|were|killed|dead|injured|shot|of|in|at|by|for|with|to|on|from|after|when|that|before|is|are|has|have|had|said|the|a|an)\b)[\w’'-]+\s+){{0,3}}?"
    rf"(?:{AGE}(?:\s+(?:\w+\s+)?(?:{PERSONS}))?|(?:{PERSONS}))\b(?![’'-])"
)
LIKE_ONE = rf"(?:{AGE}\s+(?:\w+\s+)?(?:{PERSONS})\b)"
ONE_PERSON = PERSON.replace("?P<n>", "?:")
GROUP = rf"(?:{ONE_PERSON}(?:,?\s+(?:and|plus)\s+(?:{ONE_PERSON}|{LIKE_ONE})|,\s+{ONE_PERSON}){{0,4}})"
BARE = rf"(?:{NUMBER})"
SOFTLY = r"(?:(?:,\s*[^,.;]{1,60},)?\s*(?:were|was|are|is|have\s+been|has\s+been|had\s+been|being|who\s+(?:were|was)|to\s+be|left|lay|lies|reported|believed|found|confirmed|known|still|first|have|has|had|to|also|all|both|fatally|later|then|reportedly|allegedly|critically|seriously|severely|slightly|apparently|feared|been|pronounced|declared)\s+){0,5}"

SLOTS = {
    "killed": (
        r"shot\s+and\s+killed|(?:shot|stabbed|beaten|gunned)\s+(?:to\s+death|dead|down)|killed|dead|died|dies|slain|murdered|"
        r"fatally\s+(?:shot|wounded|injured|stabbed)|lost\s+(?:their|his|her)\s+lives?|perished|executed|massacred|deaths|fatalities",
        r"killed|killing|kills|slain|murdered|murdering|claimed\s+the\s+lives\s+of|took\s+the\s+lives\s+of|bodies\s+of|death\s+of|deaths\s+of|shot\s+dead|"
        r"fatally\s+(?:shot|shooting|shoots)|shot\s+and\s+killed|shoots\s+and\s+kills|dead\s+(?:is|are)|mourn(?:s|ed|ing)|names\s+of(?:\s+the)?(?=\s+[\w-]+\s+people\s+(?:who\s+died|were\s+read))",
    ),
    "injured": (
        r"injured|wounded|hurt|hospitali[sz]ed|shot(?!\s+(?:and\s+killed|to\s+death|dead))|taken\s+to\s+(?:the\s+|a\s+|an?\s+\w+\s+)?hospitals?|rushed\s+to|"
        r"in\s+(?:critical|serious|stable|fair|good)\s+condition|struck\s+by\s+(?:gunfire|bullets?)|treated\s+for|injuries",
        r"treat(?:s|ed|ing)|injured|injuring|injures|wounded|wounding|wounds|hurt|hurting|hurts|hospitalizing|hospitalized|injuries\s+to",
    ),
    "arrested": (
        r"arrested|detained|in\s+custody|taken\s+into\s+custody|charged",
        r"arrested|arresting|detained|detaining|charged",
    ),
    "missing": (r"missing|unaccounted\s+for|not\s+(?:yet\s+)?been\s+found", r"missing\s+are"),
    "displaced": (r"displaced|homeless|evacuated|fled", r"displaced|displacing|evacuated|evacuating"),
    "rescued": (r"rescued|freed|released|survived", r"rescued|rescuing|freed|freeing"),
}
"""What follows the number of those it befell, and what stands before it."""

AFTER = {
    slot: re.compile(rf"\b(?P<who>{GROUP}|{BARE}(?:\s+of\s+them)?)\b(?:,\s*|\s+)?{SOFTLY}(?:{after})\b", re.IGNORECASE)
    for slot, (after, _) in SLOTS.items()
}
BEFORE = {
    slot: re.compile(
        rf"\b(?:{before})\s+(?:at\s+least\s+|about\s+|some\s+|nearly\s+|more\s+than\s+|up\s+to\s+|as\s+many\s+as\s+)?(?P<who>{GROUP}|{BARE})\b(?!\s*(?:%|percent|days?|weeks?|months?|years?|hours?|minutes?|times?|miles?|[ap]\.?m|shots?|counts?|-))",
        re.IGNORECASE,
    )
    for slot, (_, before) in SLOTS.items()
}
LEFT = re.compile(
    rf"\b(?:leaves?|left|leaving)\s+(?:at\s+least\s+)?(?P<who>{GROUP}|{BARE})\s*(?:(?:people|person|others)\s+)?(?P<how>dead|injured|wounded|hurt|hospitalized|missing|homeless)\b(?:\s*(?:,|and|,\s+and)\s+(?P<who2>{GROUP}|{BARE})\s*(?:others?\s+)?(?P<how2>dead|injured|wounded|hurt|hospitalized|missing|homeless)\b)?",
    re.IGNORECASE,
)
HOW = {
    "dead": "killed",
    "killed": "killed",
    "deaths": "killed",
    "injured": "injured",
    "wounded": "injured",
    "hurt": "injured",
    "hospitalized": "injured",
    "missing": "missing",
    "homeless": "displaced",
}
TOLL = re.compile(
    rf"\b(?:death\s+toll|toll)\b[^.;]{{0,40}}?\b(?:to|at|of|is|was|stood at|reached|reaches|hits|hit|passes)\s+(?:at\s+least\s+|more\s+than\s+|about\s+|nearly\s+)?(?P<n>{PLAIN_NUMBER})\b",
    re.IGNORECASE,
)
NUMBER_OF = re.compile(
    r"\b(?:number|count|total)\s+of\s+(?:the\s+|people\s+|those\s+|its\s+){0,2}(?P<how>killed|dead|deaths|injured|wounded|missing)\b"
    rf"[^.;]{{0,80}}?\b(?:to|at|stands|stood|is|was|reached|reaches)\s+(?:at\s+least\s+|more\s+than\s+|about\s+|nearly\s+)?(?P<n>{PLAIN_NUMBER})\b|"
    rf"\bthe\s+(?P<how2>dead|killed|injured|wounded|missing)\s+at\s+(?:at\s+least\s+|more\s+than\s+|about\s+|nearly\s+)?(?P<n2>{PLAIN_NUMBER})\b",
    re.IGNORECASE,
)
"""“The number of people killed rose to 17”, “had put the dead at 14 and the injured at 83”."""
ALSO_ONE = re.compile(rf"\band\s+{LIKE_ONE}", re.IGNORECASE)
SINGULAR = re.compile(
    r"\b(?:man|woman|boy|girl|child|victim|student|officer|deputy|teen|teenager|suspect|driver|passenger|person|male|female|son|daughter|"
    r"mother|father|wife|husband|brother|sister|gunman|shooter|resident|worker|soldier)$",
    re.IGNORECASE,
)
MULTIPLE = re.compile(
    r"\b(?P<n>double|triple|quadruple|quintuple)\s+(?:murder|homicide|killing|slaying|fatal)", re.IGNORECASE
)
TIMES = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "quintuple": 5.0}
PART = re.compile(PERSON, re.IGNORECASE)
SELF = re.compile(
    r"\b(?:killed|shot|shooting|killing|kills|shoots|hanged)\s+(?:and\s+killed\s+)?(?:himself|herself|themselves)\b|\bturn(?:ed|ing|s)\s+(?:the|his|her|a)\s+(?:gun|weapon|rifle|handgun|pistol)\s+on\s+(?:himself|herself)\b|"
    r"\btook\s+(?:his|her)\s+own\s+life\b|\bmurder[-\s]suicide\b|\bself-inflicted\b|\bcommitted\s+suicide\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Toll:
    """So many befell something, said at a place."""

    slot: str
    low: float
    high: float
    bound: Bound
    span: Span
    number: Span
    told: bool
    """With a number, not by "a man"."""


def tolls(text: str, start: int = 0, end: int | None = None) -> tuple[Toll, ...]:
    """The tolls told in `text[start:end]`, in order; of two that share their number, the first way counts.

    >>> [(toll.slot, toll.low) for toll in tolls("Two men and a woman were killed and five others injured.")]
    [('killed', 3.0), ('injured', 5.0)]
    """
    stop = len(text) if end is None else end
    found: list[Toll] = []
    for met in LEFT.finditer(text, start, stop):
        _take(found, text, HOW[met["how"].lower()], met, "who")
        if met["who2"]:
            _take(found, text, HOW[met["how2"].lower()], met, "who2")
    for met in NUMBER_OF.finditer(text, start, stop):
        group = "n" if met["n"] else "n2"
        toll = number(met[group])
        if toll is not None:
            span = Span(*met.span(group))
            how = HOW[(met["how"] or met["how2"]).lower()]
            found.append(Toll(how, toll, toll, _bound(text, span.start), Span(*met.span()), span, True))
    for slot in SLOTS:
        for met in AFTER[slot].finditer(text, start, stop):
            _take(found, text, slot, met, "who")
        for met in BEFORE[slot].finditer(text, start, stop):
            _take(found, text, slot, met, "who")
    for met in MULTIPLE.finditer(text, start, stop):
        value, span = TIMES[met["n"].lower()], Span(*met.span("n"))
        found.append(Toll("killed", value, value, Bound.EXACT, Span(*met.span()), span, True))
    for met in TOLL.finditer(text, start, stop):
        toll = number(met["n"])
        span = Span(*met.span("n"))
        if toll is not None and not any(one.number.overlaps(span) for one in found):
            found.append(Toll("killed", toll, toll, _bound(text, span.start), Span(*met.span()), span, True))
    return tuple(sorted(found, key=lambda toll: (toll.span.start, toll.number.start, toll.slot)))


def _take(found: list[Toll], text: str, slot: str, met: re.Match[str], group: str) -> None:
    who = Span(*met.span(group))
    if any(one.number.overlaps(who) for one in found):
        return
    if _is_age(text, who):
        return
    low, high, told = count(met[group])
    if low is None or high is None:
        return
    found.append(Toll(slot, low, high, _bound(text, who.start), Span(*met.span()), who, told))


OLD = re.compile(r"\d{1,3}[- ]years?[- ]old\b", re.IGNORECASE)
COUNTED = re.compile(
    r"\s+(?:(?:people|others|more|were|was|are|is|have|has|had|been|still)\s+){0,3}(?:killed|dead|injured|wounded|hurt|missing)\b",
    re.IGNORECASE,
)
NO_NAME_BEFORE = re.compile(r"(?:^|\s)[a-z’']+,\s$")
AGE_BEFORE = re.compile(r"(?:[A-Za-z’']|[’'])\s?[,(]\s?$|\b(?:aged?|at|in|since|of|than|on|No\.|about)\s$|[-:/$#]$")


def _is_age(text: str, who: Span) -> bool:
    """Whether bare figures are an age, a year, a time: "Ana Orlo, 22, was killed"."""
    words = who.of(text)
    if OLD.match(words):
        return True
    if not words.replace(",", "").isdigit():
        return False
    if 1900 <= int(words.replace(",", "")) <= 2100:
        return True
    before = text[max(0, who.start - 20) : who.start]
    if COUNTED.match(text, who.end) and NO_NAME_BEFORE.search(before):
        return False
    return AGE_BEFORE.search(before) is not None and not re.search(r"\b(?:dead|killed|injured|wounded),\s$", before)


def _bound(text: str, at: int) -> Bound:
    bound = bound_before(text, at)
    return bound.bound if bound else Bound.EXACT


def count(words: str) -> tuple[float | None, float | None, bool]:
    """How many some words count, from and to, and whether by a number: "two men and a woman" is three.

    >>> count("two men and a woman"), count("dozens")
    ((3.0, 3.0, True), (12.0, 120.0, True))
    """
    parts = [met["n"] for met in PART.finditer(words)]
    if any((number(met["n"]) or 0) > 1 and SINGULAR.search(met.group()) for met in PART.finditer(words)):
        return None, None, False
    parts += ["a"] * sum(1 for _ in ALSO_ONE.finditer(words))
    parts = parts or [re.split(r"\s+of\b", words)[0].strip()]
    low = high = 0.0
    told = False
    for part in parts:
        many = MANY.get(part.lower())
        value = number(part)
        if many is None and value is None:
            return None, None, False
        low, high = low + (many[0] if many else value or 0.0), high + (many[1] if many else value or 0.0)
        told = told or part.lower() not in ("a", "an", "another", "his", "her", "the", "their")
    if (
        len(parts) == 1
        and parts[0].lower() in ("a", "an", "the", "his", "her", "their", "another")
        and not PART.search(words)
    ):
        return None, None, False
    return low, high, told or len(parts) > 1


WORDS = {
    "a": 1.0, "an": 1.0, "another": 1.0, "no": 0.0, "both": 2.0, "a dozen": 12.0, "a couple": 2.0, "a couple of": 2.0,
    "his": 1.0, "her": 1.0,
}  # fmt: skip


def number(word: str) -> float | None:
    """A number in figures, or in a word or two; None for what is none ("the", "several")."""
    low = " ".join(word.lower().split())
    if low.replace(",", "").isdigit():
        return float(low.replace(",", ""))
    if low in WORDS:
        return WORDS[low]
    words = re.split(r"[\s-]", low)
    values = [ONES.get(one, TENS.get(one)) for one in words]
    return float(sum(value for value in values if value is not None)) if all(v is not None for v in values) else None
