"""Telling words: what a report's beginning has that few other reports have, by which its event is known."""

import re
from collections import Counter
from typing import NamedTuple

from sayso.model.coverage import Report
from sayso.text.common import COMMON

LEAD = 180
"""Words from the beginning that say which event it is; further on, reports turn to others."""

NAMES = 600
"""Words from the beginning in which names are looked for."""

WORD = re.compile(r"[^\W_][\w’'-]*")
CAPITALS = re.compile(r"[A-Z][\w’'-]+(?:[ \u00a0][A-Z][\w’'-]+){0,4}|\b\d+(?:,\d{3})*\b")
OPENS = re.compile(r"(?:^|[.!?\"“”:]\s*|\n\s*)$")
EVERYWHERE = COMMON | frozenset(
    """said says told news police according reported report reports story share twitter facebook email print
    advertisement associated press reuters afp ap updated published read more photo video click also""".split()
)


class Telling(NamedTuple):
    """How often each word, and each name or number, stands in a report's beginning."""

    words: Counter[str]
    names: Counter[str]


def telling(report: Report) -> Telling:
    """The words and names of a report's beginning, folded.

    >>> sorted(telling(Report("a", "Fire in Port Ostrel. A fire killed Mira Tolland.")).names)
    ['mira', 'mira tolland', 'ostrel', 'port', 'port ostrel', 'tolland']
    """
    start = report.headline.start if report.headline else 0
    words: Counter[str] = Counter()
    names_end = len(report.text)
    for number, met in enumerate(WORD.finditer(report.text, start)):
        if number >= NAMES:
            names_end = met.start()
            break
        if number < LEAD:
            word = met.group().casefold().removesuffix("’s").removesuffix("'s")
            if word not in EVERYWHERE and len(word) > 1:
                words[word] += 1
    return Telling(words, _names(report.text, start, names_end))


def _names(text: str, start: int, end: int) -> Counter[str]:
    """Runs of capitals and their words, and numbers; a single word that opens a sentence says nothing."""
    found: Counter[str] = Counter()
    for met in CAPITALS.finditer(text, start, end):
        run = [word.casefold().removesuffix("’s").removesuffix("'s") for word in met.group().split()]
        if len(run) == 1 and not run[0][:1].isdigit() and OPENS.search(text[max(start, met.start() - 3) : met.start()]):
            continue
        found[" ".join(run)] += 1
        if len(run) > 1:
            found.update(word for word in run if word not in EVERYWHERE)
    return found
