"""What is said to be left out is looked for in the work."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.toml_cases import cases
from tests.verify.reports import World, world

from sayso.model.checks import Mention, OmissionCheck
from sayso.verify import omissions


def found(scene: World) -> tuple[OmissionCheck, ...]:
    return omissions(scene.document, scene.outline, scene.voices, scene.works, scene.links, scene.shelf)


@pytest.mark.parametrize("case", cases("verify/omissions"))
def test_a_reader_would_find_the_same(case: dict[str, Any]) -> None:
    scene = world({"voices": [], **case})
    checks = found(scene)
    assert [str(check.mention) for check in checks] == case.get("mentions", [case.get("mention")])
    if "about" in case:
        assert [span.of(scene.document.text) for span in checks[0].about] == case["about"]
    if "outlet" in case:
        assert checks[0].outlet == case["outlet"]
    if "nearest" in case:
        assert checks[0].nearest[0].words == case["nearest"]
    if "says" in case:
        assert case["says"] in checks[0].because.words


@pytest.mark.parametrize("case", cases("verify/omissions"))
def test_every_passage_lies_where_it_is_said_to(case: dict[str, Any]) -> None:
    scene = world({"voices": [], **case})
    for check in found(scene):
        assert_lawful(check, scene)
    if "known_failure" in case:
        pytest.fail("the case is about the first test")


def assert_lawful(check: OmissionCheck, scene: World) -> None:
    assert check.claim.span in scene.outline.sentences
    assert check.about and all(check.claim.span.holds(about) for about in check.about)
    assert len(check.nearest) <= 3
    for near in check.nearest:
        assert near.passage.span.of(scene.text(near.passage.document)) == near.words
        assert 0 < near.likeness <= 1 and near.shared
    if check.mention is Mention.NOT_HELD:
        assert check.nearest == ()
    if check.mention in (Mention.CARRIES, Mention.COMES_NEAR):
        assert check.nearest


WORDS = st.lists(
    st.sampled_from("levy barge lock Venn 83 the of was and that Dunmere shut — , . ;".split()), max_size=25
)


@given(WORDS, WORDS)
def test_whatever_is_claimed_every_check_is_lawful(claim: list[str], text: list[str]) -> None:
    work = {"outlet": "Quay News", "text": " ".join(text)}
    report = f"Quay News omits any mention of {' '.join(claim)}."
    scene = world({"report": report, "voices": [], "works": [work]})
    for check in found(scene):
        assert_lawful(check, scene)


@pytest.mark.parametrize(
    "unit", ["a ", " ", "“", "(", "omits ", "CNN omits the fact that ", "- ", ", which ", "and the "]
)
def test_hostile_reports_end(unit: str) -> None:
    report = "Quay News omits " + unit * (60_000 // len(unit))
    scene = world({"report": report, "voices": [], "works": [{"outlet": "Quay News", "text": report}]})
    for check in found(scene):
        assert_lawful(check, scene)
