"""The network as it runs: windows of word pieces in, scores out."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Scores = NDArray[np.float32]

INPUTS = ("pieces", "features", "mask")
SLOWER = ["SkipLayerNormFusion", "BiasSkipLayerNormFusion"]
"""What ONNX Runtime would do of itself: sum and layer norm as one step, which takes three times as long as the two."""

SEEN = ("roles", "entities", "asked", "offered")
MIX = ("distances", "weights", "bias")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the network makes of some windows; each array is (windows, pieces, …)."""

    roles: Scores
    """One score for each of ROLES."""

    entities: Scores
    """One score for each of ENTITIES."""

    asked: Scores
    """Each piece as a cue: for each of PARTS what a word has to offer to be it, then a share of the mix."""

    offered: Scores
    """Each piece as a word: what it offers to a cue, then a share of the mix."""


@dataclass(frozen=True, slots=True)
class Mix:
    """The small network over a cue, a word and their distance."""

    distances: Scores
    """(DISTANCES, mixed)"""

    weights: Scores
    """(parts, mixed)"""

    bias: Scores
    """(parts,)"""


@dataclass(frozen=True, slots=True)
class Network:
    """Something that looks at windows of pieces, features and mask, and the mix that makes parts of what it saw."""

    see: Callable[[Numbers, Numbers, Numbers], Seen]
    mix: Mix
    room: int
    """Pieces that it is best shown at once, padding counted."""


def opened(file: bytes, room: int) -> Network:
    """A network from the bytes of an ONNX file, on one core of the processor: the same input gives the same scores."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        file, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
    )

    def run(outputs: tuple[str, ...], *given: Numbers) -> list[Scores]:
        found: list[Scores] = session.run(list(outputs), dict(zip(INPUTS, given, strict=True)))
        return found

    anything = np.ones((1, 2), np.int64)
    mix = Mix(*run(MIX, anything, anything, anything))
    return Network(lambda *given: Seen(*run(SEEN, *given)), mix, room)
