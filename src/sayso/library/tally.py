"""A sum over everything an index should hold, to be compared with the same sum over what it does hold.

Every place of every word (document, column, position) gives a number; a word's sum is the same on both sides when
its places are, and otherwise differs in all but one case of a million.
"""

from collections import defaultdict
from collections.abc import Iterable

import apsw

from sayso.library.ask import value
from sayso.library.index import Indexed

COLUMNS = {"words": ("text", "pieces", "headline", "outlet"), "titles": ("headline",)}
PRIME = 1_000_003
ROWS = 100_003
SPREAD = 7_919
"""A place stays below 2**30, so that its square fits SQLite's integers."""


class Tally:
    """What documents lead one to expect of each index: the sums for each word, and the sizes of each row."""

    def __init__(self) -> None:
        self.complete = False
        self.sums: dict[str, defaultdict[str, int]] = {index: defaultdict(int) for index in COLUMNS}
        self.sizes: dict[str, dict[int, tuple[int, ...]]] = {index: {} for index in COLUMNS}

    def add(self, number: int, found: Indexed) -> None:
        """Count the words of the document that has that row."""
        for index, names in COLUMNS.items():
            columns: list[list[str]] = [getattr(found, name) for name in names]
            self.sizes[index][number] = tuple(map(len, columns))
            for column, tokens in enumerate(columns):
                self.sum_up(index, number % ROWS * SPREAD + column, tokens)

    def sum_up(self, index: str, start: int, tokens: list[str]) -> None:
        """Add the places of the words of one column."""
        sums = self.sums[index]
        for position, token in enumerate(tokens):
            place = start + position % PRIME * 4
            sums[token] += place * place % PRIME


def differences(connection: apsw.Connection, index: str, tally: Tally) -> list[str]:
    """The words whose places in the index are not those in the documents, in order."""
    expected = dict(tally.sums[index])
    look_into(connection, index)
    wrong = [term for term, total in connection.execute(sums(index)) if expected.pop(term, None) != total]
    return sorted({*wrong, *expected})


def miscounts(connection: apsw.Connection, index: str, tally: Tally) -> bool:
    """Whether the index has other rows than there are documents, or other sizes of them; ranking depends on sizes."""
    sizes = tally.sizes[index]
    held = dict(connection.execute(f"SELECT id, sz FROM {index}_docsize"))
    all_held = value(connection, f"SELECT block FROM {index}_data WHERE id = 1")
    totals = (sum(size[column] for size in sizes.values()) for column in range(len(COLUMNS[index])))
    fits = all_held == varints((len(sizes), *totals)) or (not sizes and all_held == b"")  # nothing was ever there
    return not fits or held != {number: varints(size) for number, size in sizes.items()}


def varints(numbers: Iterable[int]) -> bytes:
    """Numbers as SQLite packs them: seven bits a byte, the highest first, the last without its top bit.

    >>> varints([5, 300]).hex()
    '05822c'
    """
    return b"".join(varint(number) for number in numbers)


def varint(number: int) -> bytes:
    """One number, packed."""
    packed = [number & 0x7F]
    while number := number >> 7:
        packed.append(number & 0x7F | 0x80)
    return bytes(reversed(packed))


def look_into(connection: apsw.Connection, index: str) -> None:
    """Give the contents of an index a name for this connection; nothing of it goes into the file."""
    only_reads = connection.pragma("query_only")
    connection.pragma("query_only", False)
    try:
        sql = f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{index}_seen USING fts5vocab(main, {index}, instance)"
        connection.execute(sql)
    finally:
        connection.pragma("query_only", only_reads)


def sums(index: str) -> str:
    """The same sums, over an index."""
    columns = " ".join(f"WHEN '{name}' THEN {column}" for column, name in enumerate(COLUMNS[index]))
    place = f"(doc % {ROWS} * {SPREAD} + CASE col {columns} END + offset % {PRIME} * 4)"
    return f"SELECT term, sum({place} * {place} % {PRIME}) FROM temp.{index}_seen GROUP BY term"
