"""Which documents carry one text."""

from itertools import permutations

from tests.trace.test_trace import STORY, page

from sayso.trace.groups import groups
from sayso.trace.trace import trace

TEXT = "\n\n".join(STORY)
SOURCE = page(TEXT, "Tarn Post", "2031-03-02")
COPY = page(f"{TEXT}\n\nThe inquiry opens in May.", "Ostrel Courier", "2031-03-03")
SECOND = page(f"{TEXT}\n\nNobody at the Post would comment.", "Ildray Star", "2031-03-04")
QUOTER = page(f"A pilot is blamed.\n\nThe Post wrote: “{STORY[2]}”\n\nHe denies it.", "Slipway", "2031-03-05")
ALL = (SOURCE, COPY, SECOND, QUOTER)


def test_copies_are_one_group_and_who_quotes_is_in_none() -> None:
    (found,) = groups(trace(one, ALL) for one in ALL)
    assert (found.documents, found.first) == (tuple(sorted(one.id for one in (SOURCE, COPY, SECOND))), SOURCE.id)


def test_the_order_of_what_was_found_changes_nothing() -> None:
    traced = [trace(one, ALL) for one in ALL]
    assert {groups(order) for order in permutations(traced)} == {groups(traced)}


def test_adding_a_copy_never_adds_a_group() -> None:
    few, more = (groups(trace(one, held) for one in held) for held in (ALL[:2], ALL[:3]))
    assert len(few) == len(more) == 1


def test_copies_of_one_day_have_no_first() -> None:
    twins = [page(TEXT, outlet, "2031-03-02") for outlet in ("Tarn Post", "Ostrel Courier")]
    (found,) = groups([trace(twins[0], twins[1:])])
    assert found.first is None
