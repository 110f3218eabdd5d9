"""`sayso add`"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli import desk
from sayso.cli.options import allow_private_option, json_option, library_option, places_argument

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.cli.progress import Told
    from sayso.fetch import Fetcher
    from sayso.intake.found import Found
    from sayso.library import Added, Library
    from sayso.model.claims import Review

MANY = 5_000_000
"""Bytes from which on several processes are quicker than one, their starting included."""

PACKED = 6
"""So many times its size a gzip archive of pages unpacks to."""


@click.command("add")
@places_argument
@library_option
@click.option("--follow", is_flag=True, help="Fetch the pages that feeds and site maps lead to.")
@click.option("--most", default=100, show_default=True, type=click.IntRange(0), help="Follow to at most so many pages.")
@allow_private_option
@click.option(
    "--column", "columns", multiple=True, metavar="PART=COLUMN", help="Which column of a table holds what: text=Inhalt."
)
@click.option("--processes", type=click.IntRange(1, 64), help="Read in so many processes; else as many as pay.")
@json_option
def verb(
    places: tuple[str, ...],
    library: Path | None,
    follow: bool,
    most: int,
    allow_private: bool,
    columns: tuple[str, ...],
    processes: int | None,
    as_json: bool,
) -> None:
    """Put each FILE into the library, to be cited works, other coverage, or reports to examine later.

    FILE is text, HTML, Markdown, PDF or mail, a web archive (WARC, WACZ), a feed or site map, a table of articles (JSON
    lines, CSV), a folder or a pattern of them, or the address of a page, which is then fetched: its raw answer is kept
    beside the library. - reads standard input. What is said to be added is on the disk. Adding again does no harm and
    goes on where a run was broken off; what could not be read is said, and the rest goes in.
    """
    from sayso.cli.progress import adding
    from sayso.intake.tables import mapping
    from sayso.intake.workers import ready

    tally = desk.Tally()
    named = mapping(columns)
    places, reviews = without_reviews(places)
    with desk.library(library) as opened:
        console = None if as_json else desk.console()
        fetcher = desk.fetcher(opened, allow_private) if follow or any(map(is_address, places)) else None
        known = list(sizes(places))
        with adding(console, sum(size for _, size in known)) as told:
            found = everything(places, fetcher, named, told)
            found = fetcher.follow(found, most) if fetcher and follow else found
            entries = ready(found, processes or enough(known), opened.known)
            _say(_counted(opened, entries, tally), console)
        if reviews:
            new = opened.coverage.add_reviews(reviews)
            click.echo(f"{new} published checks added; {len(reviews) - new} were held already.", err=True)
    tally.finish()


def is_address(place: str) -> bool:
    """Whether a person means a page of the web."""
    return place.lower().startswith(("http://", "https://"))


def everything(
    places: Iterable[str], fetcher: "Fetcher | None", columns: dict[str, str], told: "Told"
) -> "Iterator[Found]":
    """What files hold and addresses lead to, in the order given."""
    from sayso.intake import every

    for place in places:
        if fetcher and is_address(place):
            yield from fetcher.fetch(place)
        else:
            yield from every([place], True, columns, told)


def enough(known: Iterable[tuple[Path, int]]) -> int:
    """How many processes pay: one for a few files, for an archive as many as there are cores."""
    unpacked = sum(size * (PACKED if path.suffix.lower() in (".gz", ".wacz") else 1) for path, size in known)
    return (os.cpu_count() or 1) if unpacked > MANY else 1


def sizes(places: Iterable[str]) -> Iterator[tuple[Path, int]]:
    """Every file meant, and how many bytes it has."""
    from sayso.intake import files

    for place in places:
        for path in files(place) if place != "-" and not is_address(place) else ():
            try:
                yield path, path.stat().st_size
            except (OSError, ValueError):
                yield path, 0


def without_reviews(places: Iterable[str]) -> "tuple[tuple[str, ...], list[Review]]":
    """Feeds of published checks (ClaimReview) taken out of the places, and the checks in them."""
    left: list[str] = []
    found: list[Review] = []
    for place in places:
        if place == "-" or is_address(place):
            left.append(place)
            continue
        paths = list(files_of(place))
        feeds = {path: feed for path in paths if (feed := checks_in(path))}
        found += [review for feed in feeds.values() for review in feed]
        left += [str(path) for path in paths if path not in feeds] if feeds else [place]
    return tuple(left), found


def files_of(place: str) -> "Iterable[Path]":
    """Every file meant."""
    from sayso.intake import files

    return files(place)


def checks_in(path: Path) -> "tuple[Review, ...]":
    """The published checks in a file that is a feed of them; an unreadable file has none here, and is told of later."""
    if path.suffix.lower() not in (".json", ".jsonl", ".jsonld") or not path.is_file():
        return ()
    from sayso.claiming import feed_or_none

    try:
        return feed_or_none(path.name, path.read_bytes())
    except OSError:
        return ()


def _counted(library: "Library", entries: Iterable[object], tally: desk.Tally) -> "Iterator[Added]":
    for added in library.adding(entries):  # type: ignore[arg-type]
        tally.meet(added.problems, quiet=True)
        yield added


def _say(outcomes: "Iterable[Added]", console: "Console | None") -> None:
    if console is None:
        from sayso.present.json import added_json

        for added in outcomes:
            desk.line(added_json(added))
    else:
        from sayso.present.terminal import show_added

        show_added(outcomes, console)
