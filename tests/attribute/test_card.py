"""The examples in the model card are what Sayso says: those it gets right, and those it does not."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.toml_cases import CASES, cases

from sayso.attribute import Engine
from sayso.examining import listen
from sayso.model.place import Span
from sayso.model.voices import Manner
from sayso.read import read

CARD = Path(__file__).parents[2] / "docs" / "model-card.md"


def told(text: str) -> list[str]:
    document = read(text.encode(), "passage.txt").document
    assert document is not None

    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(span.of(document.text) for span in spans)

    found = [one for one in listen(document, Engine.FULL)[1].attributions if one.manner is not Manner.SCARE]
    return sorted(" | ".join(map(words, (one.said_at, one.cue, one.contents))) for one in found if one.cue)


@pytest.mark.parametrize("case", cases("attribute/card"))
def test_what_the_card_says_is_right_is_found_and_what_it_says_is_wrong_is_not(case: dict[str, Any]) -> None:
    assert told(case["text"].strip()) == sorted(case["told"])


def test_the_card_shows_every_example_on_its_side() -> None:
    right, _, wrong = CARD.read_text("utf-8").partition("### Wrong")
    for case in tomllib.loads((CASES / "attribute" / "card.toml").read_text("utf-8"))["case"]:
        passage = " ".join(case["text"].split())
        assert passage in (wrong if case.get("known_failure") else right)
