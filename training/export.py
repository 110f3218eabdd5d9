"""Make the file that ships: the mean of a run's weights as an ONNX graph, its matrices in eight bits.

python -m training.export [--size full|fast] [--out FOLDER] [--to FILE]
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from torch import Tensor, nn

from sayso.attribute.tagger.labels import ENTITIES, PARTS, ROLES
from training.encoder import Encoder, Layer
from training.graph import FUSED, Graph
from training.heads import MATCHED, MIXED, Heads
from training.model import Model, trained
from training.small import SmallEncoder, SmallLayer

INPUTS = ("pieces", "features", "mask")
EPSILON = 1e-12
SMALL_EPSILON = 1e-5


def plain(model: Model) -> onnx.ModelProto:
    """The model in 32-bit numbers, but for its word vectors."""
    graph = Graph()
    hidden = (small_encoded if isinstance(model.encoder, SmallEncoder) else encoded)(graph, model.encoder)
    scored(graph, model.heads, hidden)
    seen: dict[str, tuple[str | int, ...]] = {
        name: ("windows", "length", width)
        for name, width in (
            ("roles", len(ROLES)),
            ("entities", len(ENTITIES)),
            ("asked", len(PARTS) * MATCHED + MIXED),
            ("offered", MATCHED + MIXED),
        )
    }
    mix = {
        "distances": (len(model.heads.distances.weight), MIXED),
        "weights": (len(PARTS), MIXED),
        "bias": (len(PARTS),),
    }
    return graph.model(INPUTS, seen | mix)


def encoded(graph: Graph, encoder: Encoder) -> str:
    """The encoder's steps; the name of what comes out."""
    pieces = graph.rows("pieces.vectors", array(encoder.pieces.weight), "pieces")
    features = graph.step("Gather", graph.kept("features.vectors", array(encoder.features.weight)), "features")
    length = graph.step("Shape", "pieces", start=1, end=2)
    nought, axis = graph.kept("nought", np.array([0])), graph.kept("axis", np.array([0]))
    places = graph.step("Slice", graph.kept("places", array(encoder.places.weight)), nought, length, axis)
    summed = graph.step("Add", graph.step("Add", pieces, features), places)
    norm = _norm(graph, "norm", encoder.norm)
    hidden = graph.step("LayerNormalization", summed, *norm, axis=-1, epsilon=EPSILON)
    mask = graph.step("Cast", "mask", to=onnx.TensorProto.INT32)
    for number, layer in enumerate(encoder.layers):
        hidden = _layer(graph, f"layer{number}", layer, hidden, mask)
    return hidden


def _layer(graph: Graph, name: str, layer: Layer, hidden: str, mask: str) -> str:
    asks = (
        graph.kept(f"{name}.asks", array(layer.asks.weight).T),
        graph.kept(f"{name}.asks.bias", array(layer.asks.bias)),
    )
    heard = graph.step("Attention", hidden, *asks, mask, domain=FUSED, num_heads=layer.heads)
    hidden = _added(graph, f"{name}.gathers", layer.gathers, layer.norm_gathered, heard, hidden)
    wide = graph.step("MatMul", hidden, graph.kept(f"{name}.widens", array(layer.widens.weight).T))
    wide = graph.step("BiasGelu", wide, graph.kept(f"{name}.widens.bias", array(layer.widens.bias)), domain=FUSED)
    return _added(graph, f"{name}.narrows", layer.narrows, layer.norm_narrowed, wide, hidden)


def _added(graph: Graph, name: str, linear: nn.Linear, norm: nn.LayerNorm, given: str, hidden: str) -> str:
    """A matrix, added to what was there, and normed."""
    product = graph.step("MatMul", given, graph.kept(name, array(linear.weight).T))
    summed = graph.step("Add", graph.step("Add", product, graph.kept(f"{name}.bias", array(linear.bias))), hidden)
    return graph.step("LayerNormalization", summed, *_norm(graph, f"{name}.norm", norm), axis=-1, epsilon=EPSILON)


def small_encoded(graph: Graph, encoder: SmallEncoder) -> str:
    """The small encoder's steps; the name of what comes out."""
    pieces = graph.rows("pieces.vectors", array(encoder.pieces.weight), "pieces")
    features = graph.step("Gather", graph.kept("features.vectors", array(encoder.features.weight)), "features")
    wide = encoder.widens
    summed = graph.step("Add", pieces, features)
    hidden = graph.linear("widens", array(wide.weight), array(wide.bias), summed)
    last = graph.kept("last", np.array([2]))
    present = graph.step("Unsqueeze", graph.step("Cast", "mask", to=onnx.TensorProto.FLOAT), last)
    for number, layer in enumerate(encoder.layers):
        hidden = _small_layer(graph, f"layer{number}", layer, hidden, present)
    return graph.step("LayerNormalization", hidden, *_norm(graph, "norm", encoder.norm), axis=-1, epsilon=SMALL_EPSILON)


def _small_layer(graph: Graph, name: str, layer: SmallLayer, hidden: str, present: str) -> str:
    numbers = _norm(graph, f"{name}.norm", layer.norm)
    normed = graph.step("LayerNormalization", hidden, *numbers, axis=-1, epsilon=SMALL_EPSILON)
    normed = graph.step("Mul", normed, present)
    heard = graph.step("Concat", *_shifted(graph, name, normed, layer.gap), axis=-1)
    product = graph.step("MatMul", heard, graph.halved(f"{name}.mixes", array(layer.mixes.weight).T))
    bias = graph.kept(f"{name}.mixes.bias", array(layer.mixes.bias))
    return graph.step("Add", hidden, graph.step("BiasGelu", product, bias, domain=FUSED))


def _shifted(graph: Graph, name: str, normed: str, gap: int) -> tuple[str, str, str]:
    """What stands `gap` pieces before each piece, the piece itself, and what stands as far behind it."""
    axis = graph.kept(f"{name}.axis", np.array([1]))
    wide = graph.step("Pad", normed, graph.kept(f"{name}.pads", np.array([0, gap, 0, 0, gap, 0])))
    far = graph.kept(f"{name}.far", np.array([np.iinfo(np.int64).max]))
    before = graph.step(
        "Slice",
        wide,
        graph.kept(f"{name}.nought", np.array([0])),
        graph.kept(f"{name}.end", np.array([-2 * gap])),
        axis,
    )
    behind = graph.step("Slice", wide, graph.kept(f"{name}.behind", np.array([2 * gap])), far, axis)
    return before, normed, behind


def _norm(graph: Graph, name: str, norm: nn.LayerNorm) -> tuple[str, str]:
    return graph.kept(f"{name}.gain", array(norm.weight)), graph.kept(f"{name}.shift", array(norm.bias))


def scored(graph: Graph, heads: Heads, hidden: str) -> None:
    """The heads' steps, and the mix as it is."""
    for name in ("roles", "entities", "asks", "offers"):
        head: nn.Linear = getattr(heads, name)
        graph.linear(
            {"asks": "asked", "offers": "offered"}.get(name, name), array(head.weight), array(head.bias), hidden
        )
    mix = {"distances": heads.distances.weight, "weights": heads.mixes.weight, "bias": heads.mixes.bias}
    for name, numbers in mix.items():
        graph.step("Identity", graph.kept(f"mix.{name}", array(numbers)), name=name)


def array(numbers: Tensor) -> NDArray[np.float32]:
    return numbers.detach().numpy()


def quantise(path: Path, to: Path) -> None:
    """The encoder's matrices in eight bits, a scale for each column; what runs through them is scaled as it comes.

    Only seven of the eight bits are used: processors without VNNI add products of eight bits in sixteen and would cut
    large sums off, so that a text would be read otherwise on an older machine. On PolNeAR it costs nothing.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    heads = [f"{name}.product_step" for name in ("roles", "entities", "asked", "offered")]
    quantize_dynamic(
        str(path),
        str(to),
        op_types_to_quantize=["MatMul", "Attention"],
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        nodes_to_exclude=heads,
        extra_options={"DefaultTensorType": 1, "MatMulConstBOnly": True},
    )


def export(run: Path, to: Path) -> None:
    """From `run`/run.pt to the file that ships; the graph in 32 bits stays beside the run.

    The small encoder's matrices are kept in sixteen bits, and used in 32: eight would not make them quicker.
    """
    model = trained(run / "run.pt")
    onnx.save(plain(model), run / "plain.onnx")
    if isinstance(model.encoder, SmallEncoder):
        to.write_bytes((run / "plain.onnx").read_bytes())
    else:
        quantise(run / "plain.onnx", to)
    print(f"{to}: {to.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--size", choices=("full", "fast"), default="full")
    arguments.add_argument("--out", type=Path, default=Path("build/training"), help="where the runs are")
    arguments.add_argument("--to", type=Path, help="else the run's folder")
    given = arguments.parse_args()
    run = given.out / given.size
    export(run, given.to or run / f"{given.size}.onnx")


if __name__ == "__main__":
    main()
