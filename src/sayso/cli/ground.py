"""`sayso ground`"""

from pathlib import Path

import click

from sayso.cli import desk
from sayso.cli.options import aliases_option, engine_option, json_option, library_option


@click.command("ground")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@click.option(
    "--count/--no-count", default=True, show_default=True, help="Count independent origins too; takes longer."
)
@library_option
@aliases_option
@engine_option
@json_option
def verb(
    reports: tuple[str, ...], count: bool, library: Path | None, aliases: Path | None, engine: str, as_json: bool
) -> None:
    """What each statement of a REPORT rests on: from voice to work to the passage there, to its voice, and on; and how
    many independent origins stand behind the documents that carry it.

    REPORT is a file (plain text, HTML, PDF), - for standard input, or the id or address of a document in the library.
    """
    from sayso.examining import Engine, examine
    from sayso.intake import report_named

    tally = desk.Tally()
    console = None if as_json else desk.console()
    with desk.shelf(library) as shelf:
        names = desk.aliases(aliases)
        if count:
            desk.say_what_it_waits_for(shelf)
        for report in reports:
            reading = report_named(report, shelf)
            tally.meet(reading.problems, report)
            if reading.document is None:
                continue
            dossier = examine(reading, shelf, names, Engine(engine), count=count, copying=desk.copies)
            if console is None:
                from sayso.present.json import ground_json

                desk.line(ground_json(dossier))
            else:
                from sayso.present.terminal import show_grounds

                show_grounds(dossier, console)
    tally.finish()
