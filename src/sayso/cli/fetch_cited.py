"""`sayso fetch-cited`"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli import desk
from sayso.cli.options import aliases_option, allow_private_option, engine_option, json_option, library_option

if TYPE_CHECKING:
    from sayso.model.dossier import Dossier
    from sayso.model.shelf import Shelf


@click.command("fetch-cited")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@library_option
@aliases_option
@engine_option
@allow_private_option
@json_option
def verb(
    reports: tuple[str, ...],
    library: Path | None,
    aliases: Path | None,
    engine: str,
    allow_private: bool,
    as_json: bool,
) -> None:
    """Fetch the works that each REPORT cites by link and the library does not hold yet, and put them there.

    REPORT is a file, - for standard input, or the id or address of a document in the library. Each site's robots.txt is
    honoured, one page a second is asked for, and the raw answers are kept beside the library.
    """
    from sayso.cli.add import _counted, _say
    from sayso.examining import Engine, examine
    from sayso.intake import report_named
    from sayso.intake.workers import ready

    tally = desk.Tally()
    with desk.library(library) as opened:
        names, console = desk.aliases(aliases), None if as_json else desk.console()
        fetcher = desk.fetcher(opened, allow_private)
        for report in reports:
            reading = report_named(report, opened)
            tally.meet(reading.problems, report)
            if reading.document is not None:
                wanted = list(cited(examine(reading, opened, names, Engine(engine)), opened))
                found = (each for address in wanted for each in fetcher.fetch(address))
                _say(_counted(opened, ready(found, 1, opened.known), tally), console)
    tally.finish()


def cited(dossier: "Dossier", shelf: "Shelf") -> Iterable[str]:
    """The addresses of works that a report cites by link and that are not held, each once."""
    for address in dict.fromkeys(work.url for work in dossier.works if work.url):
        if not list(shelf.by_address(address)):
            yield address
