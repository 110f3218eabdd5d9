"""Boards: what the marks of people come to, and what they do not."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.boards import Board, Evidence, Fit, Hypothesis, Mark
from sayso.weigh import weigh

H = tuple(Hypothesis(f"H{n}", f"Explanation {n}.", "Ann Orlo") for n in (1, 2, 3))


def piece(number: int, origin: str = "") -> Evidence:
    return Evidence(f"E{number}", f"Evidence {number}.", "Ann Orlo", origin=origin)


def mark(evidence: int, hypothesis: int, fit: Fit, by: str = "Ann Orlo") -> Mark:
    return Mark(f"E{evidence}", f"H{hypothesis}", fit, by, "2031-03-20T10:00:00+00:00")


def against(board: Board) -> dict[str, float]:
    return {one.hypothesis: one.against for one in weigh(board).standings}


def test_what_has_least_against_it_comes_first() -> None:
    marks = (mark(1, 1, Fit.VERY_INCONSISTENT), mark(1, 2, Fit.VERY_CONSISTENT), mark(1, 3, Fit.INCONSISTENT))
    found = weigh(Board("shed", H, (piece(1),), marks))
    assert [(one.hypothesis, one.against) for one in found.standings] == [("H2", 0), ("H3", 1), ("H1", 2)]
    assert found.standings[0].share > found.standings[1].share > found.standings[2].share


def test_evidence_of_one_origin_counts_once() -> None:
    marks = tuple(mark(number, 1, Fit.INCONSISTENT) for number in (1, 2, 3))
    apart = Board("shed", H, tuple(piece(number, f"origin {number}") for number in (1, 2, 3)), marks)
    together = Board("shed", H, tuple(piece(number, "The memo") for number in (1, 2, 3)), marks)
    assert (against(apart)["H1"], against(together)["H1"]) == (3, 1)


def test_the_one_item_on_which_the_ranking_hangs_is_told() -> None:
    marks = (mark(1, 1, Fit.VERY_INCONSISTENT), mark(2, 2, Fit.INCONSISTENT), mark(2, 3, Fit.INCONSISTENT))
    found = weigh(Board("shed", H, (piece(1), piece(2)), marks))
    assert [one.hypothesis for one in found.standings] == ["H2", "H3", "H1"]
    assert {one.evidence: one.pivotal for one in found.bearings} == {"E1": True, "E2": False}


def test_people_who_mark_differently_are_both_heard() -> None:
    marks = (mark(1, 1, Fit.VERY_INCONSISTENT), mark(1, 1, Fit.NEUTRAL, "Ivo Tarn"))
    found = weigh(Board("shed", H, (piece(1),), marks))
    assert (found.bearings[0].disputed, against(Board("shed", H, (piece(1),), marks))["H1"]) == (True, 1)


def test_a_person_s_later_mark_takes_the_place_of_the_earlier() -> None:
    marks = (mark(1, 1, Fit.VERY_INCONSISTENT), mark(1, 1, Fit.CONSISTENT))
    assert against(Board("shed", H, (piece(1),), marks))["H1"] == 0


MARKS = st.lists(
    st.builds(mark, st.integers(1, 4), st.integers(1, 3), st.sampled_from(Fit), st.sampled_from(["Ann", "Ivo"])),
    max_size=20,
)
ORIGINS = st.lists(st.sampled_from(["", "The memo", "The post"]), min_size=4, max_size=4)


def board(marks: list[Mark], origins: list[str]) -> Board:
    return Board("shed", H, tuple(piece(n, origin) for n, origin in enumerate(origins, 1)), tuple(marks))


@given(MARKS, ORIGINS, st.sampled_from(Fit), st.sampled_from(["", "The memo"]))
def test_evidence_marked_alike_for_all_changes_no_ranking(
    marks: list[Mark], origins: list[str], fit: Fit, origin: str
) -> None:
    before = board(marks, origins)
    alike = tuple(mark(9, number, fit) for number in (1, 2, 3))
    after = Board("shed", H, (*before.evidence, piece(9, origin)), (*before.marks, *alike))
    assert weigh(after).standings == weigh(before).standings


@given(MARKS, ORIGINS, st.randoms(use_true_random=False))
def test_the_order_of_the_evidence_changes_no_standing(marks: list[Mark], origins: list[str], random: object) -> None:
    first = board(marks, origins)
    mixed = list(first.evidence)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert weigh(Board("shed", H, tuple(mixed), first.marks)).standings == weigh(first).standings
