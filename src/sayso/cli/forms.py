"""In which form a verb writes: for people, JSON, a table, a page; to the screen or into a file."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from sayso.errors import Unreadable

Decorated = Callable[..., Any]
FORMS = ("json", "csv", "html")


def form_options(verb: Decorated) -> Decorated:
    """`--as FORM`, `--json` for short, and `-o FILE`."""
    chosen = click.option("--as", "form", type=click.Choice(FORMS), help="In which form; without it, for people.")
    short = click.option("--json", "form", flag_value="json", help="Short for --as json: for tools.")
    output = click.option(
        "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Into this file, not to the screen."
    )
    return chosen(short(output(verb)))


def write(data: bytes, output: Path | None) -> None:
    """To the file, all or nothing, or to standard output; raises `Unreadable` where there is no writing it."""
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    unfinished = output.with_name(f".{output.name}.part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(output)
    except OSError as error:
        raise Unreadable(f"{output} cannot be written: {error.strerror}.") from error
    click.echo(f"{output} ({len(data):,} bytes)", err=True)
