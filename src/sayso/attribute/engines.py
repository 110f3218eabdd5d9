"""The ways of reading that can be asked for: with the full engine, the fast one, or by rules alone."""

from enum import StrEnum

from sayso.attribute.telling import Tagger


class Engine(StrEnum):
    """What finds who says what, beside the rules, which always speak."""

    FULL = "full"
    """The encoder that finds most; some thousand words a second."""

    FAST = "fast"
    """A small network for large corpora: finds less, several times as quick."""

    RULES = "rules"
    """The rules alone: quotations and plain cues, hardly any indirect speech."""


def reader(engine: Engine | str) -> Tagger | None:
    """The tagger of an engine, loaded once; None where the rules work alone. Raises `ValueError` for other names."""
    if Engine(engine) is Engine.RULES:
        return None
    from sayso.attribute.tagger.engine import engine as loaded

    return loaded(str(engine))
