"""The agency that a text credits."""

import re

HEAD, TAIL = 160, 400
"""Code points at the beginning and at the end of a text where credits stand."""

NAMES = (
    "Reuters|Associated Press|AP|AFP|Agence France-Presse|Press Association|PA|Bloomberg|Xinhua|TASS|Interfax|DPA|EFE|"
    "ANSA|Kyodo|UPI|PTI|Anadolu"
)
EACH = tuple(NAMES.split("|"))
DATELINE = re.compile(rf"\(\s?({NAMES})\s?\)|^(?:The )?({NAMES})\s?[-–—:]|[-–—]\s?\(?({NAMES})\)?\s?[-–—]")
CREDIT = re.compile(
    rf"(?:©|\(c\)|Copyright|Source:|[Cc]ourtesy of|[Ww]ith (?:files|material) from) (?:The )?({NAMES})\b"
)


def agency(text: str) -> str:
    """The agency named in a dateline or a credit of a text, or nothing.

    >>> agency("OSTREL (Reuters) - The port was closed.")
    'Reuters'
    """
    head, tail = text[:HEAD], text[-TAIL:]
    dateline = DATELINE.search(head) if any(name in head for name in EACH) else None
    if dateline:
        return next(name for name in dateline.groups() if name)
    credit = CREDIT.search(tail) if any(name in tail for name in EACH) else None
    return credit[1] if credit else ""
