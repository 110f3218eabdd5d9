"""Speaking: who has the words at a place of a report, and for whom somebody speaks."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from sayso.model.coverage import Report

NAME = r"(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
BODY = r"(?P<body>(?:[A-Z][\w’'&-]+ (?:of |for |and |the )?){0,5}[\w’'&-]+)"
SPOKESMAN = r"(?:spokes(?:man|woman|person)|press officer|press secretary)"
SPEAKS_FOR = (
    re.compile(rf"\b(?:the |The )?{BODY} {SPOKESMAN},? {NAME}"),
    re.compile(rf"\b{NAME}, (?:an? |the )?{SPOKESMAN} (?:for|of) (?:the )?{BODY}(?=[,.;]| said| told)"),
    re.compile(rf"\b{NAME}, who speaks for (?:the )?{BODY}(?=[,.;]| said| told)"),
)
SAID_LAST = re.compile(
    r",\s(?P<whole>(?:the\s)?(?:[\w’'.-]+\s){1,7}?)(?:said|says|wrote|announced|confirmed|told\s\w+|reported)\b[^,;:“”]{0,40}[.!]?\s*$"
)
LAST_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+$")


def speaking(report: Report, at: int) -> tuple[str, ...]:
    """Who speaks at a place, outermost first; empty for the report itself.

    >>> from sayso.model.coverage import Voice
    >>> from sayso.model.place import Span
    >>> speaking(Report("a", "Four died, he said.", voices=(Voice(Span(0, 9), ("Orlo",)),)), 3)
    ('Orlo',)
    """
    number = bisect_right(report.voices, at, key=lambda voice: voice.span.start) - 1
    if number >= 0 and at < report.voices[number].span.end and report.voices[number].said_by:
        return report.voices[number].said_by
    return _said_last(report.text, at)


def _said_last(text: str, at: int) -> tuple[str, ...]:
    """Who is named at the end of a sentence as having said all of it: "…, ministry spokesman Ivo Tarn told reporters."

    >>> _said_last("Four died and six were hurt, ministry spokesman Ivo Tarn told reporters.", 3)
    ('Ivo Tarn',)
    """
    ends = [end for end in (text.find(". ", at), text.find(".\n", at), text.find("\n", at)) if end >= 0]
    end = min(ends, default=len(text)) + 1
    told = SAID_LAST.search(text[max(at, end - 200) : end].rstrip())
    if told is None:
        return ()
    who = told["whole"].strip()
    name = LAST_NAME.search(who)
    return (name.group() if name else who,)


def speaks_for(reports: Iterable[Report]) -> dict[str, tuple[str, ...]]:
    """For whom somebody speaks, as the reports say: "ministry spokesman Tomas Ildray".

    >>> speaks_for([Report("a", "It was dark, ministry spokesman Ivo Tarn said.")])
    {'Ivo Tarn': ('ministry',)}
    """
    found: dict[str, set[str]] = {}
    for report in reports:
        for pattern in SPEAKS_FOR:
            for met in pattern.finditer(report.text):
                found.setdefault(met["who"], set()).add(met["body"])
    return {who: tuple(sorted(bodies)) for who, bodies in sorted(found.items())}
