"""Findings for people at a terminal. Rich is imported when something is shown, not before."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sayso.model.document import Document, Reading
from sayso.model.dossier import Card, Dossier
from sayso.model.outline import Outline
from sayso.model.place import Problem, Span
from sayso.model.reuse import Traced
from sayso.model.voices import Voices
from sayso.present.blocks import around, blocks, body_end
from sayso.present.cast import Voice, cast, shares, stretches
from sayso.present.front import front
from sayso.present.heard import heard
from sayso.present.listed import Added, Hit
from sayso.present.matrix import Matrix
from sayso.present.notes import Notes
from sayso.present.reasons import reasons
from sayso.present.rests import rests

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


def show_dossier(dossier: Dossier, console: "Console") -> None:
    """The whole dossier: who says so, the report with its voices, its checks under the passages, what it cites."""
    _show(_dossier(dossier, console), console)


def show_voices(document: Document, outline: Outline, voices: Voices, console: "Console") -> None:
    """Who says what in one document, for `attribute`."""
    found = Dossier(document, outline, voices.sources, voices.attributions, voices.statements, (), (), (), (), (), ())
    _show(_dossier(found, console), console)


def show_reading(reading: Reading, console: "Console") -> None:
    """One text as read: what the page says about itself, its zones, what went wrong, for `read`."""
    from sayso.present.screen.style import measure
    from sayso.present.screen.verbs import reading_lines

    _show(reading_lines(console, reading, measure(console)), console)


def show_checks(dossier: Dossier, console: "Console") -> None:
    """Every quotation beside its source and every claim of omission, for `verify`."""
    from sayso.present.screen.style import measure
    from sayso.present.screen.verbs import check_lines

    _show(check_lines(console, dossier, measure(console)), console)


def show_grounds(dossier: Dossier, console: "Console") -> None:
    """What each statement rests on, as a tree, for `ground`."""
    from sayso.present.screen.rests import rest_lines
    from sayso.present.screen.style import measure

    _show(rest_lines(console, rests(dossier), measure(console)), console)


def show_traced(document: Document, found: Traced, cards: Iterable[Card], console: "Console") -> None:
    """What a document shares with others and who carried it first, for `trace`."""
    from sayso.present.screen.style import measure
    from sayso.present.screen.traced import trace_lines

    _show(trace_lines(console, document, found, cards, measure(console)), console)


def show_hits(hits: Iterable[Hit], matching: int, console: "Console") -> None:
    """Documents that a search found, of `matching` in all, for `search`."""
    from sayso.present.screen.style import measure
    from sayso.present.screen.verbs import hit_lines

    _show(hit_lines(console, hits, matching, measure(console)), console)


def show_added(outcomes: Iterable[Added], console: "Console") -> None:
    """What became of each item as it comes in, then the sum, for `add`."""
    from sayso.present.screen.style import measure
    from sayso.present.screen.verbs import added_lines

    _show(added_lines(console, outcomes, measure(console)), console)


def show_library(problems: Sequence[Problem], console: "Console") -> None:
    """Whether a library is whole, for `check`."""
    from sayso.present.screen.style import measure
    from sayso.present.screen.verbs import library_lines

    _show(library_lines(console, problems, measure(console)), console)


def show_reasons(dossier: Dossier, place: Span, console: "Console") -> None:
    """Everything said about one place (code points) and why, for `explain`."""
    from sayso.present.screen.style import measure
    from sayso.present.screen.verbs import reason_lines

    _show(reason_lines(console, dossier.document, place, reasons(dossier, place), measure(console)), console)


def show_matrix(shown: Matrix, console: "Console") -> None:
    """An event's reports beside one another, for `compare`."""
    from sayso.present.screen.coverage import matrix_lines
    from sayso.present.screen.style import measure

    _show(matrix_lines(console, shown, measure(console)), console)


def show_list(entries: Iterable[tuple[str, str, str]], console: "Console") -> None:
    """A plain list: what each entry is, what is told of it, where it is; for `events` and `claims`."""
    from sayso.present.screen.coverage import listed_lines
    from sayso.present.screen.style import measure

    _show(listed_lines(console, entries, measure(console)), console)


def _dossier(dossier: Dossier, console: "Console") -> Iterable["Text"]:
    from rich.text import Text

    from sayso.present.screen import body, head, notes, style, tail
    from sayso.present.screen.rests import rests_section

    width, who = style.measure(console), cast(dossier)
    told, found, looked_up = stretches(dossier, who), blocks(dossier), Notes(dossier, who)
    total, end = shares(told), body_end(found)
    yield from head.head(console, front(dossier.document), width)
    yield from head.who(console, told, total, heard(looked_up, total), width)
    yield from head.standing(dossier, width)
    yield from style.heading("The report")
    met: set[Voice] = set()
    for above, block in zip((None, *found), found[:end], strict=False):
        if above is None or not (around(above) and around(block)):
            yield Text("")
        yield from body.body(console, looked_up, block, width)
        yield from notes.notes_under(console, looked_up, block, width, met)
    yield from tail.after(console, dossier, found[end:], width)
    yield from rests_section(console, rests(dossier), width)
    yield from tail.works(console, looked_up, width)
    yield from tail.shared(console, dossier, width)
    yield from tail.versions(console, dossier, width)
    yield from tail.problems(console, dossier.problems, width)
    yield from tail.marks(console, width)


def _show(lines: Iterable["Text"], console: "Console") -> None:
    for line in lines:
        line.rstrip()
        console.print(line, no_wrap=True, overflow="ellipsis", highlight=False)
