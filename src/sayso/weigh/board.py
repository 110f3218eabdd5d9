"""A board made of the moves that people have made, in their order."""

from collections.abc import Sequence

from sayso.model.boards import Board, Move


def board(name: str, moves: Sequence[Move]) -> Board:
    """The board after all moves; nothing that was done is ever lost.

    >>> from sayso.model.boards import Hypothesis
    >>> board("shed", [Move(hypothesis=Hypothesis("H1", "A spark in the dust.", "Ann"))]).hypotheses[0].id
    'H1'
    """
    return Board(
        name,
        tuple(move.hypothesis for move in moves if move.hypothesis),
        tuple(move.evidence for move in moves if move.evidence),
        tuple(move.mark for move in moves if move.mark),
    )
