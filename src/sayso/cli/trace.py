"""`sayso trace`"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli import desk, forms
from sayso.cli.options import json_option, library_option
from sayso.model.place import Problem

if TYPE_CHECKING:
    from sayso.model.document import Document
    from sayso.model.dossier import Card
    from sayso.model.reuse import Traced
    from sayso.trace.settings import Settings

Watch = Callable[[int, int], None]


@click.command("trace")
@click.argument("places", metavar="FILE...", nargs=-1)
@click.option(
    "--pairs",
    "corpus",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    metavar="CORPUS",
    help="Instead of FILE: hold a whole corpus against itself, a library or JSONL: {id, outlet, date, title, text}.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="With --pairs: into this .jsonl or .parquet file. Broken off, the same command goes on where it stopped.",
)
@click.option(
    "--threads", type=click.IntRange(1, 256), default=1, show_default=True, help="With --pairs: side by side."
)
@click.option(
    "--graph",
    "picture",
    type=click.Path(path_type=Path, dir_okay=False),
    help="With FILE: draw who carried the words first into this .svg, .dot or .json file.",
)
@library_option
@json_option
def verb(
    places: tuple[str, ...],
    corpus: Path | None,
    out: Path | None,
    threads: int,
    picture: Path | None,
    library: Path | None,
    as_json: bool,
) -> None:
    """Find the passages that each FILE shares with documents of the library: republished, quoted, an agency's text.

    Says of each which page carried the words first, where dates or notices tell, and what was cut, put in or changed.
    FILE is plain text, HTML or PDF, a folder or a pattern of them; - reads standard input.
    """
    if corpus is None and not places:
        raise click.UsageError("Name a FILE, or a corpus with --pairs.")
    if corpus is not None and places:
        raise click.UsageError("--pairs takes a corpus instead of FILE.")
    if picture is not None and (corpus is not None or picture.suffix not in (".svg", ".dot", ".json")):
        raise click.UsageError("--graph goes with FILE, and draws a file that ends in .svg, .dot or .json.")
    desk.prepare()
    tally = desk.Tally()
    if corpus is not None:
        from sayso.trace.settings import Settings

        tally.meet(hold_pairs(corpus, out, Settings(threads=threads), as_json))
    else:
        trace_each(places, library, picture, as_json, tally)
    tally.finish()


def trace_each(
    places: tuple[str, ...], library: Path | None, picture: Path | None, as_json: bool, tally: desk.Tally
) -> None:
    """Hold each file against the library."""
    from sayso.intake import take
    from sayso.tracing import cards_of, family, traced

    documents: list[Document] = []
    every: list[Traced] = []
    named: list[Card] = []
    console = None if as_json else desk.console()
    with desk.shelf(library) as shelf:
        for reading, *_ in take(places):
            tally.meet(reading.problems)
            if reading.document is None:
                continue
            all_found = family(reading.document, shelf) if picture else (traced(reading.document, shelf),)
            found, cards = all_found[0], cards_of(all_found[0], shelf)
            documents.append(reading.document)
            every.extend(all_found)
            named.extend(cards)
            if console is None:
                from sayso.present.json import trace_json

                desk.line(trace_json(reading.document, found, cards, reading.problems))
            else:
                from sayso.present.terminal import show_traced

                show_traced(reading.document, found, cards, console)
    if picture is not None:
        draw(documents, every, named, picture)


def draw(documents: "list[Document]", found: "list[Traced]", cards: "list[Card]", out: Path) -> None:
    """Draw who carried the words first, as the name of the file asks for."""
    from sayso.present.dot import dot
    from sayso.present.graph import graph
    from sayso.present.json import graph_json
    from sayso.present.svg import svg

    made = graph(documents, found, cards)
    drawn = {".svg": lambda: svg(made, alone=True).encode(), ".dot": lambda: dot(made).encode()}
    data = drawn.get(out.suffix, lambda: graph_json(made))()
    forms.write(data, out)


def hold_pairs(corpus: Path, out: Path | None, settings: "Settings", as_json: bool) -> list[Problem]:
    """Hold the articles of a corpus against each other; returns what was no article."""
    from sayso.codec import encode
    from sayso.pairing import articles, line, size, work_folder, write
    from sayso.trace.pairs import pairs

    problems: list[Problem] = []
    with work_folder(out, corpus, settings.enough) as keeper, watching() as watch:
        found = pairs(articles(corpus, problems), size(corpus), settings, watch, keeper)
        if out is None:
            for pair in found:
                desk.line(encode(line(pair)))
        else:
            count = write(found, out)
            if not as_json:
                click.echo(f"{count} passages shared, in {out}")
    return problems


@contextmanager
def watching() -> Iterator[Watch]:
    """A bar on standard error while a corpus is held against itself, if that is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda done, of: None
        return
    columns = (TextColumn("tracing"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("tracing", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
