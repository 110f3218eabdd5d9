"""The top of a plain text: headline, kicker, byline, dateline, standfirst."""

import re
from collections.abc import Sequence

from sayso.model.document import Part
from sayso.model.place import Span
from sayso.read.agencies import KNOWN
from sayso.read.dates import dated
from sayso.read.lines import Line
from sayso.read.notices import is_separator
from sayso.read.people import is_byline, signature
from sayso.read.titles import SMALL, in_title_case
from sayso.read.told import Told
from sayso.read.zones import Found
from sayso.text.fold import folded_words

LONGEST_HEADLINE = 250  # characters
LONGEST_STANDFIRST = 500
ABOVE = 25  # lines of menu and other furniture that may stand above a headline
BELOW = 10  # lines that may stand between headline and body
KICKER = re.compile(
    r"\W{0,3}(?:(?:in-depth|special|exclusive|live|breaking|news|long|guest|the|weekly|daily)\s)?"
    r"(?:reports?|analysis|opinions?|comment|commentary|editorial|exclusive|investigations?|features?|interview|review|"
    r"column|essay|news|world|politics|business|sports?|science|explainer|fact[ -]check|live|breaking|op-?ed|letters?|"
    r"obituary|profile|post|perspectives?|dispatch|briefing|special|national|local|international|middle east|"
    r"europe|asia|"
    r"africa|americas|culture|media|technology|health|climate|environment|economy|society|war|kommentar|analyse|"
    r"meinung|"
    r"memorandum|memo|press (?:release|statement)|statement|media (?:release|advisory)|tribune|opinión|análisis|"
    r"reportage|reportaje)\s?[:|]?\W{0,3}",
    re.I,
)
NAVIGATION = ("menu/1", "menu-row/1", "cookies/1")
MASTHEAD = re.compile(
    r"\b(?:news|times|post|gazette|courier|herald|tribune|chronicle|journal|mail|mirror|observer|guardian|"
    r"telegraph|press|"
    r"wire|today|daily|weekly|review|magazine|report|star|sun|standard|examiner|zeitung|blatt|diario|jornal|"
    r"gazeta|radio|tv)\b",
    re.I,
)
ADDRESSED = re.compile(
    r"(?:to|cc|bcc|copy|copies|ref(?:erence)?|our ref|sent|via|classification|distribution|attachments?)\s?:\s", re.I
)
PROSE = re.compile(r"[.!?][”\"’)]{0,2}\s+[“\"‘(]?[^\W\d_a-z]")
CAPITALS = r"(?:(?![a-zß-öø-ÿ])[^\W\d_]){2,}"
DATELINE = re.compile(
    rf"(?P<place>{CAPITALS}\.?(?:[ ’'.\-]{{1,2}}{CAPITALS}\.?){{0,4}})"
    r"(?:,\s(?:[^\W\d_a-z][\w.’']{0,20}\s?){1,3})?(?:,\s(?:[^\W\d_a-z][a-z]{2,8}\.?\s\d{1,2}|"
    r"\d{1,2}\s[^\W\d_a-z][a-z]{2,8})(?:,?\s\d{4})?)?"
    r"\s?(?:\([^\W\d_a-z][^()\n]{1,40}\))?\s?(?:[—–]|--?)\s+(?=\S)"
    r"|[^\W\d_a-z][\w.’']{1,20}(?:[ -][^\W\d_a-z][\w.’']{1,20}){0,2},?\s\((?:AP|AFP|Reuters|dpa|EFE|ANSA|TASS|UPI|"
    r"Xinhua|KUNA|SANA|IRNA|PTI|PA)[^()\n]{0,30}\)\s?(?:[—–]|--?)\s+(?=\S)"
    rf"|\((?:{KNOWN})(?:[ /,;][^()\n]{{0,30}})?\)\s?(?:[—–]|--?)\s+(?=\S)"
)
NO_PLACE = re.compile(
    r"UPDATED?|NOTE|BREAKING|EXCLUSIVE|WATCH|READ|MORE|VIDEO|FACT|CLAIM|ANALYSIS|OPINION|CORRECTION|LIVE|PHOTO|"
    r"FILE|WARNING|TRANSCRIPT|QUESTION|ANSWER|HOST|INTERVIEWER|ABSTRACT|FULL TEXT"
)
DATE_WORDS = re.compile(
    r"(?:first |last )?(?:published|posted|updated|modified|created|issued|date|erschienen|veröffentlicht|stand|publié|"
    r"actualizado|publicado|pubblicato|à|a las|alle|ore|on|at|le|el|am|um|pm|a\.m\.|p\.m\.|gmt|utc|bst|cet|cest|est|"
    r"edt|pst|pdt|et|ist|"
    r"am|dpa|apa|sda|afp|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.h]\d\d|uhr|"
    r"edition|issue|no|vol|"
    r"\d{1,4}|by|the)$",
    re.I,
)


def head(lines: Sequence[Line], told: Sequence[Told | None], title: str = "") -> list[Found]:
    """What the first lines are, one finding a line, up to where the body begins.

    The headline is the line that reads like `title`, where the file gives one. Else it is the first short line that is
    no menu, date, kicker or masthead; where a byline or date follows, it stands between the last menu and that. With
    none such, the body begins at once.
    """
    top = lines[: top_of(lines)]
    signs = [apparatus(line) for line in top]
    at = headline_at(top, told, signs, title)
    if at is None or at >= len(lines) - 1:
        return unheaded(signs)
    found = [above(line, said, sign) for line, said, sign in zip(top[:at], told[:at], signs[:at], strict=True)]
    words = "reads like the title that the file gives" if title else "is the first line that stands alone"
    found.append(Found(top[at].start, Part.HEADLINE, "first-line/1", words, span(top[at])))
    return found + below_headline(lines, told, at + 1, top[at].words)


def unheaded(signs: Sequence[Found | None]) -> list[Found]:
    """The bylines and dates that open a text without a headline."""
    found: list[Found] = []
    for sign in signs:
        if sign is None:
            break
        found.append(sign)
    return found if any(sign.part is Part.BYLINE for sign in found) else []


def top_of(lines: Sequence[Line]) -> int:
    """How many lines stand before the first paragraph of prose; the first line of all may be a headline regardless."""
    end = min(len(lines), ABOVE)
    return next((at for at in range(1, end) if is_prose(lines[at].words)), end) if end else 0


def headline_at(
    top: Sequence[Line], told: Sequence[Told | None], signs: Sequence[Found | None], title: str
) -> int | None:
    """The number of the headline's line, or None."""
    free = [at for at, line in enumerate(top) if not settled(told[at], signs[at], line) and is_headline(line.words)]
    wanted = folded_words(title)
    if wanted and (named := next((at for at in free if folded_words(top[at].words) == wanted), None)) is not None:
        return named
    menus = [
        at for at in range(len(top)) if (said := told[at]) and said.rule in NAVIGATION and any(n > at for n in free)
    ]
    free = [at for at in free if at > max(menus, default=-1)]
    signed = next((at for at, sign in enumerate(signs) if sign and sign.part in (Part.BYLINE, Part.DATELINE)), len(top))
    before = [at for at in free if at < signed]
    if any(top[at].words.count(" ") >= 3 for at in before):
        before = [at for at in before if " " in top[at].words]
    if len(before) > 1 and is_masthead(top[before[0]].words, top[before[1]].words):
        return before[1]
    return next(iter(before or free), None)


def settled(said: Told | None, sign: Found | None, line: Line) -> bool:
    """Whether a line at the top is known for something else than a headline."""
    return bool(sign) or is_separator(line.words) or (said is not None and (said.anywhere or said.part is Part.NOTICE))


def is_masthead(first: str, second: str) -> bool:
    """Whether the first of two lines is an outlet's name over the headline, not the headline over a standfirst."""
    return first.count(" ") <= 2 < 4 <= second.count(" ") and MASTHEAD.search(first) is not None


def above(line: Line, said: Told | None, sign: Found | None) -> Found:
    """What a line is that stands above the headline."""
    if said and (said.anywhere or said.part is Part.NOTICE):
        return Found(line.start, said.part, said.rule, f"stands above the headline and {said.words}", said.at)
    return sign or Found(line.start, Part.FURNITURE, "above/1", "stands above the headline", span(line))


def is_headline(words: str) -> bool:
    """Whether a line can be a headline: short, no stretch of several sentences, no lead-in to something else."""
    if len(words) > LONGEST_HEADLINE or words.endswith((":", ",")) or words.startswith(("- ", "• ", "* ")):
        return False
    return words.count(" ") <= 15 or not PROSE.search(words)


def is_prose(words: str) -> bool:
    """Whether a line at the top reads as a paragraph of the report."""
    return words.count(" ") >= 24 or (words.count(" ") >= 11 and words.endswith((".", "”", '"', "!", "…")))


def below_headline(lines: Sequence[Line], told: Sequence[Told | None], start: int, headline: str) -> list[Found]:
    """What the lines between headline and body are."""
    found: list[Found] = []
    for at in range(start, min(start + BELOW, len(lines))):
        here = below(lines, told, at, headline) or (under_byline(lines, at) if signed(found) else None)
        if here is None:
            break
        found.append(here)
    return found


def signed(found: Sequence[Found]) -> bool:
    """Whether the line before is a byline."""
    return bool(found) and found[-1].part is Part.BYLINE


def under_byline(lines: Sequence[Line], at: int) -> Found | None:
    """The outlet and the place right under a byline: "Harbour News, Northbank"."""
    words = lines[at].words
    last = at + 1 == len(lines) or len(words) > 60 or words.count(" ") > 5 or words[-1] in '.,;:!?”"…’'
    if last or not MASTHEAD.search(words) or not in_title_case(words):
        return None
    return Found(lines[at].start, Part.BYLINE, "outlet-under-byline/1", "stands under the byline and names the outlet")


def below(lines: Sequence[Line], told: Sequence[Told | None], at: int, headline: str) -> Found | None:
    """What a line below the headline is, or None when the body begins there."""
    line, said = lines[at], told[at]
    if said and said.anywhere:
        return Found(line.start, said.part, said.rule, f"stands below the headline and {said.words}", said.at)
    if line.words.casefold() == headline.casefold():
        return Found(line.start, Part.HEADLINE, "repeats-headline/1", "says the headline again", span(line))
    return lead_in(lines, at) or author_alone(lines, at) or standfirst(lines, told, at)


def apparatus(line: Line) -> Found | None:
    """Byline, dateline, kicker, or a line of a memo's head, by the form of the line alone."""
    if is_byline(line.words):
        return Found(line.start, Part.BYLINE, "byline/1", "stands by the headline and names who wrote it", span(line))
    if is_dateline(line.words):
        return Found(line.start, Part.DATELINE, "dateline/1", "stands by the headline and is a date", span(line))
    if len(line.words) <= 60 and (KICKER.fullmatch(line.words) or is_label(line.words)):
        return Found(
            line.start, Part.FURNITURE, "kicker/1", "stands by the headline and names the sort of report", span(line)
        )
    if len(line.words) <= 200 and ADDRESSED.match(line.words):
        return Found(line.start, Part.FURNITURE, "memo-head/1", "is a line of a memo's or message's head", span(line))
    return None


def is_label(words: str) -> bool:
    """Whether a line is a label with a colon: a few words, all in capitals like a title's.

    >>> is_label("Weekend Argument:"), is_label("She also claims:")
    (True, False)
    """
    if not words.endswith(":") or words.count(" ") > 3 or any(mark in words for mark in "“”\"'’"):
        return False
    return all(word[0].isupper() for word in words.split() if word.lower() not in SMALL)


def lead_in(lines: Sequence[Line], at: int) -> Found | None:
    """Byline, dateline or kicker; a label with a colon is none when a quotation or a list follows it."""
    sign = apparatus(lines[at])
    follows = lines[at + 1].words[:1] if at + 1 < len(lines) else ""
    if sign and sign.rule == "kicker/1" and lines[at].words.endswith(":") and follows in tuple("“\"«„‘'-•*1"):
        return None
    return sign


def author_alone(lines: Sequence[Line], at: int) -> Found | None:
    """A bare name below the headline, with a date or a byline's other half under it."""
    if at + 1 >= len(lines) or not signature(lines[at].words) or not is_dateline(lines[at + 1].words):
        return None
    return Found(
        lines[at].start, Part.BYLINE, "name-over-date/1", "is a name over a date, below the headline", span(lines[at])
    )


def standfirst(lines: Sequence[Line], told: Sequence[Told | None], at: int) -> Found | None:
    """A paragraph between the headline and the byline or date."""
    line = lines[at]
    if len(line.words) > LONGEST_STANDFIRST:
        return None
    next_two = range(at + 1, min(at + 3, len(lines)))
    sign = next((n for n in next_two if is_sign(lines[n], told[n])), None)
    if sign is None or any(len(lines[n].words) > LONGEST_STANDFIRST for n in range(at, sign)):
        return None
    return Found(
        line.start,
        Part.STANDFIRST,
        "above-byline/1",
        "stands between the headline and the byline or date",
        span(lines[sign]),
    )


def is_sign(line: Line, said: Told | None) -> bool:
    """Whether a line is a byline or a date, and not a credit that stands below reports."""
    if said and said.anywhere and said.part is not Part.BYLINE:
        return False
    return is_byline(line.words) or is_dateline(line.words)


def is_dateline(words: str) -> bool:
    """Whether a line is a date and hardly more.

    >>> is_dateline("Published 3 March 2021, 10:15 GMT"), is_dateline("On 3 March 2021 the bridge was shut")
    (True, False)
    """
    if len(words) > 120 or not (found := dated(words)):
        return False
    rest = [
        word for word in re.split(r"[\s,;|:()\[\]•·–—/-]+", words[: found.start] + " " + words[found.end :]) if word
    ]
    others = [word for word in rest if not DATE_WORDS.match(word)]
    return len(others) <= 4 and all(word[0].isupper() or word[0].isdigit() for word in others)


def place_and_agency(words: str) -> int:
    """How many characters of a paragraph are a dateline: "HARBOUR TOWN, March 3 (Coast Wire) — "; 0 for none."""
    found = DATELINE.match(words[:160])
    if not found or (found["place"] and (NO_PLACE.match(words) or len(found["place"]) < 3)):
        return 0
    return found.end()


def span(line: Line) -> Span:
    """The place of a line."""
    return Span(line.start, line.end)
