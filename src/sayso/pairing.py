"""From a file of articles to a file of the passages that they share, so that work broken off can be taken up again."""

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import numpy as np

from sayso.errors import MissingExtra, Unreadable
from sayso.model.place import Problem
from sayso.trace.pairs import Article, Pair
from sayso.trace.shared import Progress

MAGIC = b"SQLite format 3\0"

LINES = 10_000
"""Pairs written at a time."""


class Line(msgspec.Struct, frozen=True):
    """One line of output."""

    a: str
    a_span: tuple[int, int]
    b: str
    b_span: tuple[int, int]
    kind: str
    first: str | None


class Row(msgspec.Struct):
    """One line of input; all but `id` and `text` may be left out."""

    id: str
    text: str
    outlet: str | None = None
    date: str | None = None
    title: str | None = None


def articles(path: Path, problems: list[Problem]) -> Iterator[Article]:
    """The articles of a JSONL file or the documents of a library; a line that is none becomes a problem, and the rest
    is read."""
    return of_library(path) if is_library(path) else of_lines(path, problems)


def is_library(path: Path) -> bool:
    """Whether a file is a library rather than lines of JSON."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def of_library(path: Path) -> Iterator[Article]:
    """The documents of a library, in order of id."""
    from sayso.library import open_library

    with open_library(path, create=False, read_only=True) as library:
        for card in library.documents():
            document = library.get(card.document)
            if document is not None:
                yield Article(document.id, document.text, card.outlet, card.published, card.headline)


def size(path: Path) -> int:
    """So many bytes of text at most are in a JSONL file or a library."""
    beside = path.with_name(f"{path.name}-wal")
    return path.stat().st_size + (beside.stat().st_size if beside.exists() else 0)


def of_lines(path: Path, problems: list[Problem]) -> Iterator[Article]:
    """The articles of a JSONL file."""
    decoder = msgspec.json.Decoder(Row)
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    row = decoder.decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    words = f"Line {number} is no article: {error}."
                    problems.append(Problem("trace", words, locator=str(path)))
                    continue
                yield Article(row.id, row.text, row.outlet or "", row.date or "", row.title or "")


def line(pair: Pair) -> Line:
    """A pair as one line of JSON has it."""
    a, b = pair.a.span, pair.b.span
    return Line(pair.a.document, (a.start, a.end), pair.b.document, (b.start, b.end), pair.kind, pair.first)


def write(found: Iterable[Pair], out: Path) -> int:
    """Write pairs to a JSONL or a Parquet file, whole or not at all; returns how many there are."""
    partial = out.with_name(f"{out.name}.partial")
    count = write_lines(found, partial)
    if out.suffix == ".parquet":
        lines, partial = partial, out.with_name(f"{out.name}.whole")
        to_parquet(lines, partial)
        lines.unlink()
    partial.replace(out)
    return count


def write_lines(found: Iterable[Pair], out: Path) -> int:
    """Write pairs as JSON, one a line."""
    encoder, waiting, count = msgspec.json.Encoder(), bytearray(), 0
    with out.open("wb") as file:
        for pair in found:
            encoder.encode_into(line(pair), waiting, len(waiting))
            waiting += b"\n"
            count += 1
            if count % LINES == 0:
                file.write(waiting)
                waiting.clear()
        file.write(waiting)
    return count


def to_parquet(lines: Path, out: Path) -> None:
    """A JSONL file of pairs as Parquet; raises `MissingExtra` where DuckDB is not installed."""
    try:
        import duckdb
    except ImportError:
        raise MissingExtra("Parquet", "parquet") from None
    columns = (
        "{a: 'VARCHAR', a_span: 'BIGINT[2]', b: 'VARCHAR', b_span: 'BIGINT[2]', kind: 'VARCHAR', first: 'VARCHAR'}"
    )
    with duckdb.connect() as session:
        rows = f"SELECT * FROM read_json(?, format = 'newline_delimited', columns = {columns})"
        session.execute(f"COPY ({rows}) TO '{str(out).replace(chr(39), chr(39) * 2)}' (FORMAT parquet)", [str(lines)])


class WorkFolder:
    """Progress kept in a folder beside the output; it is of no use for another corpus or other settings."""

    def __init__(self, folder: Path, key: str) -> None:
        self._folder, self._key = folder, hashlib.sha256(key.encode()).hexdigest()[:16]

    def load(self) -> Progress | None:
        """What was kept for this very work, unless it cannot be read."""
        try:
            with np.load(self._file, allow_pickle=False) as kept:
                return Progress(int(kept["shards"]), kept["places"], kept["marks"], kept["contexts"])
        except (OSError, ValueError, KeyError):
            return None

    def save(self, progress: Progress) -> None:
        """Keep it in place of what was kept before."""
        self._folder.mkdir(exist_ok=True)
        partial = self._file.with_suffix(".partial")
        with partial.open("wb") as file:
            shards, places = np.array(progress.shards), progress.places
            np.savez(file, shards=shards, places=places, marks=progress.marks, contexts=progress.contexts)
        partial.replace(self._file)

    @property
    def _file(self) -> Path:
        return self._folder / f"{self._key}.npz"


@contextmanager
def work_folder(out: Path | None, corpus: Path, settings: object) -> Iterator[WorkFolder | None]:
    """A folder for progress beside the output, gone when the work is done; none for output that is no file."""
    if out is None:
        yield None
        return
    if not out.absolute().parent.is_dir():
        raise Unreadable(f"There is no folder {out.absolute().parent} to write to.")
    about = corpus.stat()
    folder = out.with_name(f"{out.name}.work")
    yield WorkFolder(folder, f"{corpus.absolute()} {size(corpus)} {about.st_mtime_ns} {settings}")
    shutil.rmtree(folder, ignore_errors=True)
