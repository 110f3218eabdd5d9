"""`sayso examine`"""

from pathlib import Path

import click

from sayso.cli import desk
from sayso.cli.options import aliases_option, count_option, engine_option, json_option, library_option


@click.command("examine")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@library_option
@aliases_option
@engine_option
@count_option
@json_option
def verb(
    reports: tuple[str, ...], library: Path | None, aliases: Path | None, engine: str, count: bool, as_json: bool
) -> None:
    """The dossier of each REPORT: who says what, whose words they are, whether the works it cites have them.

    REPORT is a file (plain text, HTML, PDF), - for standard input, or the id or address of a document in the library.
    """
    from sayso.examining import Engine, examine
    from sayso.intake import report_named
    from sayso.tracing import with_traced

    tally = desk.Tally()
    console = None if as_json else desk.console()
    with desk.shelf(library) as shelf:
        desk.say_what_it_waits_for(shelf)
        names = desk.aliases(aliases)
        for report in reports:
            reading = report_named(report, shelf)
            tally.meet(reading.problems, report, quiet=console is not None and reading.document is not None)
            if reading.document is None:
                continue
            found = examine(reading, shelf, names, Engine(engine), count=count, copying=desk.copies)
            dossier = with_traced(found, shelf)
            if console is None:
                from sayso.present.json import dossier_json

                desk.line(dossier_json(dossier))
            else:
                from sayso.present.terminal import show_dossier

                show_dossier(dossier, console)
    tally.finish()
