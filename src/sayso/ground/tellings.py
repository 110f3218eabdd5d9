"""The words of a statement that tell what it says: names, figures, and content words without their endings."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from sayso.ground.figures import figures
from sayso.text.common import COMMON
from sayso.text.fold import fold_word, straight
from sayso.text.roots import root

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|\w+(?:['’]\w+)?", re.UNICODE)
LONGEST = 5_000
"""Code points. No statement that a person wrote for readers is longer."""

SAYING = frozenset(
    """said says say saying tell tells told telling claim claims claimed report reports reported reporting state stated
    statement add adds added note notes noted article story piece according spokesman spokeswoman spokesperson mr mrs ms
    dr source sources write writes wrote posted post""".split()
)
"""Words about telling: they say who says it, not what."""

ALIKE = {
    word: group.split()[0]
    for group in (
        "kill killed kills died die dies dead deaths death dying",
        "injure injured injures injuries wounded wounds wound hurt",
        "blast blasts explosion explosions exploded explode",
        "evacuate evacuated moved cleared removed remove clear removal",
        "arrest arrested arrests detained detain detention",
        "destroy destroyed ruined wrecked demolished",
        "increase increased rose risen rise rises grew grown",
        "decrease decreased fell fallen fall falls dropped declined",
        "buy bought purchased purchase",
        "warn warned warning warnings cautioned",
        "ask asked requested request urged demanded",
    )
    for word in group.split()
}
"""Words of news that stand for each other when one report tells what another says."""


class Sort(Enum):
    """What sort of telling word it is."""

    CONTENT = "content"
    NAME = "name"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling word: how it compares, as it stands first, how it is asked of an index."""

    key: str
    raw: str
    folded: str
    sort: Sort


@lru_cache(maxsize=4096)
def tellings(words: str) -> tuple[Telling, ...]:
    """The telling words of a text, each once, in order; of a very long one, those at its beginning.

    >>> [telling.key for telling in tellings("Fourteen people died on Cooper Street, Orrin Vale said.")]
    ['14', 'peopl', 'kill', 'cooper', 'street', 'orrin', 'val']
    """
    raws = TOKEN.findall(straight(words[:LONGEST]))
    numbers = {first: (past, number) for first, past, number in figures(raws)}
    found: dict[str, Telling] = {}
    at = 0
    while at < len(raws):
        past, number = numbers.get(at, (at + 1, ""))
        telling = (
            Telling(number, " ".join(raws[at:past]), fold_word(raws[at]), Sort.FIGURE) if number else _plain(raws, at)
        )
        if telling is not None:
            found.setdefault(telling.key, telling)
        at = past
    return tuple(found.values())


def _plain(raws: list[str], at: int) -> Telling | None:
    """A name or a content word; None for a word that tells nothing."""
    bare = raws[at].removesuffix("'s")
    folded = fold_word(bare)
    if folded in COMMON or folded in SAYING or len(folded) < 2:
        return None
    named = at > 0 and bare[:1].isupper()
    return Telling(root(ALIKE.get(folded, folded)), bare, folded, Sort.NAME if named else Sort.CONTENT)
