"""What verbs share: the library opened, names loaded, reports found, problems said, the exit code kept."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.errors import Unreadable
from sayso.model.place import Problem

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.fetch import Fetcher
    from sayso.library import Library, MemoryShelf
    from sayso.model.document import Document
    from sayso.model.grounds import Copies
    from sayso.resolve import Aliases


def own_library() -> Path:
    """Where a user's own library is kept when no other is named."""
    from platformdirs import user_data_path

    return user_data_path("sayso", appauthor=False, ensure_exists=True) / "library.sayso"


@contextmanager
def library(path: Path | None) -> "Iterator[Library]":
    """The library named, or the user's own, made when there is none."""
    from sayso.library import open_library

    with open_library(path or own_library()) as opened:
        yield opened


def fetcher(library: "Library", allow_private: bool) -> "Fetcher":
    """What fetches pages and keeps their raw answers beside the library."""
    from sayso.fetch import Fetcher, Settings
    from sayso.library.records import keep

    return Fetcher(Settings(allow_private=allow_private), lambda warc: keep(library.path, warc))


@contextmanager
def shelf(path: Path | None) -> "Iterator[Library | MemoryShelf]":
    """The library for reading only; an empty shelf where the user has none. A library that is named must be there."""
    from sayso.library import MemoryShelf, open_library

    if path is None and not own_library().exists():
        yield MemoryShelf([])
        return
    with open_library(path or own_library(), create=False) as opened:
        yield opened


def say_what_it_waits_for(shelf: "Library | MemoryShelf") -> None:
    """Where there are texts to compare, a first run takes longer, and says why."""
    from sayso.library import Library

    if not isinstance(shelf, Library) or not len(shelf):
        return
    prepare()


def aliases(path: Path | None) -> "Aliases":
    """Sayso's table of names with the user's own added; raises `Unreadable` for a file that is no such table."""
    from platformdirs import user_config_path

    from sayso.resolve import Aliases

    own = user_config_path("sayso", appauthor=False) / "aliases.toml"
    files = [file for file in (own if own.exists() else None, path) if file]
    try:
        return Aliases.shipped(*(file.read_text("utf-8") for file in files))
    except ValueError as error:
        raise Unreadable(f"{' or '.join(map(str, files))} is no table of names: {error}") from error


def console() -> "Console":
    """Standard output for people: colour and width as the terminal has them."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def prepare() -> None:
    """Say what a first run waits for, where the code that compares texts is not compiled yet."""
    from sayso.trace.compiled import ready

    if not ready():
        click.echo("sayso: first run: preparing fast code for this machine, about half a minute, once.", err=True)


def copies(documents: "Iterable[Document]") -> "tuple[Copies, ...]":
    """Which of some documents carry one text."""
    from sayso.copying import copying

    return copying(documents)


def line(data: bytes) -> None:
    """One line of JSON on standard output."""
    sys.stdout.buffer.write(data + b"\n")
    sys.stdout.buffer.flush()


@dataclass(slots=True)
class Tally:
    """What went wrong in a run: said on standard error as it comes, and in the exit code at the end."""

    problems: int = 0
    shown: set[Problem] = field(default_factory=set)

    def meet(self, problems: Iterable[Problem], locator: str = "", quiet: bool = False) -> None:
        """Count problems, and say each once unless it has been shown already."""
        for problem in problems:
            self.problems += 1
            if not quiet:
                where = printable(problem.locator or locator)
                click.echo(
                    f"sayso: {where}: {printable(problem.words)}" if where else f"sayso: {problem.words}", err=True
                )

    def finish(self) -> None:
        """End the run: exit code 1 when there were problems."""
        if self.problems:
            sys.exit(1)


def printable(words: str) -> str:
    """Words with control characters made visible, so that a file's name cannot act on the terminal."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in words)
