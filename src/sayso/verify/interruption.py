"""The reporting clause that stands between two halves of one quotation: "…," she said, "…"."""

import re

CLAUSE = re.compile(r"[,.!?…—–-]{0,2}(?:[\"”’»]|'')\s[^\n]{1,300}\s(?:[\"“‘«„]|''|``)")


def interrupts(gap: str) -> bool:
    """Whether the words between two words of a source are the writer's own, between a closing and an opening mark.

    >>> interrupts(',” she said, “'), interrupts(' “quite frankly” ')
    (True, False)
    """
    return len(gap) < 320 and CLAUSE.fullmatch(gap) is not None
