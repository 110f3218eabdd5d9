"""The JSON that tools rely on: its keys, its schemas, the same bytes for the same findings."""

import json as plain
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import jsonschema
import pytest
from tests.present.listings import HIT, ITEM

from sayso.errors import Unreadable
from sayso.model.document import Reading
from sayso.model.dossier import Dossier
from sayso.model.place import Passage, Reason, Span
from sayso.model.reuse import Change, ChangeKind, Lineage, Reuse, ReuseKind, Traced
from sayso.model.voices import Voices
from sayso.present import json

BUILT = ("dossier", "hostile", "long_dossier")


def voices(dossier: Dossier) -> Voices:
    return Voices(dossier.sources, dossier.attributions, dossier.statements)


def traced(dossier: Dossier) -> Traced:
    """One passage shared with a document of the dossier's cards, and all that can be changed."""
    here, why = dossier.document.id, Reason("made/1", "Made up for a test.")
    there, span = dossier.cards[0].document if dossier.cards else "d2", Span(0, 9)
    places = (Passage(here, span), Passage(there, span))
    reuse = Reuse(*places, ReuseKind.REPUBLISHED, there, 0.9, why)
    changes = tuple(Change(kind, "old\ud800", "<b>new</b>", *places) for kind in ChangeKind)
    return Traced(here, (reuse,), (Lineage(here, there, there, (*changes, Change(ChangeKind.TITLE, "a", "b")), why),))


WRITERS: dict[str, Callable[[Dossier], bytes]] = {
    "read": lambda dossier: json.reading_json(Reading(dossier.document, dossier.problems)),
    "attribute": lambda dossier: json.attribute_json(dossier.document, voices(dossier), dossier.problems),
    "verify": json.verify_json,
    "ground": json.ground_json,
    "trace": lambda dossier: json.trace_json(dossier.document, traced(dossier), dossier.cards, dossier.problems),
    "examine": json.dossier_json,
    "explain": lambda dossier: json.explain_json(dossier, Span(300, 310)),
    "search": lambda dossier: json.hit_json(HIT),
    "add": lambda dossier: json.added_json(ITEM),
    "check": lambda dossier: json.problem_json(dossier.problems[0] if dossier.problems else ITEM.problems[0]),
}

KEYS = {
    "ground": {"locator", "id", "chains", "origins"},
    "read": {"locator", "id", "text", "zones", "details", "problems"},
    "attribute": {"locator", "id", "attributions", "statements"},
    "verify": {"locator", "id", "checks"},
}


@pytest.mark.parametrize("built", BUILT)
@pytest.mark.parametrize("verb", WRITERS)
def test_what_a_verb_writes_is_what_its_schema_says(verb: str, built: str, request: pytest.FixtureRequest) -> None:
    line = WRITERS[verb](request.getfixturevalue(built))
    schema = plain.loads(json.schema(verb))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(plain.loads(line), schema, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("verb", WRITERS)
def test_one_document_is_one_line_and_always_the_same_bytes(verb: str, hostile: Dossier) -> None:
    line = WRITERS[verb](hostile)
    assert (line, b"\n" in line, b"\r" in line) == (WRITERS[verb](hostile), False, False)


def test_every_verb_that_writes_has_a_schema() -> None:
    assert set(json.SHAPES) == set(WRITERS) | {"compare", "events", "claims", "weigh"}  # test_coverage.py has those


def test_a_verb_without_json_is_refused_in_plain_words() -> None:
    with pytest.raises(Unreadable, match=r"there is no schema for 'serve'; there is one for each of: read, "):
        json.schema("serve")


@pytest.mark.parametrize("verb", KEYS)
def test_the_keys_that_tools_rely_on_are_there(verb: str, dossier: Dossier) -> None:
    written = plain.loads(WRITERS[verb](dossier))
    assert KEYS[verb] <= set(written)


def test_an_attribution_is_written_as_agreed(dossier: Dossier) -> None:
    written = plain.loads(WRITERS["attribute"](dossier))
    (said,) = [one for one in written["attributions"] if one["id"] == "a10"]
    text = dossier.document.text
    assert [text[start:end] for start, end in said["content"]] == [
        "“Nobody asked us,”",
        "“They sent a letter, and the letter had the wrong valley on it.”",
    ]
    assert [text[start:end] for start, end in said["source"]] == ["Marta Quill"]
    assert [text[start:end] for start, end in said["cue"]] == ["said"]
    assert (said["manner"], said["speaker"], set(said["because"])) == ("direct", "Marta Quill", {"rule", "words", "at"})
    stances = {one["id"]: one["stance"] for one in written["attributions"]}
    assert (stances["a10"], stances["a11"], stances["a12"]) == ("statement", "attitude", "attitude")


def test_a_check_is_written_as_agreed(dossier: Dossier) -> None:
    written = plain.loads(WRITERS["verify"](dossier))
    (check,) = [one for one in written["checks"] if one["verdict"] == "altered"]
    assert check["work"] == "Daily Meridian, “Engineers win race to save last reserve at Tarn Gate”"
    assert (check["document"], check["found"]) == ("1e0c77aa01", [1820, 1900])
    assert [(edit["old"], edit["new"], edit["owned"]) for edit in check["edits"]] == [
        ("never", "[not]", True),
        ("must", "should", False),
    ]


def test_words_not_found_name_the_document_they_were_looked_for_in(dossier: Dossier) -> None:
    written = plain.loads(WRITERS["verify"](dossier))
    (check,) = [one for one in written["checks"] if one["verdict"] == "not found"]
    assert (check["document"], check["found"]) == ("1e0c77aa02", None)


def test_a_chain_is_written_with_its_hops_and_its_end(dossier: Dossier) -> None:
    chain = plain.loads(WRITERS["ground"](dossier))["chains"][2]
    hops = [(hop["voice"], hop["document"], hop["verdict"], hop["likeness"]) for hop in chain["hops"]]
    assert hops == [
        ("Daily Meridian", "1e0c77aa01", "altered", None),
        ("Aldo Ferrin", "1e0c77aa03", "in other words", 0.62),
    ]
    assert (chain["end"]["kind"], chain["end"]["primary"], chain["end"]["who"]) == ("a post", True, "Aldo Ferrin")


def test_the_dossier_holds_all_that_the_smaller_verbs_write(dossier: Dossier) -> None:
    whole = plain.loads(json.dossier_json(dossier))
    for verb in ("read", "attribute", "verify", "ground"):
        part = plain.loads(WRITERS[verb](dossier))
        assert {key: whole[key] for key in part} == part


def test_what_could_not_be_read_is_a_line_too() -> None:
    written = plain.loads(json.reading_json(Reading(None, ITEM.problems)))
    assert (written["locator"], written["id"], written["text"]) == ("b.txt", None, None)
    jsonschema.validate(written, plain.loads(json.schema("read")))


def test_a_capture_is_written_with_its_time(dossier: Dossier) -> None:
    document = replace(dossier.document, captured=datetime(2031, 5, 12, 8, tzinfo=UTC))
    assert plain.loads(json.reading_json(Reading(document)))["captured"] == "2031-05-12T08:00:00+00:00"


def test_half_a_surrogate_pair_is_written_as_a_replacement(hostile: Dossier) -> None:
    written = plain.loads(json.dossier_json(hostile))
    assert written["text"] == hostile.document.text.replace("\ud800", "\ufffd")
