"""Names that mean the same outlet or body: by a table, by a short form of a longer name."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from sayso.text.fold import folded_words

EMPTY = frozenset(
    """the a an of and for its his her their our this that agency newspaper paper news broadcaster network channel site
    website magazine daily weekly monthly quarterly trade""".split()
)
"""Words that tell no outlet from another; "the Meridian agency" is called Meridian."""


def telling(name: str) -> tuple[str, ...]:
    """The words of a name by which it is known.

    >>> telling("the Meridian agency"), telling("The News")
    (('meridian',), ('the', 'news'))
    """
    words = tuple(folded_words(name.replace("’s", "").replace("'s", "")))
    return tuple(word for word in words if word not in EMPTY) or words


@dataclass(frozen=True, slots=True)
class Aliases:
    """A table of names; each folded name leads to the group that it belongs to."""

    groups: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, *tables: str) -> "Aliases":
        """The table of some TOML texts, each with `names = [["shown", "also called", …], …]`.

        Raises `tomllib.TOMLDecodeError` or `ValueError` where a text is something else.
        """
        groups: dict[tuple[str, ...], tuple[str, ...]] = {}
        for table in tables:
            for group in tomllib.loads(table).get("names", []):
                if not isinstance(group, list) or not all(isinstance(name, str) for name in group):
                    raise ValueError("names is a list of lists of names")
                known = next((groups[telling(name)] for name in group if telling(name) in groups), ())
                together = tuple(dict.fromkeys((*known, *group)))
                groups.update(dict.fromkeys(map(telling, together), together))
        return cls(groups)

    @classmethod
    def shipped(cls, *more: str) -> "Aliases":
        """The table that comes with Sayso, and the user's TOML texts added to it."""
        return cls.of(files("sayso.resolve").joinpath("aliases.toml").read_text("utf-8"), *more)

    def names(self, name: str) -> tuple[str, ...]:
        """Every name of the same outlet, the given one first."""
        return tuple(dict.fromkeys((name, *self.groups.get(telling(name), ()))))

    def same(self, one: str, other: str) -> bool:
        """Whether two names are the same one, or listed as the same."""
        return bool(one and other) and (
            telling(one) == telling(other) or telling(other) in map(telling, self.groups.get(telling(one), ()))
        )

    def among(self, name: str, known: Iterable[str]) -> tuple[str, ...]:
        """The known names that `name` may mean: the same ones, or else those that it is a short form of.

        >>> Aliases().among("the Courier", ["Arrel Courier", "Dune Post"])
        ('Arrel Courier',)
        """
        listed = tuple(known)
        same = tuple(other for other in listed if self.same(name, other))
        if same or not name:
            return same
        words = frozenset(telling(name))
        return tuple(other for other in listed if words and words < frozenset(telling(other)))
