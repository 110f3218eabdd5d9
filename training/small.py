"""The small encoder of the fast engine: words heard from ever farther away, by convolutions with growing gaps."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.attribute.tagger.features import FEATURES


@dataclass(frozen=True, slots=True)
class SmallShape:
    """How large a small encoder is."""

    vectors: int = 96
    """Width of the word vectors."""

    width: int = 160
    gaps: tuple[int, ...] = (1, 2, 4, 8, 16, 32, 1)
    """For each layer how many pieces away the two neighbours stand that a piece hears."""


class SmallLayer(nn.Module):
    """Each piece and one neighbour to either side, `gap` pieces away (dilated as in Strubell et al. 2017)."""

    def __init__(self, width: int, gap: int, dropout: float) -> None:
        super().__init__()
        self.gap = gap
        self.norm = nn.LayerNorm(width)
        self.mixes = nn.Linear(3 * width, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """`hidden` is (texts, pieces, width); `mask` (texts, pieces, 1), 1.0 where a piece is."""
        normed = self.norm(hidden) * mask
        length = hidden.shape[1]
        wide = functional.pad(normed, (0, 0, self.gap, self.gap))
        heard = torch.cat([wide[:, at : at + length] for at in (0, self.gap, 2 * self.gap)], dim=-1)
        return hidden + self.dropout(functional.gelu(self.mixes(heard)))


class SmallEncoder(nn.Module):
    """Pieces and features in, one vector a piece out, as the large encoder does it."""

    def __init__(self, vectors: Tensor, shape: SmallShape, dropout: float) -> None:
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding.from_pretrained(vectors, freeze=False)
        self.features = nn.Embedding(FEATURES, shape.vectors)
        nn.init.normal_(self.features.weight, std=0.1)
        self.widens = nn.Linear(shape.vectors, shape.width)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(SmallLayer(shape.width, gap, dropout) for gap in shape.gaps)
        self.norm = nn.LayerNorm(shape.width)

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """`pieces`, `features` and `mask` are (texts, pieces); mask is 1 where a piece is."""
        hidden = self.dropout(self.widens(self.pieces(pieces) + self.features(features)))
        present = mask.to(hidden.dtype)[..., None]
        for layer in self.layers:
            hidden = layer(hidden, present)
        return self.norm(hidden)


def squeezed(vectors: Tensor, width: int) -> Tensor:
    """Word vectors in fewer numbers: their principal components, each vector about as long as a unit."""
    centred = vectors - vectors.mean(0)
    _, _, directions = torch.linalg.svd(centred, full_matrices=False)
    made = centred @ directions[:width].T
    return made / made.norm(dim=1).mean()
