"""`sayso export`"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

import sayso
from sayso.cli import desk
from sayso.cli.forms import write
from sayso.cli.options import aliases_option, count_option, engine_option, library_option, report_argument

if TYPE_CHECKING:
    from sayso.model.dossier import Dossier

FORMS = {
    "html": "one page that needs nothing else",
    "json": "everything found, one object",
    "annotations": "W3C Web Annotations, JSON-LD",
    "csv": "its statements as a table",
    "checks-csv": "its quotation checks as a table",
    "wacz": "a package of the originals: its own and those of the works it leads to",
}


@click.command("export")
@report_argument
@click.option("--as", "form", type=click.Choice(list(FORMS)), default="html", show_default=True, help="In which form.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Into this file, not to the screen."
)
@library_option
@aliases_option
@engine_option
@count_option
def verb(
    report: str, form: str, output: Path | None, library: Path | None, aliases: Path | None, engine: str, count: bool
) -> None:
    """The dossier of a REPORT as a file to keep or pass on: a page, JSON, annotations, a table; or the
    evidence for it as a web archive package (WACZ).

    REPORT is a file (plain text, HTML, PDF), - for standard input, or the id or address of a document in the library.
    """
    from sayso.cli.package import package
    from sayso.examining import Engine, examine
    from sayso.intake import report_named
    from sayso.tracing import with_traced

    tally = desk.Tally()
    with desk.shelf(library) as shelf:
        desk.say_what_it_waits_for(shelf)
        reading = report_named(report, shelf)
        tally.meet(reading.problems, report)
        if reading.document is not None:
            found = examine(reading, shelf, desk.aliases(aliases), Engine(engine), count=count, copying=desk.copies)
            dossier = with_traced(found, shelf)
            write(package(dossier, shelf) if form == "wacz" else rendered(dossier, form), output)
    tally.finish()


def rendered(dossier: "Dossier", form: str) -> bytes:
    """A dossier in one of the `FORMS`."""
    if form == "html":
        from sayso.present.page import page

        return page(dossier, sayso.__version__).encode("utf-8", "replace")
    if form == "annotations":
        from sayso.present.annotations import annotations

        return annotations(dossier)
    if form in ("csv", "checks-csv"):
        from sayso.present.table import checks_table, statements_table

        return checks_table(dossier) if form == "checks-csv" else statements_table(dossier)
    from sayso.present.json import dossier_json

    return dossier_json(dossier)
