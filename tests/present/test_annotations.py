"""Web Annotations: every selector selects the same words; what the standard says MUST be there is there."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.dossier import Dossier
from sayso.model.place import Span
from sayso.present.annotations import annotations, selectors
from sayso.present.rests import rests
from sayso.present.shown import whole

IRI = re.compile(r"https?://\S+|urn:uuid:[0-9a-f-]{36}")
BUILT = ("dossier", "hostile", "long_dossier")


def selected(text: str, selector: dict[str, Any]) -> list[Span]:
    """Every stretch that a selector selects, as the standard has it."""
    if selector["type"] == "TextPositionSelector":
        return [Span(selector["start"], selector["end"])]
    before, exact, after = selector["prefix"], selector["exact"], selector["suffix"]
    found, at = [], text.find(before + exact + after)
    while at >= 0:
        found.append(Span(at + len(before), at + len(before) + len(exact)))
        at = text.find(before + exact + after, at + 1)
    return found


@given(st.text(alphabet="ab 😀", max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_every_selector_selects_the_words_and_nothing_else(text: str, one: int, other: int) -> None:
    span = Span(min(one, other, len(text)), min(max(one, other), len(text)))
    assert [selected(text, selector) for selector in selectors(text, span)] in ([[span]], [[span], [span]])


def test_words_that_are_everywhere_are_selected_by_position_alone() -> None:
    assert [selector["type"] for selector in selectors("a" * 100_000, Span(50_000, 50_010))] == ["TextPositionSelector"]


@pytest.fixture(params=BUILT)
def any_dossier(request: pytest.FixtureRequest) -> Dossier:
    found: Dossier = request.getfixturevalue(request.param)
    return found


def items(dossier: Dossier) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(annotations(dossier))["first"]["items"]
    return found


def targets(item: dict[str, Any]) -> list[dict[str, Any]]:
    found = item["target"]
    return found if isinstance(found, list) else [found]


def test_targets_are_the_places_that_were_found(any_dossier: Dossier) -> None:
    text = whole(any_dossier.document.text)
    wanted = [span for said in any_dossier.attributions for span in said.contents]
    wanted += [check.quote.span for check in any_dossier.checks]
    wanted += [omission.claim.span for omission in any_dossier.omissions]
    wanted += [rest.span for rest in rests(any_dossier) if rest.led or rest.origins]
    found = [
        selected(text, s) for item in items(any_dossier) for target in targets(item) for s in target["selector"][:1]
    ]
    assert found == [[span] for span in wanted]
    for item in items(any_dossier):
        for target in targets(item):
            assert len({tuple(selected(text, selector)) for selector in target["selector"]}) == 1


def test_annotations_have_what_the_standard_asks_for(any_dossier: Dossier) -> None:
    collection = json.loads(annotations(any_dossier))
    assert (collection["@context"], collection["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    page = collection["first"]
    assert (page["type"], page["partOf"], page["startIndex"]) == ("AnnotationPage", collection["id"], 0)
    assert collection["total"] == len(page["items"])
    ids = [collection["id"], page["id"], *(item["id"] for item in page["items"])]
    assert len(ids) == len(set(ids))
    sources = [target["source"] for item in page["items"] for target in targets(item)]
    assert not [name for name in [*ids, *sources] if not IRI.fullmatch(name)]
    assert {item["type"] for item in page["items"]} == {"Annotation"}
    assert {item["motivation"] for item in page["items"]} <= {"identifying", "assessing", "linking"}


def test_the_same_dossier_gives_the_same_annotations(any_dossier: Dossier) -> None:
    assert annotations(any_dossier) == annotations(any_dossier)


def test_a_check_points_at_the_words_found_in_the_source(dossier: Dossier) -> None:
    (altered,) = [i for i in items(dossier) if isinstance(i["body"], list) and i["body"][0]["value"].startswith("alt")]
    assert altered["body"][1] == {
        "type": "SpecificResource",
        "source": "https://meridian.example/water/tarn-gate",
        "selector": {"type": "TextPositionSelector", "start": 1820, "end": 1900},
        "purpose": "linking",
    }


def test_a_chain_is_told_with_its_origins_and_links_to_every_passage_it_leads_through(dossier: Dossier) -> None:
    unheld, followed = (item for item in items(dossier) if item["motivation"] == "linking")
    assert unheld["body"]["value"] == (
        "Ministry of Waters memo (not held) → ends at the memo of Ministry of Waters, not held. "
        "The memo of Ministry of Waters is not held. (ground-not-held/1)"
    )
    chain, origins, *led = followed["body"]
    assert chain["value"] == (
        "Daily Meridian (altered) → Aldo Ferrin (in other words, 62% alike) → rests on a post by Aldo Ferrin. "
        "This is a post by Aldo Ferrin. (ground-primary/1)"
    )
    assert origins["value"].startswith("1 independent origin. Carried by 3 documents of 3 outlets, 1 origin: ")
    assert [body["selector"] for body in led] == [
        {"type": "TextPositionSelector", "start": 1820, "end": 1900},
        {"type": "TextPositionSelector", "start": 40, "end": 118},
    ]
