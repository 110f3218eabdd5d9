"""How much is enough to say that two texts share a passage, and how the work is shared out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What counts as a passage shared, and how large the pieces are that a corpus is worked through in."""

    enough: float = 1700.0
    """Points. A passage is reported when its words, their order and its frame come to so many, see `strength`."""

    at_once: int = 64_000_000
    """Fingerprints that are sorted at a time: eight bytes each. The findings do not depend on it."""

    threads: int = 1
    """Threads that work side by side. The findings do not depend on it."""

    stock: bool = True
    """Whether stock text is learned from the texts. A handful of texts is too few to learn from."""

    first_only: bool = False
    """Whether only the passages of the first text are looked for."""


USUAL = Settings()
HANDFUL = Settings(stock=False, first_only=True)
