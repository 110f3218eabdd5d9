"""Our own training texts: the marks add up, and what the engine reads inside a voice is made from them."""

from pathlib import Path

import pytest
from training.brat import Relation
from training.marked import Unclear, inner, marked, outermost, texts

FOLDER = Path(__file__).parents[2] / "training" / "texts"

NESTED = "[s1 The mayor] [c1 said] [t1 that [s2 the engineers] [c2 had warned] her [t2 that the wall would fall]]."


def words(text: str, relation: Relation) -> tuple[list[str], ...]:
    parts = (relation.source, relation.cue, relation.content)
    return tuple([text[start:end] for start, end in spans] for spans in parts)


def test_one_stretch_may_belong_to_several_attributions() -> None:
    text, found = marked("[s1,2 The firm] [c1 said] [t1 no] but [c2 hoped for] [t2 more].")
    assert text == "The firm said no but hoped for more."
    assert [words(text, one) for one in found] == [
        (["The firm"], ["said"], ["no"]),
        (["The firm"], ["hoped for"], ["more"]),
    ]


def test_the_corpus_marks_outer_voices_and_the_inner_ones_are_read_in_their_words() -> None:
    text, found = marked(NESTED)
    assert [words(text, one)[1] for one in outermost(found)] == [["said"]]
    ((content, within),) = inner(text, found)
    assert content == "that the engineers had warned her that the wall would fall"
    assert [words(content, one) for one in within] == [
        (["the engineers"], ["had warned"], ["that the wall would fall"])
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[s1 Ana] said]", "closes nothing"),
        ("[s1 Ana [c1 said] [t1 no]", "never closed"),
        ("[s1 Ana ] [c1 said] [t1 no]", "white space"),
        ("[s1 Ana] [c1 said] no", "no content"),
    ],
)
def test_marks_that_do_not_add_up_are_refused(text: str, why: str) -> None:
    with pytest.raises(Unclear, match=why):
        marked(text)


def test_every_text_of_ours_can_be_learnt_from() -> None:
    every = list(texts(FOLDER))
    assert len(every) == 128
    for _, text, relations in every:
        spans = [span for one in relations for part in (one.source, one.cue, one.content) for span in part]
        assert all(text[start:end].strip() for start, end in spans)
        assert "[" not in text and "]" not in text


def test_no_text_of_ours_is_in_the_gold() -> None:
    gold = FOLDER.parents[1] / "tests" / "cases" / "attribute" / "gold"
    held_out = {line for path in gold.glob("*.txt") for line in path.read_text("utf-8").splitlines() if line.strip()}
    assert held_out
    for name, text, _ in texts(FOLDER):
        assert not held_out & set(text.splitlines()), name
