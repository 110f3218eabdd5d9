"""The command `sayso`: its verbs, loaded when they are called; what goes wrong, in plain words."""

import sys
from importlib import import_module

import click

import sayso
from sayso.errors import SaysoError

VERBS = {
    "add": "Put files and pages into the library.",
    "fetch-cited": "Fetch the works that a report links to.",
    "read": "What a text is: zones and details.",
    "attribute": "Who says what.",
    "verify": "Quotations beside their sources.",
    "trace": "Where the words came from.",
    "ground": "What each statement rests on.",
    "examine": "The whole dossier of a report.",
    "events": "Which reports tell of the same event.",
    "compare": "Reports of one event, side by side.",
    "claims": "Has this been said, or checked, before?",
    "weigh": "Competing explanations against the evidence.",
    "explain": "Why Sayso says that about a place.",
    "search": "Full text over the library.",
    "serve": "The reading room, in the browser.",
    "export": "A dossier as a file to keep or pass on.",
    "check": "Is the library whole?",
    "schema": "The JSON that --json writes, described.",
    "demo": "The example library, examined end to end.",
}
"""Every verb and its one line of help, so that `sayso --help` loads none of them."""


class Verbs(click.Group):
    """A group whose commands are modules of this package, imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        verb: click.Command = import_module(f"sayso.cli.{cmd_name.replace('-', '_')}").verb
        return verb

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(sayso.__version__, prog_name="sayso")
def command() -> None:
    """On whose say-so? Sayso takes a news report apart: who is speaking, where the words came from, and whether the
    source it cites has them. It compares texts, and shows its working. Nothing leaves this machine,
    and nothing is fetched but the addresses that you give to `add` and `fetch-cited`.

    Exit code 0: done. 1: done, with problems that were met on the way. 2: it was not used as it is meant.
    """


def main() -> None:
    """Run `sayso`; what Sayso raises on purpose is one sentence on standard error, and exit code 2."""
    try:
        command.main(prog_name="sayso", standalone_mode=True)
    except SaysoError as error:
        click.echo(f"sayso: {error}", err=True)
        sys.exit(2)
