"""Score attribution on our own gold: tests/cases/attribute/gold, invented reports annotated by hand.

    python -m bench.gold [--texts gold|blocks] [--half development|scored] [--engine full|fast|rules] [--missed]

An attribution is found when cue, content and source each share at least half of the longer side's letters with the
gold's (attr50, as in the shared scorer), one to one. Nested voices and block quotes count too.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from tests.attribute.gold import BLOCKS, FOLDER, GoldAttribution, GoldText, gold

from sayso.attribute import Engine
from sayso.examining import listen
from sayso.model.document import Document, Part, Zone
from sayso.model.place import Reason, Span
from sayso.model.voices import Attribution, Manner

Three = tuple[Sequence[Span], Sequence[Span], Sequence[Span]]


def share(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Common code points over those of the longer side; 1 where both are empty."""
    common = sum(len(a.clipped(b)) for a in one for b in other)
    longest = max(sum(map(len, one)), sum(map(len, other)))
    return common / longest if longest else 1.0


def same(gold_one: Three, found: Three) -> bool:
    return all(share(a, b) >= 0.5 for a, b in zip(gold_one, found, strict=True))


def matched(wanted: Sequence[Three], found: Sequence[Three]) -> dict[int, int]:
    """A largest one-to-one matching: number of a found one → number of the wanted one."""
    edges = [[at for at, one in enumerate(wanted) if same(one, each)] for each in found]
    taken: dict[int, int] = {}

    def place(number: int, seen: set[int]) -> bool:
        for at in edges[number]:
            if at not in seen:
                seen.add(at)
                if at not in taken or place(taken[at], seen):
                    taken[at] = number
                    return True
        return False

    for number in range(len(found)):
        place(number, set())
    return {number: at for at, number in taken.items()}


def of_gold(one: GoldAttribution) -> Three:
    return one.source, one.cue, one.contents


def of_found(one: Attribution) -> Three:
    return one.said_at, one.cue, one.contents


def voiced(attributions: Iterable[Attribution]) -> list[Attribution]:
    return [one for one in attributions if one.manner is not Manner.SCARE and (one.cue or one.said_at)]


KINDS: dict[str, Callable[[GoldAttribution], bool]] = {
    "all": lambda _: True,
    "not nested": lambda one: not one.inside,
    "nested": lambda one: bool(one.inside),
    "direct": lambda one: one.manner is Manner.DIRECT,
    "mixed": lambda one: one.manner is Manner.MIXED,
    "indirect": lambda one: one.manner is Manner.INDIRECT,
    "block": lambda one: one.manner is Manner.BLOCK,
}


def document(text: GoldText) -> Document:
    """A gold text as it stands, body from end to end."""
    whole = Span(0, len(text.text))
    return Document(text.name, text.text, (Zone(Part.BODY, whole, Reason("", "")),))


def scores(texts: Sequence[GoldText], engine: Engine, missed: bool = False) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 in per cent: all; and by kind of gold, where precision is that of all."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    given = 0
    heard = [listen(document(text), engine) for text in texts]
    for text, (_, voices) in zip(texts, heard, strict=True):
        told = voiced(voices.attributions)
        pairs = matched([of_gold(one) for one in text.attributions], [of_found(one) for one in told])
        got = set(pairs.values())
        given += len(told)
        for at, one in enumerate(text.attributions):
            for kind in (name for name, fits in KINDS.items() if fits(one)):
                every[kind] += 1
                right[kind] += at in got
        if missed:
            show_missed(text, told, pairs)
    precision = 100 * right["all"] / max(1, given)
    recalls = {kind: 100 * right[kind] / max(1, every[kind]) for kind in KINDS}
    return {
        kind: (precision, recall, 2 * precision * recall / max(1, precision + recall))
        for kind, recall in recalls.items()
    }


def show_missed(text: GoldText, told: Sequence[Attribution], pairs: dict[int, int]) -> None:
    """What was not found and what was found besides, in words."""

    def words(three: Three) -> str:
        return " | ".join(" … ".join(span.of(text.text) for span in spans) for spans in three)

    print(f"\n== {text.name}")
    for at, one in enumerate(text.attributions):
        if at not in pairs.values():
            print(f"  - {'nested ' if one.inside else ''}{one.manner}: {words(of_gold(one))}")
    for number, each in enumerate(told):
        if number not in pairs:
            print(f"  + {each.because.rule}: {words(of_found(each))}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--texts", choices=("gold", "blocks"), default="gold")
    arguments.add_argument("--half", choices=("development", "scored"), default="development")
    arguments.add_argument("--engine", choices=[str(one) for one in Engine], default="full")
    arguments.add_argument("--missed", action="store_true", help="show what was missed; of the development half only")
    given = arguments.parse_args()
    if given.missed and given.half == "scored":
        raise SystemExit("Nobody reads the mistakes in the half that is only scored.")
    folder = BLOCKS if given.texts == "blocks" else FOLDER
    for kind, (precision, recall, f1) in scores(gold(given.half, folder), Engine(given.engine), given.missed).items():
        print(
            f"{kind:12} P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}"
            if kind == "all"
            else f"{kind:12} R {recall:5.1f}"
        )


if __name__ == "__main__":
    main()
