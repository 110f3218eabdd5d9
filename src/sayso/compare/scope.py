"""Event scope: whether a figure speaks of the event at hand or of another: an earlier attack, the year so far."""

import re
from datetime import date

from sayso.model.coverage import Precision, Scope
from sayso.model.place import Span

OTHER = re.compile(
    r"\b(?:(?:last|previous|earlier\s+this|since\s+the\s+start\s+of\s+the|so\s+far\s+this|this|that|per|each|every|a)\s+year\b(?!-)|"
    r"earlier\s+(?:attack|shooting|incident|blast|explosion|strike|crash|fire|case|killing)s?|"
    r"(?:previous|another|separate|similar|unrelated|different|second|other|prior|past|recent)\s+(?:attacks?|shootings?|incidents?|blasts?|explosions?|strikes?|crash(?:es)?|fires?|cases?|killings?|homicides?|murders?)|"
    r"(?:in|(?:explosion|blast|fire|attack|shooting|disaster|crash|flood|strike|massacre|incident)s?\s+of)\s+(?:19|20)\d\d\b|(?:since|between|from)\s+(?:19|20)\d\d\b|(?:homicides?|murders?|killings|shootings|fatalities|deaths)\s+(?:this|so\s+far|in\s+the\s+(?:city|county|state)\s+this)|"
    r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:homicide|murder|killing|fatal|shooting|deadly)|"
    r"years?\s+ago|months?\s+ago|decades?\s+ago|(?:since|during)\s+the\s+(?:war|conflict|invasion|uprising|pandemic)|the\s+(?:whole|entire)\s+war|"
    r"nationwide|across\s+the\s+country|in\s+total\s+since|on\s+average|statistics|according\s+to\s+(?:the\s+)?(?:FBI|CDC|Gun\s+Violence\s+Archive)|"
    r"last\s+(?:month|january|february|march|april|may|june|july|august|september|october|november|december|summer|spring|fall|winter|autumn))\b",
    re.IGNORECASE,
)
EARLIER = re.compile(
    r"\bhad\s+(?:earlier\s+|previously\s+|first\s+)?(?:put|given|estimated|counted)\b|\bfirst\s+reported\b|"
    r"\b(?:earlier|previous|initial|preliminary|first)\s+(?:count|toll|figure|estimate|report)s?\b|\bpreviously\s+(?:reported|put|given)\b|"
    r"\b(?:our|its|an\s+earlier|the\s+earlier)\s+(?:article|report|story|statement)\s+of\b[^;]{0,160}?\bgave\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"\s*[“\"]?(?:Another|A\s+further|Of\s+(?:them|these|those))\b|\bthat\s+(?:morning|day|night|evening|afternoon|year)\b"
)
"""A sentence that goes on with what the one before it spoke of."""

FAR = 10
"""Days before publication from which a day named in the sentence belongs to another event."""


def scope(
    sentence: str,
    days: tuple[tuple[Span, date, Precision], ...] = (),
    published: date | None = None,
    before: tuple[Scope, str] = (Scope.THIS, ""),
) -> tuple[Scope, str]:
    """Which event a sentence's tolls belong to, and the words that tell.

    `days` are the calendar days that the sentence names; one long before publication is another event's. `before` is
    what was found for the sentence before it, in the same paragraph.

    >>> scope("It was the 14th homicide this year.")[0].value
    'another event'
    """
    told = OTHER.search(sentence)
    if told:
        return Scope.OTHER, told.group()
    if before[0] is Scope.OTHER and GOES_ON.search(sentence):
        return before
    past = EARLIER.search(sentence)
    if past:
        return Scope.EARLIER, past.group()
    if published is not None:
        for span, day, precision in days:
            if precision is Precision.DAY and (published - day).days > FAR:
                return Scope.OTHER, span.of(sentence)
    return Scope.THIS, ""
