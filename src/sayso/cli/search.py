"""`sayso search`"""

from pathlib import Path

import click

from sayso.cli import desk
from sayso.cli.options import json_option, library_option


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@library_option
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000), help="At most so many documents.")
@json_option
def verb(words: tuple[str, ...], library: Path | None, limit: int, as_json: bool) -> None:
    """Documents of the library that have all WORDS. "Words in marks" must stand together; begin* finds beginnings."""
    from sayso.library import MemoryShelf

    query = " ".join(words)
    with desk.shelf(library) as shelf:
        if isinstance(shelf, MemoryShelf):
            click.echo("sayso: your library is empty. Put something in with: sayso add FILE", err=True)
            return
        hits = shelf.search(query, limit)
        if as_json:
            from sayso.present.json import hit_json

            for hit in hits:
                desk.line(hit_json(hit))
        else:
            from sayso.present.terminal import show_hits

            show_hits(hits, shelf.matching(query), desk.console())
