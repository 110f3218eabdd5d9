"""What people see at a terminal: nothing too wide, nothing that acts, every voice and verdict told.

`tarn-gate.80.txt` is the whole dossier at 80 columns without colour; to write it anew after a change that you have
looked at, run these tests with `SAYSO_RENEW=1` in the environment.
"""

import io
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console
from tests.present.listings import HIT, ITEM, Taken

from sayso.model.document import Reading
from sayso.model.dossier import Dossier
from sayso.model.place import Span
from sayso.model.voices import Voices
from sayso.present import terminal

GOLDEN = Path(__file__).with_name("tarn-gate.80.txt")
ACTS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
BUILT = ("dossier", "hostile", "long_dossier")
Show = Callable[[Console], None]


def shown(show: Show, width: int = 80, **settings: bool) -> str:
    out = io.StringIO()
    show(Console(file=out, width=width, **settings))  # type: ignore[arg-type]
    return out.getvalue()


def everything(dossier: Dossier) -> list[Show]:
    voices = Voices(dossier.sources, dossier.attributions, dossier.statements)
    return [
        lambda console: terminal.show_dossier(dossier, console),
        lambda console: terminal.show_voices(dossier.document, dossier.outline, voices, console),
        lambda console: terminal.show_reading(Reading(dossier.document, dossier.problems), console),
        lambda console: terminal.show_checks(dossier, console),
        lambda console: terminal.show_grounds(dossier, console),
        lambda console: terminal.show_reasons(dossier, Span(0, 400), console),
        lambda console: terminal.show_hits([HIT], 3, console),
        lambda console: terminal.show_added([ITEM, Taken("added", "e", "c.txt", (), ())], console),
        lambda console: terminal.show_library(dossier.problems, console),
    ]


@pytest.mark.parametrize("built", BUILT)
@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(built: str, width: int, request: pytest.FixtureRequest) -> None:
    for show in everything(request.getfixturevalue(built)):
        assert [line for line in shown(show, width).splitlines() if cell_len(line) > width] == []


@pytest.mark.parametrize("built", BUILT)
def test_nothing_that_acts_reaches_the_terminal(built: str, request: pytest.FixtureRequest) -> None:
    for show in everything(request.getfixturevalue(built)):
        assert ACTS.findall(shown(show)) == []


def test_words_in_square_brackets_are_words(hostile: Dossier) -> None:
    text = shown(lambda console: terminal.show_dossier(hostile, console), 120)
    assert "[bold]not markup[/bold]" in text
    assert ":smile:" in text


def test_the_dossier_at_eighty_columns_is_the_one_we_looked_at(dossier: Dossier) -> None:
    text = shown(lambda console: terminal.show_dossier(dossier, console))
    if os.environ.get("SAYSO_RENEW"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_a_chain_is_a_tree_each_hop_further_in(dossier: Dossier) -> None:
    text = shown(lambda console: terminal.show_grounds(dossier, console))
    assert [line for line in text.splitlines() if line.lstrip().startswith(("└", "■", "□", "∴"))] == [
        "   └ Ministry of Waters memo  ○ not held",
        "     □ ends at the memo of Ministry of Waters, not held",
        "   └ Daily Meridian  ≈ altered  Daily Meridian, 9 May 2031",
        "     └ Aldo Ferrin  ≅ in other words, 62% alike  Northern Wire, 10 May 2031",
        "       ■ rests on a post by Aldo Ferrin",
        "   ∴ Carried by 3 documents of 3 outlets, 1 origin: a post by Aldo Ferrin (3).",
    ]


def test_colour_is_only_for_terminals_that_want_it(dossier: Dossier) -> None:
    show: Show = lambda console: terminal.show_dossier(dossier, console)  # noqa: E731
    plain = shown(show)
    coloured = shown(show, force_terminal=True)
    colourless = shown(show, force_terminal=True, no_color=True)
    assert ("\x1b[" in plain, "\x1b[" in coloured) == (False, True)
    assert not re.search(r"\x1b\[[\d;]*(?:3[0-9]|38;|4[0-7]|9[0-7])[\d;]*m", colourless)
    assert re.sub(r"\x1b\[[\d;]*m", "", colourless) == plain


def test_voices_stand_in_the_margin_the_outer_before_the_inner(dossier: Dossier) -> None:
    text = shown(lambda console: terminal.show_dossier(dossier, console))
    assert [line for line in text.splitlines() if line.startswith("  D ┊")] == [
        "  D ┊ that Ferrin had told the council",
        "  D ┊ C ┊ that the company’s own engineers predicted",
        "  D ┊ C ┊ E ┃ “no rain worth the name before autumn”,",
        "  D ┊ and that the council did not ask again.",
    ]


def test_a_library_that_is_whole_is_said_to_be() -> None:
    assert shown(lambda console: terminal.show_library((), console)) == "The library is whole.\n"


def test_words_looked_for_stand_out_in_the_passage() -> None:
    text = shown(lambda console: terminal.show_hits([HIT], 1, console), force_terminal=True)
    assert "\x1b[1;4mgate\x1b[0m" in text
