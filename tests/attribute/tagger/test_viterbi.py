"""The likeliest line: what trying all lines finds."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sayso.attribute.tagger.labels import ENTITIES, ROLES
from sayso.attribute.tagger.parts import CONTENT, CUE, PASSAGES, SOURCE
from sayso.attribute.tagger.viterbi import NEVER, likeliest, passages

LABELS = ("O", "B-A", "I-A", "B-B", "I-B")
TABLE = passages(LABELS)


@given(arrays(np.float32, (2, 4, 5), elements=st.floats(-5, 5, width=32)))
def test_no_other_line_is_likelier(scores: np.ndarray) -> None:
    found = likeliest(scores, TABLE)
    for row, line in zip(scores, found.tolist(), strict=True):
        best = max(_worth(row, other) for other in product(range(5), repeat=4))
        assert np.isclose(_worth(row, tuple(line)), best, atol=1e-3)


def _worth(row: np.ndarray, line: tuple[int, ...]) -> float:
    steps = zip((0, *line), line, strict=False)
    return float(sum(row[at, label] for at, label in enumerate(line)) + sum(TABLE[a, b] for a, b in steps))


def test_nothing_goes_on_that_was_not_begun() -> None:
    for labels in (LABELS, ENTITIES):
        table = passages(labels)
        for to, label in enumerate(labels):
            may = {labels[at] for at in range(len(labels)) if table[at, to] > NEVER / 2}
            assert may == (set(labels) if label[0] != "I" else {f"B-{label[2:]}", label})


def test_a_source_may_change_sides_and_a_content_may_be_broken_by_its_cue() -> None:
    roles = passages(ROLES)
    assert roles[ROLES.index("B-SL"), ROLES.index("I-SR")] == 0
    assert PASSAGES[CUE + 1, CONTENT + 1] == PASSAGES[SOURCE, CONTENT + 1] == 0
    assert PASSAGES[0, CONTENT + 1] == NEVER


def test_an_empty_line_is_found_empty() -> None:
    assert likeliest(np.zeros((3, 0, 5), np.float32), TABLE).shape == (3, 0)
