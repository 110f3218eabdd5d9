"""The engines that come with Sayso: what they find, that they find it again, and what bad input does to them."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.attribute import Engine, attribute, reader
from sayso.attribute.telling import Telling, Told
from sayso.model.document import Document, Part, Zone
from sayso.model.outline import Outline
from sayso.model.place import Reason, Span
from sayso.model.voices import EntityKind
from sayso.segment import segment

ENGINES = (Engine.FULL, Engine.FAST)

STORY = """Officials in Tervany believe the quay can be reopened within weeks.

The harbour board has repeatedly denied that it knew of the cracks. Mira Tolland, who leads the board, said on Friday \
that divers would go down “as soon as the wind drops.” Critics say she should resign, and the union wants an inquiry.
"""


def read(text: str, parts: Sequence[tuple[Part, int]] = ()) -> tuple[Document, Outline]:
    """A text that is body from end to end, or in zones that end where they are said to."""
    ends = list(parts) or [(Part.BODY, len(text))]
    starts = [0, *(end for _, end in ends)]
    zones = tuple(
        Zone(part, Span(start, end), Reason("", "")) for (part, end), start in zip(ends, starts, strict=False)
    )
    document = Document("d", text, zones)
    return document, segment(document)


def told(engine: Engine, text: str) -> Told:
    taken = reader(engine)
    assert taken is not None
    return taken(*read(text))


def words(text: str, telling: Telling) -> tuple[str, str, str]:
    source, cue, content = (
        " … ".join(span.of(text) for span in spans) for spans in (telling.said_at, telling.cue, telling.contents)
    )
    return source, cue, content


def test_indirect_speech_is_found_with_its_source_its_cue_and_its_content() -> None:
    found = [words(STORY, one) for one in told(Engine.FULL, STORY).tellings]
    assert ("Officials in Tervany", "believe", "the quay can be reopened within weeks") in found
    assert ("The harbour board", "has repeatedly denied", "that it knew of the cracks") in found
    assert ("Critics", "say", "she should resign") in found
    assert ("the union", "wants", "an inquiry") in found


def test_persons_organisations_and_places_are_found() -> None:
    named = {(one.span.of(STORY), one.kind) for one in told(Engine.FULL, STORY).entities}
    assert {("Mira Tolland", EntityKind.PERSON), ("Tervany", EntityKind.PLACE)} <= named


@pytest.mark.parametrize("engine", ENGINES)
def test_the_same_text_gives_the_same_findings(engine: Engine) -> None:
    assert told(engine, STORY) == told(engine, STORY)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_finding_says_why_and_lies_in_the_text(engine: Engine) -> None:
    for one in told(engine, STORY).tellings:
        spans = (*one.contents, *one.said_at, *one.cue)
        assert all(0 <= span.start < span.end <= len(STORY) and span.of(STORY).strip() for span in spans)
        assert one.cue and one.contents and one.because.words and one.because.at
        assert list(one.contents) == sorted(one.contents)


def test_nobody_speaks_in_notices_and_page_furniture() -> None:
    taken = reader(Engine.FULL)
    assert taken is not None
    found = taken(*read(STORY, [(Part.BODY, 5), (Part.NOTICE, len(STORY))]))
    assert not found.tellings


def test_an_inner_voice_is_found_in_the_words_of_the_outer_one() -> None:
    text = "The mayor said that the engineers had warned that the wall would fall. Nothing was done."
    found = [words(text, one) for one in told(Engine.FULL, text).tellings]
    assert ("The mayor", "said", "that the engineers had warned that the wall would fall") in found
    assert ("the engineers", "had warned", "that the wall would fall") in found


def test_rules_alone_need_no_network() -> None:
    assert reader(Engine.RULES) is None
    assert attribute(*read(STORY)).attributions


def test_another_engine_is_refused() -> None:
    with pytest.raises(ValueError, match="slow"):
        reader("slow")


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "(" * 3000,
        "a" * 20000,
        '"' * 2001,
        "said " * 2000,
        "\u0301" * 500,
        "𝔘𝔯𝔰 said 𝔫𝔬.",
        "she said: \ud7ff\U0010ffff",
    ],
    ids=["empty", "white", "brackets", "one word", "marks", "one cue", "accents", "beyond the plane", "unassigned"],
)
def test_odd_text_is_read_to_its_end(engine: Engine, text: str) -> None:
    for one in told(engine, text).tellings:
        assert all(span.end <= len(text) for span in (*one.contents, *one.said_at, *one.cue))


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("aAbs said “”\"'.,\n:"), max_size=300))
def test_whatever_the_text_attributions_point_into_it(text: str) -> None:
    document, outline = read(text)
    voices = attribute(document, outline, reader(Engine.FAST))
    ids = {source.id for source in voices.sources}
    assert all(one.source is None or one.source in ids for one in voices.attributions)
    assert all(span.end <= len(text) for one in voices.attributions for span in one.contents)
