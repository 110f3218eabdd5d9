"""Edits turn the source into the quotation, character for character."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.toml_cases import cases

from sayso.model.checks import Edit, EditKind
from sayso.verify.edits import edits, replay

OWNED = (EditKind.TYPOGRAPHY, EditKind.BRACKET, EditKind.ELLIPSIS)

PIECES = st.sampled_from(
    [
        "we", "We", "will", "never", "leave", "the", "base", "don’t", "don't", "[not]", "[t]he", "th[ey]", "[the men]",
        "…", "...", "[...]", ". . .", "(sic)", ",", ".", "“", "”", "‘", "’", "-", "–", " ", "  ", "\n", "\n\n",
        "\u00ad", "cease", "fire", "cease-fire", "ceasefire", "10,000", "10000", "1.5", "$", "%", "ﬁre", "🤔", "é", "[",
        "]", "(",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
)


@pytest.mark.parametrize("case", cases("verify/edits"))
def test_edits_are_the_ones_a_reader_would_mark(case: dict[str, Any]) -> None:
    expected = [
        Edit(e["at"], e["old"], e["new"], kind, kind in OWNED)
        for e in case["edits"]
        for kind in [EditKind(e.get("kind", "typography"))]
    ]
    assert list(edits(case["source"], case["quote"])) == expected
    assert replay(case["source"], expected) == case["quote"]


@given(TEXTS, TEXTS)
def test_replaying_the_edits_gives_the_quotation_back(source: str, quote: str) -> None:
    assert replay(source, edits(source, quote)) == quote


@given(TEXTS, TEXTS)
def test_edits_lie_in_order_in_the_source_and_change_something(source: str, quote: str) -> None:
    at = 0
    for edit in edits(source, quote):
        assert at <= edit.at and source[edit.at : edit.at + len(edit.old)] == edit.old != edit.new
        at = edit.at + len(edit.old)


@given(TEXTS, TEXTS)
def test_only_wording_and_splices_are_silent(source: str, quote: str) -> None:
    assert all(edit.owned is (edit.kind in OWNED) for edit in edits(source, quote))


@given(TEXTS)
def test_a_text_is_itself_without_an_edit(text: str) -> None:
    assert edits(text, text) == ()


@given(st.lists(st.sampled_from(["pier", "lock", "quay", "boat", "crew"]), min_size=1, max_size=20), st.data())
def test_a_bracket_put_between_words_is_the_only_edit(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words)))
    quote = " ".join([*words[:place], "[as he put it]", *words[place:]])
    made = edits(" ".join(words), quote)
    assert [(edit.kind, edit.old.strip(), edit.new.strip()) for edit in made] == [
        (EditKind.BRACKET, "", "[as he put it]")
    ]


@given(st.lists(st.integers(1000, 9999).map("w{}".format), min_size=4, max_size=40, unique=True), st.data())
def test_words_left_out_with_an_ellipsis_are_the_old_words_of_its_edit(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(1, len(words) - 2))
    end = data.draw(st.integers(start + 1, len(words) - 1))
    made = edits(" ".join(words), " ".join([*words[:start], "…", *words[end:]]))
    assert [(edit.kind, edit.old, edit.new) for edit in made] == [(EditKind.ELLIPSIS, " ".join(words[start:end]), "…")]


@given(st.text(max_size=30), st.text(max_size=8), st.text(max_size=8), st.text(max_size=30))
def test_replay_puts_new_for_old(before: str, old: str, new: str, after: str) -> None:
    edit = Edit(len(before), old, new, EditKind.WORDING, False)
    assert replay(before + old + after, [edit]) == before + new + after


@pytest.mark.parametrize("unit", ["a ", "a", "[", "[a", "[a]", "a[a]", ". ", "…", "“", "(", "'a", "1-", "\u00ad", " "])
def test_hostile_texts_end(unit: str) -> None:
    long = unit * (60_000 // len(unit))
    made = edits(long, "a [b] " + long[:20_000])
    assert replay(long, made) == "a [b] " + long[:20_000]
