"""`sayso add`"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli import desk
from sayso.cli.options import json_option, library_option, places_argument

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.intake import Taken
    from sayso.library import Added
    from sayso.model.claims import Review

Watch = Callable[[Iterable["Taken"]], Iterator["Taken"]]
WORTH_A_BAR = 20
"""Files. Fewer are done before a bar could be read."""


@click.command("add")
@places_argument
@library_option
@json_option
def verb(places: tuple[str, ...], library: Path | None, as_json: bool) -> None:
    """Put each FILE into the library, to be cited works, other coverage, or reports to examine later.

    FILE is plain text, HTML or PDF, a folder or a pattern of them; - reads standard input. What is said to be added
    is on the disk. Adding again does no harm; what could not be read is said, and the rest goes in.
    """
    from sayso.intake import files, take, take_file

    tally = desk.Tally()
    paths = [path for place in places if place != "-" for path in files(place)]
    paths, reviews = _without_reviews(paths)
    readings = (take_file(path, absolute=True) for path in paths)
    inputs = [taken for place in places if place == "-" for taken in take([place])]
    with desk.library(library) as opened:
        console = None if as_json else desk.console()
        with progress(console, [*paths]) as watch:
            outcomes = opened.adding(item for source in (inputs, watch(readings)) for item in source)
            _say(_counted(outcomes, tally), console)
        if reviews:
            new = opened.coverage.add_reviews(reviews)
            click.echo(f"{new} published checks added; {len(reviews) - new} were held already.", err=True)
    tally.finish()


def _without_reviews(paths: list[Path]) -> "tuple[list[Path], list[Review]]":
    """Feeds of published checks (ClaimReview) taken out of the files, and the checks in them."""
    from sayso.claiming import feed_or_none

    left: list[Path] = []
    found: list[Review] = []
    for path in paths:
        feed: tuple[Review, ...] = ()
        if path.suffix.lower() in (".json", ".jsonl", ".jsonld") and path.is_file():
            feed = feed_or_none(path.name, path.read_bytes())
        found += feed
        left += [] if feed else [path]
    return left, found


def _counted(outcomes: "Iterable[Added]", tally: desk.Tally) -> "Iterator[Added]":
    for added in outcomes:
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


@contextmanager
def progress(console: "Console | None", paths: list[Path]) -> Iterator[Watch]:
    """A bar with time left while files go in, on a terminal and where there are enough of them to need one."""
    if console is None or not console.is_terminal or len(paths) < WORTH_A_BAR:
        yield iter
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("adding"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("adding", total=len(paths))

        def watch(items: Iterable["Taken"]) -> Iterator["Taken"]:
            for item in items:
                bar.advance(task)
                yield item

        yield watch
