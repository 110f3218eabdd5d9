"""Settled: who has the last word where rules and a tagger speak of the same."""

from hypothesis import given
from hypothesis import strategies as st
from tests.texts import BY_HAND, body, words

from sayso.attribute import attribute
from sayso.attribute.rules import rules
from sayso.attribute.settled import settled, share
from sayso.attribute.telling import Telling, Told
from sayso.model.document import Document
from sayso.model.outline import Outline
from sayso.model.place import Span
from sayso.model.voices import Attribution, Manner
from sayso.segment import segment


def telling(text: str, source: str, cue: str, *contents: str, manner: Manner = Manner.INDIRECT) -> Telling:
    """A finding in the words of a text; each of them stands there once."""

    def spans(*parts: str) -> tuple[Span, ...]:
        return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts if part)

    return Telling(manner, spans(*contents), spans(source), spans(cue), BY_HAND)


def told(text: str, *found: Telling) -> list[tuple[list[str], list[str], list[str]]]:
    """(source, cue, contents) of each attribution that rules and these findings together make."""

    def tagger(document: Document, outline: Outline) -> Told:
        return Told(found)

    document = body(text)
    return [as_words(text, one) for one in attribute(document, segment(document), tagger).attributions]


def as_words(text: str, one: Attribution) -> tuple[list[str], list[str], list[str]]:
    return words(text, one.said_at), words(text, one.cue), words(text, one.contents)


def test_a_tagger_adds_what_the_rules_do_not_have() -> None:
    text = "“The pumps were off,” said Orrin Vale. The owners believe it."
    assert told(text, telling(text, "The owners", "believe", "it")) == [
        (["Orrin Vale"], ["said"], ["“The pumps were off,”"]),
        (["The owners"], ["believe"], ["it"]),
    ]


def test_a_quotation_s_edges_are_the_rule_s_and_its_speaker_the_tagger_s() -> None:
    text = "“The pumps were off,” said Orrin Vale, the owner."
    again = telling(text, "Orrin Vale, the owner", "said", "The pumps were off")
    assert told(text, again) == [(["Orrin Vale, the owner"], ["said"], ["“The pumps were off,”"])]


def test_nothing_is_told_twice() -> None:
    text = "Orrin Vale said that the pumps were off."
    again = telling(text, "Orrin Vale", "said", "the pumps were off")
    assert told(text, again) == [(["Orrin Vale"], ["said"], ["the pumps were off"])]


def test_a_block_quote_is_the_rules_and_the_voices_in_it_are_the_tagger_s() -> None:
    text = (
        "Sorrel News claims:\n\n"
        "The ferry was sound, the owners said. It had been inspected twice in May.\n\n"
        "It had not."
    )
    whole = telling(text, "Sorrel News", "claims", "The ferry was sound, the owners said")
    inner = telling(text, "the owners", "said", "The ferry was sound")
    found = told(text, whole, inner)
    assert [source for source, _, _ in found] == [["Sorrel News"], ["the owners"]]
    assert found[0][2] == ["The ferry was sound, the owners said. It had been inspected twice in May."]


def test_a_name_behind_a_dash_is_layout() -> None:
    text = "“The pumps were off.” ― Orrin Vale"
    astray = telling(text, "The pumps", "were", "off")
    assert told(text, astray)[0] == (["Orrin Vale"], ["―"], ["“The pumps were off.”"])


def test_scare_quotes_stay_only_where_nobody_has_the_words() -> None:
    text = "Critics doubt the “rescue” will come. The “rescue” never came."
    first = Span(text.index("the “"), text.index(" will") + len(" will come"))
    critics = telling(text, "Critics", "doubt", "the “rescue” will come")
    assert first in critics.contents
    document = body(text)
    made = attribute(document, segment(document), lambda *_: Told((critics,))).attributions
    assert [(one.manner, one.contents[0].start > first.end) for one in made] == [
        (Manner.INDIRECT, False),
        (Manner.SCARE, True),
    ]


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=5)


@given(SPANS, st.integers(0, 60), st.integers(1, 30))
def test_a_share_is_between_nought_and_one(pairs: list[tuple[int, int]], start: int, length: int) -> None:
    apart: list[Span] = []
    for at, size in sorted(pairs):
        if not apart or at >= apart[-1].end:
            apart.append(Span(at, at + size))
    assert 0 <= share([Span(start, start + length)], apart) <= 1


def test_without_a_tagger_the_rules_stand() -> None:
    text = "“The pumps were off,” said Orrin Vale."
    document = body(text)
    by_rules = rules(document, segment(document))
    assert settled(by_rules, ()) == by_rules
