"""Statements and checks as CSV, for a spreadsheet that must not take a report's words for a formula.

Cells that begin with one of `= + - @`, their full-width twins, a tab or a line end get an apostrophe in front: a
spreadsheet then shows them as text (OWASP, "CSV Injection"). Take it away again when you need the words as they are.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from sayso.model.dossier import Dossier
from sayso.present.cast import cast
from sayso.present.changes import changes
from sayso.present.notes import Notes
from sayso.present.shown import on_page
from sayso.present.wording import MANNERS, rests_on, stands

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK = "\ufeff"

STATEMENTS = (
    "document",
    "start",
    "end",
    "voices",
    "manner",
    "stance",
    "said_by",
    "words",
    "through",
    "rests_on",
    "sort_of_end",
)
CHECKS = (
    "document",
    "start",
    "end",
    "words",
    "speaker",
    "work",
    "verdict",
    "found_in",
    "found_start",
    "found_end",
    "edits_shown",
    "edits_silent",
    "because",
    "rule",
)


def statements_table(dossier: Dossier) -> bytes:
    """One line for each statement: its place (code points), the chain of voices, how and whether as a statement
    or an attitude the last of them has the words, the words; through whom it was followed, on what it rests, and what
    sort of end that is.

    RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets read the letters right.
    """
    return _table(STATEMENTS, _statements(dossier))


def checks_table(dossier: Dossier) -> bytes:
    """One line for each quotation beside its source; edits are written `old → new`, parted by semicolons."""
    return _table(CHECKS, _checks(dossier))


def defused(cell: object) -> str:
    """A cell as text that no spreadsheet takes for a formula.

    >>> defused("=1+1"), defused("plain"), defused(12)
    ("'=1+1", 'plain', '12')
    """
    words = "" if cell is None else on_page(str(cell))
    return f"'{words}" if words.startswith(FORMULA) else words


def _table(head: Iterable[str], rows: Iterable[tuple[object, ...]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def _statements(dossier: Dossier) -> Iterator[tuple[object, ...]]:
    who = cast(dossier)
    given = {attribution.id: attribution for attribution in dossier.attributions}
    chains = {chain.statement.span: chain for chain in dossier.chains}
    for statement in dossier.statements:
        voices = " → ".join(voice.name for voice in who.chain(statement.said_by))
        spoken = [said for said in statement.said_by if said in who.speaks]
        manner = MANNERS[given[spoken[-1]].manner] if spoken else ""
        stance = given[spoken[-1]].stance if spoken else ""
        said_by = " ".join(statement.said_by)
        words, span = dossier.words(statement), statement.span
        chain = chains.get(span)
        through = " → ".join(f"{hop.voice} ({stands(hop)})" for hop in chain.hops) if chain else ""
        rests, sort = (rests_on(chain.end), chain.end.kind) if chain else ("", "")
        yield (
            dossier.document.id, span.start, span.end, voices, manner, stance, said_by, words, through, rests, sort
        )  # fmt: skip


def _checks(dossier: Dossier) -> Iterator[tuple[object, ...]]:
    notes = Notes(dossier, cast(dossier))
    for check in dossier.checks:
        note, span, found = notes.check(check), check.quote.span, check.found
        edits = [change for change in changes(note.quotation, check.edits) if change.edit]
        yield (
            dossier.document.id,
            span.start,
            span.end,
            note.quotation,
            " → ".join(voice.name for voice in notes.chain(check.attribution)),
            note.work,
            check.verdict,
            found.document if found else None,
            found.span.start if found else None,
            found.span.end if found else None,
            "; ".join(f"{change.old} → {change.new}" for change in edits if not change.silent),
            "; ".join(f"{change.old} → {change.new}" for change in edits if change.silent),
            check.because.words,
            check.because.rule,
        )
