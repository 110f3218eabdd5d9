"""Which documents carry one text."""

from itertools import permutations

from tests.trace.test_trace import STORY, page

from sayso.copying import copying

TEXT = "\n\n".join(STORY)
SOURCE = page(TEXT, "Tarn Post", "2031-03-02")
COPY = page(f"{TEXT}\n\nThe inquiry opens in May.", "Ostrel Courier", "2031-03-03")
SECOND = page(f"{TEXT}\n\nNobody at the Post would comment.", "Ildray Star", "2031-03-04")
QUOTER = page(f"A pilot is blamed.\n\nThe Post wrote: “{STORY[2]}”\n\nHe denies it.", "Slipway", "2031-03-05")
ALL = (SOURCE, COPY, SECOND, QUOTER)


def test_copies_are_one_group_and_who_quotes_is_in_none() -> None:
    (found,) = copying(ALL)
    assert (found.documents, found.first) == (tuple(sorted(one.id for one in (SOURCE, COPY, SECOND))), SOURCE.id)


def test_the_order_of_the_documents_changes_nothing() -> None:
    assert {copying(order) for order in permutations(ALL)} == {copying(ALL)}


def test_adding_a_copy_never_adds_a_group() -> None:
    assert len(copying(ALL[:2])) == len(copying(ALL[:3])) == 1


def test_copies_of_one_day_have_no_first() -> None:
    (found,) = copying(page(TEXT, outlet, "2031-03-02") for outlet in ("Tarn Post", "Ostrel Courier"))
    assert found.first is None
