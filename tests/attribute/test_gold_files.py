"""The gold of attribution is sound: every mark can be placed, voices nest and never cross, and the counts are right."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from tests.attribute.gold import BLOCKS, FOLDER, STYLES, GoldAttribution, GoldText, Unclear, gold, names, parse, span_of

from sayso.model.place import Span
from sayso.model.voices import Kind, Manner

GOLD = gold()
MANY_BLOCKS = gold(folder=BLOCKS)
each_text = pytest.mark.parametrize("one", GOLD + MANY_BLOCKS, ids=[one.name for one in GOLD + MANY_BLOCKS])

MARKS = """
half = "scored"
style = "blog"

[[attribution]]
label = "Rane: ill"
source = "Rane"
cue = "said"
content = "he was ill"
manner = "indirect"
stance = "statement"
kind = "person"
speaker = "Rane"
"""
TEXT = "Rane said he was ill. He went home."


def test_there_are_twenty_five_texts_each_with_its_marks() -> None:
    marked = sorted(path.stem for path in FOLDER.glob("*.toml"))
    assert list(names()) == marked
    assert len(marked) == 25


def test_styles_and_halves_are_evenly_spread() -> None:
    assert Counter(one.style for one in GOLD) == dict.fromkeys(STYLES, 5)
    assert Counter(one.half for one in GOLD) == {"development": 13, "scored": 12}
    split = Counter((one.style, one.half) for one in GOLD)
    assert set(split.values()) == {2, 3}


def test_block_quotes_and_nested_voices_are_many_enough_to_measure() -> None:
    told = [attribution for one in GOLD for attribution in one.attributions]
    assert sum(attribution.manner is Manner.BLOCK for attribution in told) >= 20
    assert sum(bool(attribution.inside) for attribution in told) >= 25


def test_the_texts_with_many_block_quotes_are_halved_too() -> None:
    assert Counter(one.half for one in MANY_BLOCKS) == {"development": 7, "scored": 7}
    blocks = Counter(
        one.half for one in MANY_BLOCKS for attribution in one.attributions if attribution.manner is Manner.BLOCK
    )
    assert min(blocks.values()) >= 20


def test_the_readme_gives_the_counts() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| ([a-z ]+) \| (\d+) \| (\d+) \| (\d+) \|$", readme, re.M)
    both, kept, scored = (_counts(gold(half)) for half in ("", "development", "scored"))
    assert {what: (int(a), int(b), int(c)) for what, a, b, c in rows} == {
        what: (both[what], kept[what], scored[what]) for what in both
    }


def _counts(texts: tuple[GoldText, ...]) -> Counter[str]:
    told = [attribution for one in texts for attribution in one.attributions]
    counts = Counter(texts=len(texts), words=sum(len(one.text.split()) for one in texts), attributions=len(told))
    counts.update(attribution.manner.value for attribution in told)
    counts.update(attribution.stance.value for attribution in told)
    counts.update(attribution.kind.value for attribution in told)
    counts["nested"] = sum(bool(attribution.inside) for attribution in told)
    counts["without a source"] = sum(not attribution.source for attribution in told)
    counts["content in pieces"] = sum(len(attribution.contents) > 1 for attribution in told)
    counts["speaker named"] = sum(bool(attribution.speaker) for attribution in told)
    return counts


@each_text
def test_a_text_is_short_and_plainly_set(one: GoldText) -> None:
    assert 200 <= len(one.text.split()) <= 450
    paragraphs = one.text.removesuffix("\n").split("\n\n")
    assert all(paragraph == paragraph.strip() and "\n" not in paragraph for paragraph in paragraphs)
    assert not set(one.text) & set("{}\r\t\N{NO-BREAK SPACE}")


@each_text
def test_spans_are_exact(one: GoldText) -> None:
    for attribution in one.attributions:
        for span in attribution.spans():
            words = span.of(one.text)
            assert words
            assert words == words.strip()
            assert "\n" not in words


@each_text
def test_marks_nest_and_never_cross(one: GoldText) -> None:
    spans = [(attribution.label, span) for attribution in one.attributions for span in attribution.spans()]
    for label, span in spans:
        for other, across in spans:
            crossing = span.overlaps(across) and not span.holds(across) and not across.holds(span)
            assert not crossing, f"{label} and {other} cross"


@each_text
def test_the_parts_of_one_mark_do_not_overlap(one: GoldText) -> None:
    for attribution in one.attributions:
        spans = sorted(attribution.spans())
        assert all(left.end <= right.start for left, right in pairwise(spans)), attribution.label


@each_text
def test_a_voice_within_a_voice_names_the_nearest_one_around_it(one: GoldText) -> None:
    for attribution in one.attributions:
        around = [other for other in one.attributions if other is not attribution and _holds(other, attribution)]
        nearest = min(around, key=lambda other: sum(map(len, other.contents)), default=None)
        assert attribution.inside == (nearest.label if nearest else "")


def _holds(outer: GoldAttribution, inner: GoldAttribution) -> bool:
    return all(any(content.holds(span) for content in outer.contents) for span in inner.spans())


@each_text
def test_no_two_marks_share_a_cue(one: GoldText) -> None:
    cues = Counter(span for attribution in one.attributions for span in attribution.cue)
    assert [span for span, times in cues.items() if times > 1] == []


@each_text
def test_an_unnamed_source_has_no_speaker(one: GoldText) -> None:
    assert not any(each.speaker for each in one.attributions if each.kind is Kind.UNNAMED)


@each_text
def test_a_block_quote_is_whole_paragraphs_without_marks(one: GoldText) -> None:
    for attribution in one.attributions:
        if attribution.manner is Manner.BLOCK:
            for content in attribution.contents:
                before, after = one.text[: content.start], one.text[content.end :]
                assert before.endswith("\n\n")
                assert after.startswith("\n")
                assert one.text[content.start] not in "“\"'‘"


def test_words_are_found_once_whole_or_in_braces() -> None:
    text = "He said he was ill, she said. Heather said so."
    assert span_of(text, "she {said}") == Span(24, 28)
    assert span_of(text, "He") == Span(0, 2)
    assert span_of(text, "{said} so") == Span(38, 42)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("said", "“said” stands there 2 times"),
        ("sai", "is not found as whole words"),
        ("shouted", "is not found as whole words"),
        ("{said", "one pair of"),
        ("{} said", "one pair of"),
        ("{he} {said}", "one pair of"),
    ],
)
def test_words_that_cannot_be_placed_are_refused(words: str, why: str) -> None:
    with pytest.raises(Unclear, match=re.escape(why)):
        span_of("He said he was ill, she said.", words)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('"said"', '"wrote"', "x, Rane: ill: “wrote” is not found as whole words"),
        ('"indirect"', '"sung"', "'sung' is not a valid Manner"),
        ('"blog"', '"ode"', "style is 'ode', not one of op-ed"),
        ('speaker = "Rane"', 'speaker = "Ravel"', "the speaker “Ravel” is not named so in the text"),
        ('kind = "person"', "", "missing or unknown: kind"),
        ('speaker = "Rane"', 'speeker = "Rane"', "missing or unknown: speeker"),
        ('speaker = "Rane"', 'inside = "Moll: so"', "inside “Moll: so”, which is no label here"),
        ('content = "he was ill"', "content = []", "no content"),
    ],
)
def test_a_mark_that_cannot_be_right_is_refused(old: str, new: str, why: str) -> None:
    with pytest.raises(Unclear, match=re.escape(why)):
        parse("x", TEXT, MARKS.replace(old, new))


def test_a_label_given_twice_is_refused() -> None:
    twice = MARKS + MARKS[MARKS.index("[[") :]
    with pytest.raises(Unclear, match="the label “Rane: ill” is given twice"):
        parse("x", TEXT, twice)
