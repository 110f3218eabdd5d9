"""The whole network: encoder and heads."""

from pathlib import Path

import torch
from torch import Tensor, nn

from training.corpora import minilm
from training.encoder import Encoder, pretrained
from training.heads import Heads, Seen
from training.small import SmallEncoder, SmallShape, squeezed


class Model(nn.Module):
    """Windows of word pieces in, what the heads see out."""

    def __init__(self, encoder: Encoder | SmallEncoder, dropout: float) -> None:
        super().__init__()
        self.encoder = encoder
        self.heads = Heads(encoder.shape.width, dropout)

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor) -> Seen:
        seen: Seen = self.heads(self.encoder(pieces, features, mask))
        return seen


def fresh(size: str, dropout: float) -> Model:
    """A model to be trained, its heads knowing nothing yet.

    "full" is the published encoder with its word vectors frozen; "fast" starts from its word vectors alone.
    """
    published = pretrained(minilm(), dropout)
    if size == "fast":
        shape = SmallShape()
        return Model(SmallEncoder(squeezed(published.pieces.weight.detach(), shape.vectors), shape, dropout), dropout)
    published.pieces.weight.requires_grad_(False)
    return Model(published, dropout)


def trained(path: Path) -> Model:
    """The model that a run has come to, its weights' running mean, ready to be used."""
    state = torch.load(path)
    model = fresh(state["settings"].get("size", "full"), 0.0)
    model.load_state_dict(state["model"] | state["mean"])
    return model.eval()
