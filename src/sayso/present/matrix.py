"""An event's reports as a matrix: a column for each report, a row for each slot, words for every cell and pair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model.checks import OmissionCheck
from sayso.model.coverage import Comparison, Omission, Pair, Particular, Relation, Report, Row
from sayso.present.cast import letter
from sayso.present.wording import counted

SLOTS = {
    "killed": "killed", "injured": "injured", "missing": "missing", "arrested": "arrested", "displaced": "displaced",
    "rescued": "rescued", "when": "the day", "where": "the place",
}  # fmt: skip
SIGNS = {
    Relation.AGREE: "=", Relation.COMPATIBLE: "≈", Relation.UPDATE: "→", Relation.CONFLICT: "≠", Relation.INSIDE: "↔",
}  # fmt: skip
"""One sign a relation, so that colour is never all there is."""

RELATIONS = {
    Relation.AGREE: "the same in both",
    Relation.COMPATIBLE: "both can hold",
    Relation.UPDATE: "one source, an earlier and a later count",
    Relation.CONFLICT: "different sources, and both cannot hold",
    Relation.INSIDE: "one report gives both",
}
ORDER = (Relation.CONFLICT, Relation.UPDATE, Relation.INSIDE, Relation.COMPATIBLE, Relation.AGREE)
AROUND = 110
"""Code points of a report shown on either side of a cell's words."""


@dataclass(frozen=True, slots=True)
class Column:
    """One report: a letter for it, its outlet, headline and day; `copy_of` has the letter of the story it copies."""

    document: str
    letter: str
    outlet: str
    headline: str
    day: str
    copy_of: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report gives: the value, on whom it rests, and its words where they stand."""

    letter: str
    value: str
    rests_on: str
    before: str
    words: str
    after: str
    particular: Particular


@dataclass(frozen=True, slots=True)
class Told:
    """How cells stand to each other, those told together that are told in the same words."""

    relation: Relation
    letters: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the matrix; `worst` is the relation that asks most for a reader's eye."""

    slot: str
    about: str
    cells: tuple[Cell, ...]
    worst: Relation
    told: tuple[Told, ...]
    values: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
    """Each value with the letters of the reports that give it, and those on whom it rests."""


@dataclass(frozen=True, slots=True)
class Left:
    """What one report does not carry."""

    letter: str
    slot: str
    value: str
    carried_by: tuple[str, ...]
    of: int
    words: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Everything that is shown of one comparison."""

    event: str
    title: str
    because: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    left: tuple[Left, ...]
    apart: tuple[tuple[str, str, Cell, str], ...]
    """Slot, scope, cell and why, of what belongs to another event or an earlier count."""

    named: tuple[tuple[str, tuple[str, ...]], ...]
    """Persons and bodies that several reports name, and the letters of those reports."""

    alleged: tuple[tuple[str, str, str, str], ...]
    """What one report says that another leaves out: letter, words, verdict, why."""

    origins: int


def matrix(found: Comparison, reports: Sequence[Report], alleged: Sequence[tuple[str, OmissionCheck]] = ()) -> Matrix:
    """The matrix of a comparison; columns in order of publication."""
    ordered = sorted(reports, key=Report.when)
    held = {report.document: report for report in ordered}
    letters = {report.document: letter(number) for number, report in enumerate(ordered)}
    first = {one: min(group, key=lambda name: held[name].when()) for group in found.copies for one in group}
    columns = tuple(_column(report, letters, first.get(report.document, report.document)) for report in ordered)
    return Matrix(
        found.event.id,
        next((column.headline for column in columns if column.headline), "Reports beside one another"),
        found.event.because.words,
        columns,
        tuple(_line(row, held, letters) for row in found.rows),
        tuple(_left(one, letters) for one in found.omitted),
        tuple(_apart(one, held, letters) for one in found.apart),
        tuple((actor.name, tuple(sorted(letters[one] for one in actor.documents()))) for actor in found.actors),
        tuple(_alleged(document, check, held, letters) for document, check in alleged),
        found.origins,
    )


def _column(report: Report, letters: Mapping[str, str], first: str) -> Column:
    headline = " ".join(report.headline.of(report.text).split()) if report.headline else ""
    day = " ".join(filter(None, (report.published.isoformat() if report.published else "", report.time)))
    copy_of = letters[first] if first != report.document else ""
    return Column(report.document, letters[report.document], report.outlet, headline, day, copy_of)


def _cell(one: Particular, held: Mapping[str, Report], letters: Mapping[str, str]) -> Cell:
    report = held[one.at.document]
    start, end = one.at.span.start, one.at.span.end
    before = report.text[max(0, start - AROUND) : start].rsplit("\n", 1)[-1]
    after = report.text[end : end + AROUND].split("\n", 1)[0]
    before = before if len(before) < AROUND else "…" + before[1:]
    after = after if len(after) < AROUND else after[:-1] + "…"
    rests = " → ".join(one.said_by) or f"{report.outlet or 'the report'}, in its own voice"
    return Cell(letters[report.document], one.value, rests, before, one.at.span.of(report.text), after, one)


def _line(row: Row, held: Mapping[str, Report], letters: Mapping[str, str]) -> Line:
    cells = tuple(_cell(one, held, letters) for one in row.cells)
    relations = {pair.relation for pair in row.pairs}
    worst = next((relation for relation in ORDER if relation in relations), Relation.AGREE)
    values: dict[str, list[Cell]] = {}
    for cell in cells:
        values.setdefault(cell.value, []).append(cell)
    listed = tuple(
        (value, tuple(cell.letter for cell in ones), tuple(dict.fromkeys(_last(cell) for cell in ones)))
        for value, ones in values.items()
    )
    slot = SLOTS.get(row.slot, row.slot)
    return Line(slot, ", ".join(row.about), cells, worst, _told(row.pairs, letters), listed)


def _last(cell: Cell) -> str:
    return cell.particular.said_by[-1] if cell.particular.said_by else cell.rests_on


def _told(pairs: Sequence[Pair], letters: Mapping[str, str]) -> tuple[Told, ...]:
    """All but agreement, the gravest first; pairs told in the same words are one."""
    found: dict[tuple[Relation, str], dict[str, None]] = {}
    for pair in pairs:
        if pair.relation is not Relation.AGREE:
            both = (letters[pair.one.document], letters[pair.other.document])
            found.setdefault((pair.relation, pair.because.words), {}).update(dict.fromkeys(both))
    told = [Told(relation, tuple(sorted(who)), words) for (relation, words), who in found.items()]
    return tuple(sorted(told, key=lambda one: ORDER.index(one.relation)))


def _left(one: Omission, letters: Mapping[str, str]) -> Left:
    by = tuple(sorted(letters[document] for document in one.carried_by))
    return Left(letters[one.document], SLOTS.get(one.slot, one.slot), one.value, by, one.of, one.because.words)


def _apart(one: Particular, held: Mapping[str, Report], letters: Mapping[str, str]) -> tuple[str, str, Cell, str]:
    why = one.because.words if one.because else ""
    return SLOTS.get(one.slot, one.slot), one.scope.value, _cell(one, held, letters), why


def _alleged(
    document: str, check: OmissionCheck, held: Mapping[str, Report], letters: Mapping[str, str]
) -> tuple[str, str, str, str]:
    words = " ".join(check.claim.span.of(held[document].text).split())
    return letters[document], words, check.mention.value, check.because.words


def summed(shown: Matrix) -> str:
    """One sentence on what there is.

    "22 reports of 18 origins; 2 slots differ."
    """
    differ = sum(line.worst in (Relation.CONFLICT, Relation.UPDATE) for line in shown.lines)
    reports = counted(len(shown.columns), "report")
    return f"{reports} of {counted(shown.origins, 'origin')}; {counted(differ, 'row')} where they differ."
