"""Numbers in a text, in figures or in words: where each stands and how much it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.place import Span
from sayso.text.number_words import GREAT, MANY, ONES, PARTS, SHORT_GREAT, SIGNS, TENS
from sayso.text.trie import any_of

LONGEST = 24
"""Figures of one number; a longer run of figures is a code, not an amount."""

MOST_WORDS = 12
"""Words of one number: "three hundred and twenty-eight thousand six hundred and forty-two" has ten."""


@dataclass(frozen=True, slots=True)
class Number:
    """How much stands at a place. A range has `low < high`; "dozens" is a range too.

    `vague` says that the words themselves name no exact number (dozens, hundreds of thousands).
    """

    span: Span
    low: float
    high: float
    vague: bool = False
    dotted: bool = False
    """Written "3.500": thousands where an English eye reads thousandths. What is counted must tell."""

    share: bool = False
    """A part of a whole: two-thirds, half."""

    words: bool = False
    """Written in words."""


DIGITS = r"\d[\d.,’' \u00a0\u202f\u2009]{0,40}(?<=[\d])|\d"
WORD = r"[A-Za-z]+"
SMALL = any_of([*ONES, *TENS])
PLURAL = any_of(MANY)
BIG = any_of([*GREAT, "hundred", "dozen", "score"])
FRACTION = any_of([*PARTS, *(f"{part}s" for part in PARTS if part not in ("half", "halves"))])
CODED = "".join(
    f"|(?<=\\b{code})" for code in "RM PS USD US EUR GBP CAD AUD NZD HKD SGD INR CNY RMB JPY CHF KRW".split()
)
"""Codes of currencies stand right before their figures: RM79, USD10m; PS is a pound sign in many a converted text."""

START = re.compile(
    rf"(?:(?<!\w){CODED})(?P<figures>\d[\d.,]*)|(?<![\w.])(?P<point>\.\d+)|(?P<sign>[{''.join(SIGNS)}])"
    rf"|\b(?P<fold>{SMALL})-?fold\b|\b(?P<word>(?:{SMALL}|{PLURAL}|{BIG}|{FRACTION}|couple)\b)",
    re.IGNORECASE,
)
THIN = "\u00a0\u202f\u2009"
GROUPED = re.compile(rf"\d{{1,3}}(?:(?P<mark>[,.’'{THIN}])\d{{3}})(?:(?P=mark)\d{{3}})*(?!\d)")
PLAIN = re.compile(r"\d+(?:\.\d+)?")
COMMA = re.compile(r"\d+,\d{1,2}(?=\s?(?:%|per\s?cent|million|billion|trillion|bn\b|mn?\b|€|euros?\b|km\b|kg\b))")
BEHIND = re.compile(rf"[ \u00a0-]?(?P<great>{any_of([*GREAT, 'hundred', 'dozen'])})(?P<more>s?)\b", re.IGNORECASE)
SHORTLY = re.compile(rf" ?(?P<short>{any_of(SHORT_GREAT)})\b(?![-’'/])", re.IGNORECASE)
SLASH = re.compile(r"(?P<whole>\d{1,3} )?(?P<top>\d{1,2})/(?P<below>\d{1,2})(?![\d/])")
NEXT = re.compile(r"(?P<gap>[\s-]+(?:and[\s-]+(?:an?[\s-]+)?)?|,\s)(?P<word>[A-Za-z]+)")
FEW = re.compile(r"\b(?:several|a few|many|few|some few)[ -]$", re.IGNORECASE)
ARTICLE = re.compile(r"\b(?P<article>an?)[ -]$", re.IGNORECASE)
OF = re.compile(rf"\s+(?:and\s+{PLURAL}\s+)?of\s+(?P<word>{PLURAL})\b", re.IGNORECASE)
PART_BEHIND = re.compile(rf"[\s-](?P<part>{FRACTION})\b(?!-)", re.IGNORECASE)
PART_BEFORE = re.compile(r"\s+(?:of|as|way)\b")
HALF_OF = re.compile(r"\s+(?:of\s+)?(?:the|its|their|his|her|our|my|your|all|those|these|of)\b")
HALF_MORE = re.compile(r"(?: and)?(?: a| one)?[ -](?P<part>half|quarter|third)\b", re.IGNORECASE)
CODE = re.compile(r"[A-Za-z]\w*|[-/]\w*[A-Za-z]\w*")


def numbers(text: str, start: int = 0, end: int | None = None) -> list[Number]:
    """The numbers of `text[start:end]` in order, none inside another. What they count is for others to say.

    >>> [(n.low, n.high) for n in numbers("Two-thirds of 3,500 homes, a dozen cars, tens of thousands of birds")]
    [(0.6666666666666666, 0.6666666666666666), (3500.0, 3500.0), (12.0, 12.0), (10000.0, 100000.0)]
    """
    stop = len(text) if end is None else end
    return list(_found(text, start, stop))


def _found(text: str, at: int, stop: int) -> Iterator[Number]:
    while True:
        met = START.search(text, at, stop)
        if met is None:
            return
        if met["word"]:
            number = _in_words(text, met, stop)
        elif met["fold"]:
            times = float({**ONES, **TENS}[met["fold"].lower()])
            number = Number(Span(met.start(), met.end("fold")), times, times, words=True)
        elif met["sign"]:
            number = Number(Span(*met.span()), SIGNS[met["sign"]], SIGNS[met["sign"]], share=True)
        else:
            number = _in_figures(text, met, stop)
        if number is None:
            at = met.end()
            continue
        yield number
        at = max(number.span.end, met.end())


def _in_figures(text: str, met: re.Match[str], stop: int) -> Number | None:
    start = met.start()
    if met["point"]:
        return Number(Span(*met.span()), float(met["point"][:LONGEST]), float(met["point"][:LONGEST]))
    if met.end() - start > LONGEST:
        return None
    slash = SLASH.match(text, start, stop)
    if slash and int(slash["below"]) in (2, 3, 4, 5, 8, 16) and int(slash["top"]) < int(slash["below"]):
        value = int(slash["whole"] or 0) + int(slash["top"]) / int(slash["below"])
        return Number(Span(*slash.span()), value, value, share=not slash["whole"])
    value, last, dotted = _figures(text, start, stop)
    sign = last < stop and text[last] in SIGNS
    if sign:
        value, last = value + SIGNS[text[last]], last + 1
    behind = BEHIND.match(text, last, stop) or SHORTLY.match(text, last, stop)
    if behind and not (behind.re is SHORTLY and behind["short"] in ("m", "b", "M", "B") and text[last] == " "):
        value, last, dotted = _raised(text, value, behind, stop)
    return Number(Span(start, last), value, value, dotted=dotted)


def _figures(text: str, start: int, stop: int) -> tuple[float, int, bool]:
    """How much figures are, where they end, and whether a point may part thousands."""
    comma = COMMA.match(text, start, stop)
    if comma:
        return float(comma.group().replace(",", ".")), comma.end(), False
    grouped = GROUPED.match(text, start, stop)
    if grouped and not (grouped["mark"] == "." and (grouped.group()[0] == "0" or grouped.group().count(".") > 1)):
        mark = grouped["mark"]
        if mark == ".":
            return float(grouped.group()), grouped.end(), True
        fraction = re.compile(r"\.\d+").match(text, grouped.end(), min(stop, grouped.end() + LONGEST))
        end = fraction.end() if fraction else grouped.end()
        return float(text[start:end].replace(mark, "")), end, False
    if grouped and grouped["mark"] == "." and grouped.group()[0] != "0":
        return float(grouped.group().replace(".", "")), grouped.end(), False
    plain = PLAIN.match(text, start, stop)
    assert plain
    return float(plain.group()), plain.end(), False


def _raised(text: str, value: float, behind: re.Match[str], stop: int) -> tuple[float, int, bool]:
    word = (behind.groupdict().get("great") or behind.groupdict().get("short") or "").lower()
    value *= {**GREAT, **SHORT_GREAT, "hundred": 100.0, "dozen": 12.0}[word]
    more = BEHIND.match(text, behind.end(), stop)
    if more and more["great"].lower() in GREAT:  # "4 hundred million"
        return value * GREAT[more["great"].lower()], more.end(), False
    return value, behind.end(), False


def _in_words(text: str, met: re.Match[str], stop: int) -> Number | None:
    word = met["word"].lower()
    if word in MANY:
        return _many(text, met, stop)
    if word in PARTS or word.rstrip("s") in PARTS:
        return _part(text, met, stop)
    article = ARTICLE.search(text, max(0, met.start() - 4), met.start())
    start = article.start() if article else met.start()
    if word == "couple":
        return Number(Span(start, met.end()), 2, 2, words=True) if article else None
    if word == "score":
        return (
            Number(Span(start, met.end()), 20, 20, words=True) if article and text[met.end() :][:3] == " of" else None
        )
    value, end = _sum(text, met, stop)
    few = FEW.search(text, max(0, start - 14), start) if word in GREAT or word in ("hundred", "dozen") else None
    if few:
        return Number(Span(few.start(), end), value * 2, value * 10, vague=True, words=True)
    if word == "dozen":
        half = re.search(r"\bhalf (?:a )?$", text[max(0, start - 7) : start + len(article.group() if article else "")])
        if half:
            value, start = value / 2, start
    if word in ONES:
        part = PART_BEHIND.match(text, met.end(), stop)
        if part and end <= part.end() and _is_share(text, word, part):
            top = (
                ONES[word]
                / PARTS[part["part"].lower().removesuffix("s") if part["part"].lower() != "halves" else "half"]
            )
            return Number(Span(start, part.end()), top, top, share=True, words=True)
    half_more = HALF_MORE.match(text, end, stop)
    if half_more and " and" in half_more.group():
        value, end = value + 1 / PARTS[half_more["part"].lower()], half_more.end()
    many = re.compile(rf"\s+(?P<word>{PLURAL})\b", re.IGNORECASE).match(text, end, stop) if word in ONES else None
    return Number(Span(start, end), value, value, words=True) if not many else None


def _is_share(text: str, word: str, part: re.Match[str]) -> bool:
    """ "one-third of", "two thirds"; not "one third party", "two quarter finals"."""
    plural = part["part"].lower().endswith("s") or part["part"].lower() == "half"
    return (word == "one" or plural) and (
        "-" in part.group() or PART_BEFORE.match(text, part.end()) is not None or (plural and word != "one")
    )


def _part(text: str, met: re.Match[str], stop: int) -> Number | None:
    """ "half the town", "a third of them", "a quarter of a million"."""
    word = met["word"].lower()
    article = ARTICLE.search(text, max(0, met.start() - 4), met.start())
    dozen = re.compile(r" (?:a |the )?(?P<great>dozen|million|billion|hundred|thousand)\b").match(text, met.end(), stop)
    of = re.compile(r" of an? (?P<great>million|billion|trillion)\b").match(text, met.end(), stop)
    start = article.start() if article else met.start()
    great = of or (dozen if word == "half" else None)
    if great and word in PARTS:
        value = {**GREAT, "dozen": 12.0, "hundred": 100.0}[great["great"]] / PARTS[word]
        return Number(Span(start, great.end()), value, value, words=True)
    behind = PART_BEFORE.match(text, met.end(), stop)
    if word == "half" and HALF_OF.match(text, met.end(), stop):
        return Number(Span(start, met.end()), 0.5, 0.5, share=True, words=True)
    if (
        word in ("half", "quarter", "third", "fifth", "tenth")
        and behind
        and " of" in behind.group()
        and (article or word == "half")
    ):
        return Number(Span(start, met.end()), 1 / PARTS[word], 1 / PARTS[word], share=True, words=True)
    return None


def _many(text: str, met: re.Match[str], stop: int) -> Number:
    low, high = MANY[met["word"].lower()]
    start = met.start()
    tens = re.search(r"\b(?P<tens>tens) of $", text[max(0, start - 8) : start], re.IGNORECASE)
    if tens:
        low, high, start = low * 10, high * 10, start - 8
    of = OF.match(text, met.end(), stop)
    end = met.end()
    if of:
        times = MANY[of["word"].lower()][0]
        low, high, end = low * times, high * times, of.end()
    return Number(Span(start, end), low, high, vague=True, words=True)


def _sum(text: str, met: re.Match[str], stop: int) -> tuple[float, int]:
    """Number words in a row, added up and multiplied as English does, and where they end."""
    total, current, end = 0.0, 0.0, met.end()
    word, last, gap = met["word"].lower(), "", ""
    for _ in range(MOST_WORDS):
        if not _goes_on(last, word, gap):
            break
        total, current = _add(total, current, word)
        end, last = met.end(), word
        following = NEXT.match(text, end, stop)
        if following is None:
            break
        met, word, gap = following, following["word"].lower(), following["gap"]
    return total + current, end


def _goes_on(last: str, word: str, gap: str) -> bool:
    """Whether a number word goes on with the number before it: "forty two", not "forty, fifty", "two and three"."""
    if not last:
        return True
    if word in ("hundred", "dozen") or word in GREAT:
        return "and" not in gap and "," not in gap and last != "dozen"
    if word not in ONES and word not in TENS:
        return False
    if last in TENS:
        return word in ONES and 0 < ONES[word] < 10 and "and" not in gap and "," not in gap
    return last == "hundred" or last in GREAT


def _add(total: float, current: float, word: str) -> tuple[float, float]:
    if word in ONES or word in TENS:
        return total, current + (ONES.get(word) or TENS.get(word) or 0)
    if word == "hundred":
        return total, (current or 1) * 100
    if word == "dozen":
        return total, (current or 1) * 12
    return total + (current or 1) * GREAT[word], 0.0
