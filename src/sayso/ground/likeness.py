"""How alike two passages are: the share of what tells in them that both have."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from sayso.ground.tellings import Sort, Telling

Rarity = Callable[[Telling], float]


@dataclass(frozen=True, slots=True)
class Likeness:
    """From 0 to 1, with the telling words that both have and those that only the statement has."""

    score: float
    shared: tuple[Telling, ...]
    lacking: tuple[Telling, ...]

    @property
    def some_figure(self) -> bool:
        """Whether one figure of the statement is there too, or the statement has none."""
        return self.every_figure or any(telling.sort is Sort.FIGURE for telling in self.shared)

    @property
    def every_figure(self) -> bool:
        """Whether all figures of the statement are there too."""
        return not any(telling.sort is Sort.FIGURE for telling in self.lacking)


def likeness(statement: Sequence[Telling], passage: Mapping[str, Telling], rarity: Rarity) -> Likeness:
    """The cosine of two passages over their telling words, each weighing as much as it tells.

    With weights w, √(w of one · w of the other) summed over shared words, over √(sum of one · sum of the other).
    """
    shared = tuple(telling for telling in statement if telling.key in passage)
    lacking = tuple(telling for telling in statement if telling.key not in passage)
    both = sum(sqrt(rarity(telling) * rarity(passage[telling.key])) for telling in shared)
    size = sqrt(sum(map(rarity, statement)) * sum(map(rarity, passage.values())))
    return Likeness(round(min(1.0, both / size), 2) if size else 0.0, shared, lacking)
