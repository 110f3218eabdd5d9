"""The network written down as an ONNX graph, in the steps that ONNX Runtime does in one go."""

from dataclasses import dataclass, field

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

FUSED = "com.microsoft"
"""Where ONNX Runtime keeps attention, and activation over a sum, as single steps."""

OPSET = 17


@dataclass(slots=True)
class Graph:
    """Steps and numbers as they are added; each step gives the name of what it makes."""

    steps: list[onnx.NodeProto] = field(default_factory=list)
    numbers: list[onnx.TensorProto] = field(default_factory=list)

    def kept(self, name: str, values: NDArray[np.generic]) -> str:
        """Numbers that the graph holds."""
        self.numbers.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def step(self, kind: str, *given: str, name: str = "", domain: str = "", **settings: object) -> str:
        """One step; the name of its first result."""
        made = name or f"{kind}_{len(self.steps)}"
        self.steps.append(helper.make_node(kind, list(given), [made], f"{made}_step", domain=domain, **settings))
        return made

    def rows(self, name: str, values: NDArray[np.float32], of: str) -> str:
        """Rows of a table by their numbers. Each row is kept in eight bits with a scale of its own."""
        scales = np.maximum(np.abs(values).max(1, keepdims=True), 1e-8) / 127
        table = self.kept(name, np.rint(values / scales).astype(np.int8))
        taken = self.step("Cast", self.step("Gather", table, of), to=TensorProto.FLOAT)
        return self.step("Mul", taken, self.step("Gather", self.kept(f"{name}.scales", scales), of))

    def halved(self, name: str, values: NDArray[np.float32]) -> str:
        """Numbers kept in sixteen bits; they are made 32 again once, when the graph is opened."""
        return self.step("Cast", self.kept(name, values.astype(np.float16)), to=TensorProto.FLOAT)

    def linear(self, name: str, weight: NDArray[np.float32], bias: NDArray[np.float32], given: str) -> str:
        """A matrix and a bias; `weight` is (out, in)."""
        product = self.step("MatMul", given, self.kept(f"{name}.weight", weight.T), name=f"{name}.product")
        return self.step("Add", product, self.kept(f"{name}.bias", bias), name=name)

    def model(self, inputs: tuple[str, ...], outputs: dict[str, tuple[str | int, ...]]) -> onnx.ModelProto:
        """The whole, checked; inputs are (windows, length) of 64-bit numbers, outputs 32-bit with the shapes given."""
        shape = ("windows", "length")
        graph = helper.make_graph(
            self.steps,
            "sayso",
            [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in inputs],
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, each) for name, each in outputs.items()],
            self.numbers,
        )
        domains = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
        made = helper.make_model(graph, opset_imports=domains, ir_version=8)
        onnx.checker.check_model(made)
        return made
