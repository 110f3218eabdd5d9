"""Examples: annotated spans as labels of words."""

from training.brat import Relation
from training.examples import attributed, named
from training.iob import Mention
from training.marked import marked

from sayso.attribute.tagger.labels import ENTITIES, PARTS, ROLES


def roles(text: str) -> list[tuple[str, str]]:
    example = attributed(*marked(text))
    assert example.roles is not None
    return [(form, ROLES[role]) for form, role in zip(example.forms, example.roles, strict=True) if role]


def test_sources_and_contents_know_on_which_side_their_cue_stands() -> None:
    assert roles("[t1 “No,”] [c1 said] [s1 Ana Orlo].") == [
        ("“", "B-TR"), ("No", "I-TR"), (",", "I-TR"), ("”", "I-TR"), ("said", "B-C"), ("Ana", "B-SL"), ("Orlo", "I-SL"),
    ]  # fmt: skip


def test_a_cue_in_pieces_is_one_cue() -> None:
    example = attributed(*marked("[s1 Ana] [c1 told] him [c1 off]: [t1 go]."))
    ((cue, labels),) = example.cues
    assert [example.forms[word] for word in cue] == ["told", "off"]
    assert [PARTS[label] for label in labels] == ["B-S", "B-C", "O", "B-C", "O", "B-T", "O"]


def test_pieces_that_only_white_space_parts_are_one_piece() -> None:
    text = "Ana said no way."
    example = attributed(text, [Relation(((0, 3),), ((4, 8),), ((9, 11), (12, 15)))])
    assert [PARTS[label] for label in example.cues[0][1]] == ["B-S", "B-C", "B-T", "I-T", "O"]


def test_entities_are_begun_and_go_on() -> None:
    example = named("Ana Orlo of Tarn", [Mention(0, 8, "PER"), Mention(12, 16, "LOC")])
    assert example.entities is not None
    assert [ENTITIES[label] for label in example.entities] == ["B-PER", "I-PER", "O", "B-LOC"]
