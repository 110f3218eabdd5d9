"""The encoder: six layers of MiniLM, as published, with our word features added to its input."""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.attribute.tagger.features import FEATURES


@dataclass(frozen=True, slots=True)
class Shape:
    """How large an encoder is."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int


class Layer(nn.Module):
    """One layer of a post-norm transformer encoder (Vaswani et al. 2017; BERT, Devlin et al. 2019)."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.asks = nn.Linear(shape.width, 3 * shape.width)
        self.gathers = nn.Linear(shape.width, shape.width)
        self.norm_gathered = nn.LayerNorm(shape.width, eps=1e-12)
        self.widens = nn.Linear(shape.width, shape.inner)
        self.narrows = nn.Linear(shape.inner, shape.width)
        self.norm_narrowed = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """`hidden` is (texts, pieces, width); `mask` (texts, 1, 1, pieces), 0 where a piece is, -inf where none is."""
        texts, pieces, width = hidden.shape
        asked = self.asks(hidden).view(texts, pieces, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key, value = asked[0], asked[1], asked[2]
        heard = functional.scaled_dot_product_attention(query, key, value, mask)
        heard = heard.transpose(1, 2).reshape(texts, pieces, width)
        hidden = self.norm_gathered(hidden + self.dropout(self.gathers(heard)))
        inner = functional.gelu(self.widens(hidden))
        return self.norm_narrowed(hidden + self.dropout(self.narrows(inner)))


class Encoder(nn.Module):
    """Pieces and features in, one vector a piece out."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(shape.positions, shape.width)
        self.features = nn.Embedding(FEATURES, shape.width)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """`pieces`, `features` and `mask` are (texts, pieces); mask is 1 where a piece is."""
        hidden = self.pieces(pieces) + self.features(features) + self.places.weight[: pieces.shape[1]]
        hidden = self.dropout(self.norm(hidden))
        away = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            hidden = layer(hidden, away.to(hidden.dtype))
        return hidden


def pretrained(folder: Path, dropout: float) -> Encoder:
    """MiniLM as its publishers give it: a folder with `config.json` and `model.safetensors`."""
    from safetensors.torch import load_file

    config = json.loads((folder / "config.json").read_text("utf-8"))
    shape = Shape(
        config["hidden_size"],
        config["num_hidden_layers"],
        config["num_attention_heads"],
        config["intermediate_size"],
        config["vocab_size"],
        config["max_position_embeddings"],
    )
    encoder = Encoder(shape, dropout)
    missing = encoder.load_state_dict(renamed(load_file(folder / "model.safetensors"), shape.layers), strict=False)
    if missing.missing_keys != ["features.weight"] or missing.unexpected_keys:
        raise ValueError(f"these weights are of another encoder: {missing}")
    return encoder


def renamed(weights: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    """BERT's names for its weights made ours; the one token type is added to the places."""
    kind = weights["embeddings.token_type_embeddings.weight"][0]
    found = {
        "pieces.weight": weights["embeddings.word_embeddings.weight"],
        "places.weight": weights["embeddings.position_embeddings.weight"] + kind,
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for layer in range(layers):
        theirs, ours = f"encoder.layer.{layer}", f"layers.{layer}"
        for end in ("weight", "bias"):
            asked = [weights[f"{theirs}.attention.self.{name}.{end}"] for name in ("query", "key", "value")]
            found[f"{ours}.asks.{end}"] = torch.cat(asked)
            for name, other in NAMES.items():
                found[f"{ours}.{name}.{end}"] = weights[f"{theirs}.{other}.{end}"]
    return found


NAMES = {
    "gathers": "attention.output.dense",
    "norm_gathered": "attention.output.LayerNorm",
    "widens": "intermediate.dense",
    "narrows": "output.dense",
    "norm_narrowed": "output.LayerNorm",
}
