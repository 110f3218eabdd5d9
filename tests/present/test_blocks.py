"""Blocks: nothing of the text is lost, voices nest as they speak, notes stand where their words begin."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from sayso.model.document import Document, Part
from sayso.model.dossier import Dossier
from sayso.model.outline import Outline
from sayso.model.place import Reason, Span
from sayso.model.voices import Attribution, Manner, Statement
from sayso.present.blocks import DEEPEST, Block, Voiced, blocks, body_end
from sayso.present.runs import Run

BUILT = ("dossier", "hostile", "long_dossier")


@pytest.fixture(params=BUILT)
def any_dossier(request: pytest.FixtureRequest) -> Dossier:
    found: Dossier = request.getfixturevalue(request.param)
    return found


def flat(nodes: Iterable[Voiced | Run], chain: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Run]]:
    found = []
    for node in nodes:
        if isinstance(node, Run):
            found.append((chain, node))
        else:
            found.extend(flat(node.children, (*chain, node.attribution)))
    return found


def block_with(found: tuple[Block, ...], text: str, words: str) -> Block:
    return next(block for block in found if words in block.span.of(text))


def test_the_runs_of_the_blocks_give_the_text_back(any_dossier: Dossier) -> None:
    text = any_dossier.document.text
    runs = [run for block in blocks(any_dossier) for _, run in flat(block.nodes)]
    assert "".join(run.span.of(text) for run in runs) == text


def test_every_statement_is_shown_in_its_own_voices(any_dossier: Dossier) -> None:
    aloof = {a.id for a in any_dossier.attributions if a.manner is Manner.SCARE}
    shown = [pair for block in blocks(any_dossier) for pair in flat(block.nodes)]
    for statement in any_dossier.statements:
        voices = {chain for chain, run in shown if statement.span.holds(run.span)}
        assert voices == {tuple(said for said in statement.said_by if said not in aloof)}


def test_every_voice_and_every_check_has_its_note_once(any_dossier: Dossier) -> None:
    notes = [note for block in blocks(any_dossier) for note in block.notes]
    spoken = [a.id for a in any_dossier.attributions if a.manner is not Manner.SCARE]
    assert sorted(n.attribution.id for n in notes if n.opens and n.attribution) == sorted(spoken)
    assert sorted(c.quote.span for n in notes for c in n.checks) == sorted(c.quote.span for c in any_dossier.checks)


def test_notes_of_statements_come_before_those_of_attitudes(dossier: Dossier) -> None:
    block = block_with(blocks(dossier), dossier.document.text, "another dry year")
    assert [note.attribution.id for note in block.notes if note.attribution] == ["a10", "a11", "a12"]


def test_voices_nest_as_they_speak(dossier: Dossier) -> None:
    text = dossier.document.text
    block = block_with(blocks(dossier), text, "no rain worth")
    chains = list(dict.fromkeys(chain for chain, _ in flat(block.nodes)))
    assert chains == [(), ("a5",), ("a5", "a6"), ("a5", "a6", "a7")]


def test_block_quotes_are_set_in_and_paragraphs_are_not(dossier: Dossier) -> None:
    text = dossier.document.text
    assert [block.span.of(text).strip()[:12] for block in blocks(dossier) if block.set_in] == [
        "At its fulle",
        "More than 3,",
        "The company ",
        "According to",
    ]


def test_the_body_ends_before_the_notices(dossier: Dossier) -> None:
    found = blocks(dossier)
    rest = [block.zone.part for block in found[body_end(found) :]]
    assert rest[:3] == [Part.FURNITURE, Part.NOTICE, Part.BIOGRAPHY]


def test_a_text_without_zones_is_all_body() -> None:
    document = Document("d", "One line.\n\nAnother.", ())
    found = blocks(Dossier(document, Outline((Span(0, 9), Span(11, 19)), (), ()), (), (), (), (), (), (), ()))
    assert [(block.span, block.zone.part) for block in found] == [
        (Span(0, 11), Part.BODY),
        (Span(11, 19), Part.BODY),
    ]


def test_an_empty_text_has_no_blocks() -> None:
    empty = Dossier(Document("d", "", ()), Outline((), (), ()), (), (), (), (), (), (), ())
    assert blocks(empty) == ()


def test_a_chain_of_a_thousand_voices_is_shown_by_its_first_and_its_last() -> None:
    because = Reason("r/1", "Because.")
    said = tuple(Attribution(f"a{i}", Manner.INDIRECT, (Span(0, 5),), None, (), (), because) for i in range(1000))
    deep = Dossier(
        Document("d", "words", ()),
        Outline((Span(0, 5),), (Span(0, 5),), ()),
        (),
        said,
        (Statement(Span(0, 5), tuple(a.id for a in said)),),
        (),
        (),
        (),
        (),
    )
    ((chain, _),) = flat(blocks(deep)[0].nodes)
    assert (len(chain), chain[0], chain[-1]) == (DEEPEST, "a0", "a999")


def test_text_that_no_paragraph_covers_is_shown_all_the_same(dossier: Dossier) -> None:
    bare = replace(dossier, outline=Outline(dossier.outline.paragraphs[3:5], (), ()), statements=())
    text = bare.document.text
    assert "".join(run.span.of(text) for block in blocks(bare) for _, run in flat(block.nodes)) == text
