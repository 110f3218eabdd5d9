"""Figures: the amounts that a text gives, each with its bound, its unit and what it counts."""

import re
from collections.abc import Sequence

from sayso.compare.asides import aside
from sayso.compare.bound import bound_before, bound_behind
from sayso.compare.counted import Counted, counted
from sayso.compare.unit import Unit, currency_before, reckoned_by, unit_behind
from sayso.model.coverage import Bound, Figure, Measure
from sayso.model.place import Span
from sayso.text.numbers import Number, numbers
from sayso.text.units import MONEY_SIGNS, MONEY_WORDS

MONEY = frozenset([*MONEY_SIGNS, *MONEY_WORDS, "cent", "penny"])
TIMES = frozenset("second minute hour day week month year decade century".split())
JOIN = re.compile(r"\s?(?:-|–|—|‑|to|to-|or|and|through|till|until)\s?-?(?:[$£€]\s?)?|/(?=[$£€])")
SIGNS = re.compile(r"\$US|US\$|HK\$|A\$|C\$|RM|£|€")
BETWEEN = re.compile(r"\b(?:between|from)\s(?:[$£€]|US\$|\$US|HK\$|RM)?\s?$", re.IGNORECASE)
OLD = re.compile(
    r"(?P<units>[- ](?:and a half )?(?P<unit>year|month|week|day)s?)(?:[- ]olds?\b|\sof\sage\b)", re.IGNORECASE
)
AGED = re.compile(
    r"(?:\baged?|\bage of|\bages|\bturned|\bturning)\s(?:of\s)?(?:about\s|around\s|just\s|only\s)?$", re.IGNORECASE
)
APPOSED = re.compile(r"[A-Z][\w’'.-]*(?: (?:Jr|Sr|II|III)\.?)?,?\s?[,(]\s?$")
APPOSED_END = re.compile(r"\s?[,.;)]|\s(?:of|from|and|was|who|died)\b")
IS_AGE = re.compile(
    r"\b(?:[Hh]e|[Ss]he|who|I|[A-Z]\w+)\s(?:was|is|will be|would be|would have been|turns|has turned)\s(?:just |only |about )?$"
)
IS_AGE_END = re.compile(r"\s?(?:[.,;!?]|$)|\s(?:when|by|at the time|and)\b")
UNDER_AGE = re.compile(r"\b(?:under|over|below|above|past|of)\s(?:the\s)?age\s(?:of\s)?$", re.IGNORECASE)
SCORE = re.compile(
    r"(?P<left>\d{1,3})\s?[-–]\s?(?P<right>\d{1,3})(?!\s?(?:%|[-–]?\d|per\s?cent)|[-– ]?[A-Za-z]+s\b(?! (?:win|victory|defeat)))"
)
SCORING = re.compile(
    r"\b(?:won|win|wins|beat|beats|beating|lost|lose|loss|defeat\w*|victory|draw|drew|score[ds]?|ahead|up|led|lead|trail\w*|vote[ds]?|"
    r"rul(?:ed|ing)|tied?|level\w*|goal|final|game|match|margin|pulled|came from|by|set[s]?|series)\b",
    re.IGNORECASE,
)
SHARE_IN = re.compile(r"\s(?:in|out of|of every)\s(?:every\s)?")
MINUS = re.compile(r"(?<![\w)%.])(?:[-−]|minus[- ])$", re.IGNORECASE)
MOVED = re.compile(
    r"\b(?:rose|rise[sn]?|rising|fell|fall(?:s|ing|en)?|up|down|gain\w*|climb\w*|drop\w*|slid\w*|grew|grow\w*|increas\w*|decreas\w*|"
    r"declin\w*|jump\w*|lost|lose\w*|add(?:s|ed)|by|plummet\w*|tumbl\w*|advanc\w*|sank|soar\w*|surg\w*|shrank|cut|rais\w*|edg\w*|"
    r"slip\w*|higher|lower|drop)\b[^.;]*$",
    re.IGNORECASE,
)
FROM = re.compile(r"\bfrom\b[^.;,]*$", re.IGNORECASE)


def figures(text: str, start: int = 0, end: int | None = None) -> tuple[Figure, ...]:
    """The amounts in `text[start:end]`, in order. Dates, times, names and addresses are left out.

    >>> [(f.low, f.bound.value, f.unit or f.counted) for f in figures("At least 40 people lost nearly $3.5bn.")]
    [(40.0, 'at least', 'people'), (3500000000.0, 'nearly', 'dollar')]
    """
    stop = len(text) if end is None else end
    found = numbers(text, start, stop)
    made: list[Figure] = []
    at = 0
    while at < len(found):
        figure, used = _figure(text, found, at, stop)
        if figure is not None:
            made.append(figure)
        at += used
    return tuple(made)


def _figure(text: str, found: Sequence[Number], at: int, stop: int) -> tuple[Figure | None, int]:
    """The figure that begins with a number, and how many numbers it takes up."""
    number = found[at]
    score = _score(text, number)
    if score is not None:
        return score, sum(1 for one in found[at : at + 2] if one.span.start < score.span.end)
    other = found[at + 1] if at + 1 < len(found) else None
    if other is not None:
        ranged = _range(text, number, other, stop)
        if ranged is not None:
            return ranged, 2
        parted = _parted(text, number, other)
        if parted is not None:
            return parted, 2
    return _single(text, number), 1


def _score(text: str, number: Number) -> Figure | None:
    """Two sides of a score: "2-1", where the words around speak of playing or voting."""
    met = SCORE.match(text, number.span.start)
    if met is None or number.words or number.span.end > met.end("left"):
        return None
    left, right = int(met["left"]), int(met["right"])
    around = text[max(0, met.start() - 50) : met.start()] + " " + text[met.end() : met.end() + 20]
    if right > left and not SCORING.search(around):
        return None
    if not SCORING.search(around) and not re.match(
        r"\s(?:in|against|at|over|on|thanks)\b|[.,;)]", text[met.end() : met.end() + 9]
    ):
        return None
    span = Span(*met.span())
    return Figure(span, span, float(left), float(right), Bound.EXACT, Measure.SCORE)


def _range(text: str, one: Number, other: Number, stop: int) -> Figure | None:
    """One figure from two numbers: "3 to 5", "between $3bn and $5bn", "5%-10%"."""
    between = text[one.span.end : other.span.start]
    if len(between) > 24 or "\n" in between:
        return None
    before = currency_before(text, one.span.start)
    unit = unit_behind(text, one.span.end)
    gap = text[unit.end if unit else one.span.end : other.span.start]
    plain = SIGNS.sub("$", gap)
    if JOIN.fullmatch(plain) is None or one.share or other.share or plain == " -":
        return None
    word = plain.strip(" $£€")
    spanning = BETWEEN.search(text[max(0, one.span.start - 12) : one.span.start]) is not None
    if (word == "and" and not spanning) or (word == "or" and not (one.low < other.low <= 1.5 * one.low)):
        return None
    if not before and not unit and aside(text, other) and not unit_behind(text, other.span.end):
        return None
    own = _single(text, one)
    if own is None and not unit_behind(text, other.span.end):
        return None
    if word == "to" and not spanning and (unit or before) and _moves(text, start=one.span.start):
        return None
    whole = _single(text, other)
    if (
        whole is None
        or _apart(own, whole, unit is not None or before is not None)
        or (whole.measure is Measure.AGE and word == "or")
    ):
        return None
    low, high = one.low, other.high
    great = high / (other_plain(text, other) or 1.0)
    if low < 1000 < great and low * great <= high:  # "$3 to $5 million" names millions on both sides
        low *= great
    if low > high and not (before or unit or spanning):
        return None
    start = before.start if before else one.span.start
    return Figure(
        Span(start, whole.span.end), Span(one.span.start, other.span.end), low, high, Bound.RANGE, whole.measure,
        whole.unit, whole.per, whole.counted, whole.counted_at,
    )  # fmt: skip


def _moves(text: str, start: int) -> bool:
    """Whether the words before tell of a change by the one number to the other."""
    before = text[max(0, start - 40) : start]
    return MOVED.search(before) is not None and not FROM.search(before)


def _apart(one: Figure | None, other: Figure, named: bool) -> bool:
    """Whether two figures carry units that differ, so that they are no range."""
    if one is None or not one.unit:
        return False
    return (named and bool(one.unit) and one.unit != other.unit and one.measure is not other.measure) or (
        named and other.measure is Measure.COUNT
    )


def other_plain(text: str, number: Number) -> float:
    """The figures of a number without the great number behind them."""
    met = re.match(r"[\d,]*\.?\d+", number.span.of(text))
    return float(met.group().replace(",", "")) if met else number.low


def _parted(text: str, one: Number, other: Number) -> Figure | None:
    """ "one in five", "9 out of 10": a share."""
    if one.share or other.share or other.low <= one.low or other.low > 1e5:
        return None
    if not SHARE_IN.fullmatch(text[one.span.end : other.span.start]):
        return None
    if "out of" not in text[one.span.end : other.span.start] and not (one.words and other.words):
        return None
    value = one.low / other.low
    what = counted(text, other.span.end)
    bound = bound_before(text, one.span.start)
    start, span = bound.at if bound else one.span.start, Span(one.span.start, other.span.end)
    return Figure(
        Span(start, span.end), span, value, value, bound.bound if bound else Bound.EXACT, Measure.SHARE,
        counted=what.words if what else "", counted_at=what.span if what else None,
    )  # fmt: skip


def _single(text: str, number: Number) -> Figure | None:
    before = currency_before(text, number.span.start)
    start = before.start if before else number.span.start
    age = None if before else _age(text, number)
    if age is not None:
        return _made(text, number, start, Unit(age.name, age.end), Measure.AGE)
    unit = Unit(before.name, _past_second(text, number.span.end)) if before else unit_behind(text, number.span.end)
    if unit is not None and not before and _unit_is_no_unit(text, number, unit):
        unit = None
    if unit is None:
        return _count(text, number)
    measure = Measure.MONEY if unit.name in MONEY else Measure.DURATION if unit.name in TIMES else Measure.QUANTITY
    if unit.name in ("percentage", "basis point"):
        measure = Measure.SHARE
    if unit.name in TIMES and number.low == 1 and number.words and not _one_is_counted(text, number):
        return None
    figure = _made(text, number, start, unit, measure)
    negative = (before is not None and before.negative) or _minus(text, start)
    return _negative(figure) if negative else figure


def _past_second(text: str, at: int) -> int:
    """Past a currency told again behind the number: "$500 US", "C$5 million dollars"."""
    again = re.compile(r"\s(?:US\b|dollars?\b|CAD\b|euros\b|pounds\b)").match(text, at)
    return again.end() if again else at


def _one_is_counted(text: str, number: Number) -> bool:
    return not aside(text, number)


def _unit_is_no_unit(text: str, number: Number, unit: Unit) -> bool:
    """A unit that the words around deny: a year ("2019 points"), a time of day, a name."""
    written = text[number.span.end : unit.end].strip(" -")
    start = number.span.start
    if text[max(0, start - 1) : start] == "-" and text[max(0, start - 2) : start - 1].isalpha() and not number.words:
        return not re.search(r"(?i)\bminus-$", text[max(0, start - 6) : start])
    if written == "p" and text[unit.end : unit.end + 2] in (".m", ". "):
        return True
    if len(written) == 1 and written.isalpha():
        preceded = re.search(r"[A-Za-z]$|[A-Z][a-z]+ $", text[max(0, number.span.start - 12) : number.span.start])
        return preceded is not None and written in "GFCVLl"
    return text[max(0, number.span.start - 1) : number.span.start] in ("#", "/")


def _minus(text: str, start: int) -> bool:
    return MINUS.search(text[max(0, start - 7) : start]) is not None


def _negative(figure: Figure) -> Figure:
    return Figure(
        figure.span, figure.number, -figure.high, -figure.low, figure.bound, figure.measure, figure.unit, figure.per,
        figure.counted, figure.counted_at,
    )  # fmt: skip


def _age(text: str, number: Number) -> Unit | None:
    """An age, and where its words end: "35 years old", "aged 35", "Ana Orlo, 35,", "he was 10"."""
    if number.low > 6000000 or number.share:
        return None
    old = OLD.match(text, number.span.end)
    if old:
        return Unit(f"{old['unit'].lower()} of age", old.end())
    before, behind = (
        text[max(0, number.span.start - 40) : number.span.start],
        text[number.span.end : number.span.end + 12],
    )
    if number.low > 115 or number.low != int(number.low):
        return None
    if AGED.search(before) and not re.match(r"\s?(?:%|percent)", behind):
        return Unit("year of age", number.span.end)
    if UNDER_AGE.search(before):
        return Unit("year of age", number.span.end)
    if not number.words and APPOSED.search(before) and APPOSED_END.match(behind) and number.low > 0:
        return (
            None
            if re.search(r"(?:\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?),?\s?$", before)
            else Unit("year of age", number.span.end)
        )
    if IS_AGE.search(before) and IS_AGE_END.match(behind):
        return Unit("year of age", number.span.end)
    return None


def _count(text: str, number: Number) -> Figure | None:
    """A plain count of things named right behind it, or a bare amount."""
    if aside(text, number):
        return None
    one = number.low == number.high == 1
    what = counted(text, number.span.end, single=one)
    if one and number.words and what is None:
        return None
    measure = Measure.SHARE if number.share else Measure.COUNT
    number = _thousands(number) if number.dotted and what is not None and what.plural else number
    if (
        number.words
        and what is None
        and number.low < 20
        and not number.vague
        and re.match(r"(?:-[A-Za-z])", text[number.span.end : number.span.end + 2])
    ):
        return None
    figure = _made(text, number, number.span.start, None, measure, what)
    return _negative(figure) if _minus(text, number.span.start) else figure


def _thousands(number: Number) -> Number:
    return Number(number.span, number.low * 1000, number.high * 1000, number.vague, words=number.words)


def _made(
    text: str, number: Number, start: int, unit: Unit | None, measure: Measure, what: Counted | None = None
) -> Figure:
    bound = bound_before(text, start)
    behind = bound_behind(text, number.span.end)
    end = unit.end if unit else max(number.span.end, what.span.end if what else 0)
    per = reckoned_by(text, end) if measure is not Measure.AGE else None
    how = Bound.RANGE if number.vague else bound.bound if bound else behind.bound if behind else Bound.EXACT
    return Figure(
        Span(bound.at if bound else start, per.end if per else end),
        number.span,
        number.low,
        number.high,
        how,
        measure,
        unit.name if unit else "",
        per.name if per else "",
        what.words if what else "",
        what.span if what else None,
    )
