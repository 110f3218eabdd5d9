"""A board as a table: hypotheses across, evidence down, every mark with the name of whoever made it."""

from collections.abc import Iterator, Sequence

from sayso.model.boards import Board, Evidence, Weighed
from sayso.present import coverage_shapes as shapes
from sayso.present.coverage_page import made
from sayso.present.coverage_table import table
from sayso.present.json import as_because, as_bytes, at_passage


def cell(found: Board, evidence: str, hypothesis: str) -> list[tuple[str, str]]:
    """The last mark of each person in a cell, with the name."""
    last = {m.by: m.fit.value for m in found.marks if (m.evidence, m.hypothesis) == (evidence, hypothesis)}
    return sorted(((fit, by) for by, fit in last.items()), key=lambda pair: (pair[1], pair[0]))


def standing_of(found: Evidence) -> str:
    """Where a piece of evidence comes from, in words."""
    voices = " → ".join((found.outlet, *found.voices) if found.outlet else found.voices)
    return " · ".join(filter(None, (voices, f"origin: {found.origin}" if found.origin else "origin not known")))


def entries(found: Board, weighed: Weighed) -> Iterator[tuple[str, str, str]]:
    """Lines for a terminal: what, what is told of it, where it comes from."""
    words = {one.id: one.words for one in found.hypotheses}
    for number, one in enumerate(weighed.standings, 1):
        told = f"against it: {one.against:g}   share by Bayes’ rule: {100 * one.share:.0f} %"
        yield f"{number}. {one.hypothesis}  {words[one.hypothesis]}", told, ""
    bearings = {one.evidence: one for one in weighed.bearings}
    for piece in found.evidence:
        marks = "   ".join(
            f"{one.id}: {', '.join(f'{fit} ({by})' for fit, by in cell(found, piece.id, one.id)) or '–'}"
            for one in found.hypotheses
        )
        because = bearings[piece.id].because.words
        yield f"{piece.id}  {piece.words}", marks, f"{because} {standing_of(piece)}"
    if not found.hypotheses and not found.evidence:
        yield "The board is empty.", 'Begin with: sayso weigh BOARD --hypothesis "…" --by "Your name"', ""


def board_json(found: Board, weighed: Weighed) -> bytes:
    """A board, for `weigh --json`."""
    return as_bytes(
        shapes.Weigh(
            found.name,
            tuple(shapes.BoardHypothesis(h.id, h.words, h.by) for h in found.hypotheses),
            tuple(
                shapes.BoardEvidence(
                    e.id, e.words, e.by, at_passage(e.at) if e.at else None, e.voices, e.outlet, e.origin
                )
                for e in found.evidence
            ),
            tuple(
                shapes.BoardMark(m.evidence, m.hypothesis, m.fit.value, m.by, m.made, m.because) for m in found.marks
            ),
            tuple(shapes.BoardStanding(s.hypothesis, s.against, s.share) for s in weighed.standings),
            tuple(
                shapes.BoardBearing(b.evidence, b.diagnosticity, b.pivotal, b.disputed, as_because(b.because))
                for b in weighed.bearings
            ),
            as_because(weighed.because),
        )
    )


def board_table(found: Board, weighed: Weighed) -> bytes:
    """The board as people draw it: a line for each piece of evidence, a column for each hypothesis, then the sums."""
    head = ("evidence", "words", "origin", "provenance", *(f"{h.id} {h.words}" for h in found.hypotheses),
            "diagnosticity", "pivotal", "because")  # fmt: skip
    bearings = {one.evidence: one for one in weighed.bearings}
    rows: list[Sequence[object]] = []
    for piece in found.evidence:
        marks = ("; ".join(f"{fit} ({by})" for fit, by in cell(found, piece.id, h.id)) for h in found.hypotheses)
        one = bearings[piece.id]
        rows.append((piece.id, piece.words, piece.origin, standing_of(piece), *marks, one.diagnosticity,
                     "yes" if one.pivotal else "", one.because.words))  # fmt: skip
    standing = {one.hypothesis: one for one in weighed.standings}
    rows.append(("", "weight against", "", "", *(f"{standing[h.id].against:g}" for h in found.hypotheses), "", "", ""))
    rows.append(("", "share", "", "", *(f"{standing[h.id].share:.4f}" for h in found.hypotheses), "", "", ""))
    return table(head, rows)


def board_page(found: Board, weighed: Weighed, version: str) -> str:
    """A board as a whole HTML document."""
    return made("weigh.html", version, board=found, weighed=weighed, cell=cell, standing_of=standing_of,
                bearings={one.evidence: one for one in weighed.bearings},
                words={one.id: one.words for one in found.hypotheses})  # fmt: skip
