"""`sayso verify`"""

from pathlib import Path

import click

from sayso.cli import desk
from sayso.cli.options import aliases_option, engine_option, json_option, library_option, places_argument


@click.command("verify")
@places_argument
@library_option
@aliases_option
@engine_option
@json_option
def verb(places: tuple[str, ...], library: Path | None, aliases: Path | None, engine: str, as_json: bool) -> None:
    """Hold each quotation of each FILE against the work it cites, and each "omits any mention" against the text named.

    FILE is text, HTML, Markdown, PDF or mail, an archive (WARC), feed or table (JSON lines, CSV), a folder or a pattern
    of them; - reads standard input.
    """
    from sayso.examining import Engine, examine
    from sayso.intake import take

    tally = desk.Tally()
    console = None if as_json else desk.console()
    with desk.shelf(library) as shelf:
        names = desk.aliases(aliases)
        for reading, *_ in take(places):
            tally.meet(reading.problems)
            if reading.document is None:
                continue
            dossier = examine(reading, shelf, names, Engine(engine), follow=False)
            if console is None:
                from sayso.present.json import verify_json

                desk.line(verify_json(dossier))
            else:
                from sayso.present.terminal import show_checks

                show_checks(dossier, console)
    tally.finish()
