"""Teachers: what some trained networks make of every training text, their chances averaged.

    python -m training.teach [--out FOLDER]

An annotation is one reader's; where several networks, trained from different seeds, doubt it, there mostly is something
to doubt. The network that ships learns from both (Hinton, Vinyals and Dean 2015; Furlanello et al. 2018).
"""

import argparse
import pickle
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from sayso.attribute.tagger.labels import ENTITIES, PARTS, ROLES
from sayso.attribute.tagger.windows import windows
from sayso.attribute.tagger.wordpiece import WordPieces
from training.batches import Window, batch
from training.corpora import entity_examples, minilm, role_examples, shared
from training.examples import Example, Taught
from training.model import Model, trained

Sums = tuple[NDArray[np.float32], NDArray[np.float32], list[NDArray[np.float32]]]


def add(sums: Sums, example: Example, model: Model, pieces: WordPieces) -> None:
    """Add one teacher's chances for one example."""
    sizes = [len(pieces(form)) for form in example.forms]
    for first, last in windows(sizes, example.sentences):
        given = batch([Window(example, first, last)], pieces)
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = model.encoder(given.pieces, given.features, given.mask)
        with torch.inference_mode():
            seen = model.heads(hidden.float())
        here = given.words[0] >= 0
        sums[0][first:last] += seen.roles[0, here].softmax(-1).numpy()
        sums[1][first:last] += seen.entities[0, here].softmax(-1).numpy()
        inside = [at for at, (cue, _) in enumerate(example.cues) if any(first <= word < last for word in cue)]
        if inside:
            asked = given.cues @ seen.asked.flatten(0, 1)
            apart = given.words[given.cue_windows] - given.cue_words[:, None]
            with torch.inference_mode():
                parts = model.heads.parts(asked, seen.offered[given.cue_windows], apart).softmax(-1)
            for at, chances in zip(inside, parts[:, here].numpy(), strict=True):
                sums[2][at][first:last] += chances


def nothing(example: Example) -> Sums:
    length = len(example.forms)
    return (
        np.zeros((length, len(ROLES)), np.float32),
        np.zeros((length, len(ENTITIES)), np.float32),
        [np.zeros((length, len(PARTS)), np.float32) for _ in example.cues],
    )


def taught(examples: Sequence[Example], models: Sequence[Model], pieces: WordPieces) -> list[Taught]:
    """What the teachers make of each example. A text that is read several times in an epoch is looked at once."""
    known: dict[int, Taught] = {}
    for example in examples:
        if id(example) not in known:
            sums = nothing(example)
            for model in models:
                add(sums, example, model, pieces)
            roles, entities, parts = sums
            halves = [(each / len(models)).astype(np.float16) for each in (roles, entities, *parts)]
            known[id(example)] = Taught(halves[0], halves[1], tuple(halves[2:]))
    return [known[id(example)] for example in examples]


def with_taught(examples: Sequence[Example], every: Sequence[Taught]) -> list[Example]:
    """The examples with what the teachers make of them. Raises `ValueError` where they were shown other texts."""
    if [len(example.forms) for example in examples] != [len(one.roles) for one in every]:
        raise ValueError("the teachers were shown other texts: run training.teach again")
    return [replace(example, taught=one) for example, one in zip(examples, every, strict=True)]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--out", type=Path, default=Path("build/training"))
    arguments.add_argument("--shared", type=Path, help="the folder with data/; else $SAYSO_SHARED or ../shared")
    given = arguments.parse_args()
    data = shared(given.shared)
    pieces = WordPieces.of((minilm() / "vocab.txt").read_text("utf-8").splitlines())
    models = [trained(path) for path in sorted(given.out.glob("teacher-*/run.pt"))]
    if not models:
        raise SystemExit("There are no teachers yet: python -m training.train --size teacher --seed 1")
    found = {
        name: taught(examples, models, pieces)
        for name, examples in (("roles", role_examples(data)), ("entities", entity_examples(data)))
    }
    (given.out / "taught.pickle").write_bytes(pickle.dumps(found))
    print(f"{len(models)} teachers read {sum(map(len, found.values()))} texts")


if __name__ == "__main__":
    main()
