"""Documents grouped by common origin: whatever they share puts two of them into one group, and nothing parts them."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)
Key = TypeVar("Key", bound=Hashable)


def groups(items: Sequence[Item], keys: Callable[[Item], Iterable[Key]]) -> tuple[tuple[Item, ...], ...]:
    """Items that share a key, directly or through others, each group and the groups in the order of the items.

    >>> groups(["ab", "cd", "be"], lambda word: word)
    (('ab', 'be'), ('cd',))
    """
    leads: dict[Key, int] = {}
    parent = list(range(len(items)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for number, item in enumerate(items):
        for key in keys(item):
            one, other = root(leads.setdefault(key, number)), root(number)
            parent[max(one, other)] = min(one, other)
    found: dict[int, list[Item]] = {}
    for number, item in enumerate(items):
        found.setdefault(root(number), []).append(item)
    return tuple(map(tuple, found.values()))
