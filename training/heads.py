"""The heads on the encoder: roles, entities, and for each cue its source and content."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from sayso.attribute.tagger.labels import ENTITIES, PARTS, ROLES
from sayso.attribute.tagger.parts import DISTANCES, STEPS

MATCHED, MIXED = 64, 64
"""Widths of the two ways in which a cue and a word are held against each other."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the heads make of the pieces of some windows: (windows, pieces, …) each."""

    roles: Tensor
    entities: Tensor
    asked: Tensor
    """As a cue: what each of PARTS would match, then its share of the mix."""

    offered: Tensor
    """As a word: what it offers to be matched, then its share of the mix."""


class Heads(nn.Module):
    """Scores for roles and entities, and what is needed to score parts.

    A part's score for a cue and a word is bilinear in the two (as in Dozat and Manning 2017) plus a small network over
    the two and the distance between them.
    """

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.roles = nn.Linear(width, len(ROLES))
        self.entities = nn.Linear(width, len(ENTITIES))
        self.asks = nn.Linear(width, len(PARTS) * MATCHED + MIXED)
        self.offers = nn.Linear(width, MATCHED + MIXED)
        self.distances = nn.Embedding(DISTANCES, MIXED)
        self.mixes = nn.Linear(MIXED, len(PARTS))

    def forward(self, hidden: Tensor) -> Seen:
        hidden = self.dropout(hidden)
        return Seen(self.roles(hidden), self.entities(hidden), self.asks(hidden), self.offers(hidden))

    def parts(self, asked: Tensor, offered: Tensor, apart: Tensor) -> Tensor:
        """Scores (cues, words, parts) for cues (cues, …) and the words of each one's window (cues, words, …).

        `apart` (cues, words) is how many words each stands behind the cue.
        """
        matching = asked[:, : len(PARTS) * MATCHED].view(-1, len(PARTS), MATCHED)
        matched = torch.einsum("cpm,cwm->cwp", matching, offered[..., :MATCHED]) * MATCHED**-0.5
        mixed = asked[:, None, len(PARTS) * MATCHED :] + offered[..., MATCHED:] + self.distances(distance(apart))
        return matched + self.mixes(torch.relu(mixed))


def distance(apart: Tensor) -> Tensor:
    """The same steps as `sayso.attribute.tagger.parts.distance`."""
    steps = torch.bucketize(apart.abs(), torch.tensor(STEPS), right=True)
    return apart.sign() * steps + len(STEPS)
