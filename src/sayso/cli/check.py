"""`sayso check`"""

from pathlib import Path

import click

from sayso.cli import desk
from sayso.cli.options import json_option, library_option


@click.command("check")
@library_option
@click.option("--reindex", is_flag=True, help="Make the indexes anew from the documents before.")
@click.option("--journal", is_flag=True, help="Show what was done when, each entry with the hash of all up to it.")
@json_option
def verb(library: Path | None, reindex: bool, journal: bool, as_json: bool) -> None:
    """Read the whole library and say whether everything in it is as it was put in. Nothing is changed, unless the
    indexes are to be made anew.

    Documents, originals, indexes, the journal and the raw answers beside the library are all held against each other.
    Who notes down the last hash of --journal can tell later whether anything before it was changed or left out.
    """
    from sayso.cli.progress import checking
    from sayso.library import MemoryShelf

    with desk.shelf(library) as shelf:
        if isinstance(shelf, MemoryShelf):
            click.echo("sayso: you have no library yet. `sayso add FILE` makes one.", err=True)
            return
        if reindex:
            shelf.reindex()
        if journal:
            for number, entry, digest in shelf.journal():
                click.echo(f"{number} {digest} {desk.printable(entry)}")
            return
        with checking(None if as_json else desk.console()) as told:
            problems = shelf.check(told)
    tally = desk.Tally()
    tally.meet(problems, quiet=True)
    if as_json:
        from sayso.present.json import problem_json

        for problem in problems:
            desk.line(problem_json(problem))
    else:
        from sayso.present.terminal import show_library

        show_library(problems, desk.console())
    tally.finish()
