"""`sayso serve`"""

from pathlib import Path

import click

from sayso.cli import desk
from sayso.cli.options import aliases_option, engine_option, library_option


@click.command("serve")
@library_option
@aliases_option
@engine_option
@click.option("--port", default=8731, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free one.")
@click.option("--open/--no-open", "opens", default=True, show_default=True, help="Open it in your browser.")
def verb(library: Path | None, aliases: Path | None, engine: str, port: int, opens: bool) -> None:
    """The reading room: your library in the browser, each report with its evidence beside it.

    It runs on this machine alone and can be reached from no other. Ctrl-C closes it; what was said to be added or
    decided is on the disk.
    """
    from sayso.library import open_library
    from sayso.web.room import Room
    from sayso.web.serve import serve
    from sayso.web.settings import RoomSettings

    path = library or desk.own_library()
    with open_library(path):
        pass  # make it, or say what is wrong with it, before anything is opened

    def ready(address: str) -> None:
        click.echo(f"The reading room is open at {address}  (Ctrl-C closes it)")
        if opens:
            import webbrowser

            webbrowser.open(address)

    serve(Room(path.absolute(), RoomSettings(), engine, desk.aliases(aliases)), port, ready)
