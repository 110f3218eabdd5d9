"""Score a network on the development halves: attributions by the corpus' scorer, entities by exact spans.

    python -m training.score [--size full|fast] [--out FOLDER | --onnx FILE]

Only what the network itself finds, without the rules; `bench/attribution.py` scores the whole of Sayso.
"""

import argparse
from pathlib import Path
from typing import Any

import torch
from bench.shared import load, need

from sayso.attribute.tagger.engine import ROOM
from sayso.attribute.tagger.mentions import mentions
from sayso.attribute.tagger.network import Mix, Network, Seen, opened
from sayso.attribute.tagger.see import Tagged, see
from sayso.attribute.tagger.wordpiece import WordPieces
from sayso.attribute.tagger.words import Words, cut
from sayso.model.voices import EntityKind
from sayso.segment import segment
from training.corpora import minilm
from training.examples import document
from training.export import array
from training.iob import documents
from training.model import Model, trained

KINDS = {"PER": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "LOC": EntityKind.PLACE}


def in_torch(model: Model) -> Network:
    """A trained model as the engine uses it, in 32-bit numbers."""
    heads = model.heads
    mix = Mix(array(heads.distances.weight), array(heads.mixes.weight), array(heads.mixes.bias))

    def look(*given: Any) -> Seen:
        with torch.inference_mode():
            seen = model(*map(torch.from_numpy, given))
        return Seen(*(part.numpy() for part in (seen.roles, seen.entities, seen.asked, seen.offered)))

    return Network(look, mix, ROOM["fast"])


def tagged(texts: dict[str, str], network: Network, pieces: WordPieces) -> dict[str, tuple[Words, Tagged]]:
    """What the network finds in each text."""
    words = {name: cut(one := document(text), segment(one), pieces) for name, text in texts.items()}
    return {name: (each, see([each], network, pieces)[0]) for name, each in words.items()}


def found(words: Words, seen: Tagged) -> list[dict[str, list[list[int]]]]:
    """The attributions as the scorer reads them."""
    return [
        {
            role: [[int(words.starts[first]), int(words.ends[last - 1])] for first, last in runs]
            for role, runs in (("source", one.source), ("cue", one.cue), ("content", one.content))
        }
        for one in seen.findings
    ]


def attributions(network: Network, pieces: WordPieces) -> dict[str, Any]:
    """The scorer's report on PolNeAR's development half."""
    scorer = load(need("bench", "score_attribution.py"), "score_attribution")
    folder = need("data", "polnear", "dev")
    gold = scorer.load_gold(str(folder / "attributions"), str(folder / "text"))
    seen = tagged({name: text for name, (text, _) in gold.items()}, network, pieces)
    report: dict[str, Any] = scorer.score(gold, {name: found(*both) for name, both in seen.items()}, 0)
    return report


def entities(network: Network, pieces: WordPieces) -> tuple[float, float, float]:
    """Precision, recall and F1, in per cent, of exact spans with their kind on Universal NER's development half."""
    gold = dict(enumerate(documents(need("data", "uner_ewt", "dev.iob2"))))
    seen = tagged({str(at): text for at, (text, _) in gold.items()}, network, pieces)
    right = given = wanted = 0
    for at, (text, wanted_here) in gold.items():
        words, one = seen[str(at)]
        mine = {(each.span.start, each.span.end, each.kind) for each in mentions(text, words, one.named)}
        theirs = {(mention.start, mention.end, KINDS[mention.kind]) for mention in wanted_here}
        right, given, wanted = right + len(mine & theirs), given + len(mine), wanted + len(theirs)
    return 100 * right / max(1, given), 100 * right / max(1, wanted), 200 * right / max(1, given + wanted)


SHOWN = [
    *(f"attr-{kind}:{which}" for kind in ("attr50", "pair50") for which in ("all", "direct", "mixed", "indirect")),
    "ov50:content", "token:micro", "exact:source", "exact:cue", "exact:content",
]  # fmt: skip


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--size", choices=tuple(ROOM), default="full")
    arguments.add_argument("--out", type=Path, default=Path("build/training"), help="where the runs are")
    arguments.add_argument("--onnx", type=Path, help="a file that ships, instead of a run's weights")
    given = arguments.parse_args()
    pieces = WordPieces.of((minilm() / "vocab.txt").read_text("utf-8").splitlines())
    if given.onnx:
        network = opened(given.onnx.read_bytes(), ROOM[given.size])
    else:
        network = in_torch(trained(given.out / given.size / "run.pt"))
    report = attributions(network, pieces)
    for name in SHOWN:
        each = report[name]
        print(f"{name:24} P {each['P']:5.1f}  R {each['R']:5.1f}  F1 {each['F1']:5.1f}")
    print("{:24} P {:5.1f}  R {:5.1f}  F1 {:5.1f}".format("entities", *entities(network, pieces)))


if __name__ == "__main__":
    main()
