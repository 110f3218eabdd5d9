"""What the network is to get right, as numbers to be made small."""

import torch
from torch import Tensor
from torch.nn import functional

from sayso.attribute.tagger.labels import ROLES
from training.batches import NOT_LEARNT, Batch
from training.heads import Heads, Seen

PARTS_WEIGH = 1.0
MISTAKEN = 2
"""Words a window that the network takes for cues and that are none: they must learn to have no source or content."""

LIKELY = 0.1
"""From this chance on, a word that is no cue is one that the network may mistake for one."""


def roles_loss(seen: Seen, batch: Batch) -> Tensor:
    return functional.cross_entropy(seen.roles.flatten(0, 1).float(), batch.roles.flatten(), ignore_index=NOT_LEARNT)


def entities_loss(seen: Seen, batch: Batch) -> Tensor:
    scores = seen.entities.flatten(0, 1).float()
    return functional.cross_entropy(scores, batch.entities.flatten(), ignore_index=NOT_LEARNT)


def parts_loss(heads: Heads, seen: Seen, batch: Batch) -> Tensor:
    """Parts for the cues of the annotation, and no parts at all for words mistaken for cues."""
    cues, places, firsts, parts = _with_mistaken(seen, batch)
    if not len(cues):
        return seen.roles.sum() * 0.0
    asked = cues @ seen.asked.flatten(0, 1).float()
    apart = batch.words[places] - firsts[:, None]
    scores = heads.parts(asked, seen.offered[places].float(), apart)
    every = functional.cross_entropy(scores.flatten(0, 1), parts.flatten(), ignore_index=NOT_LEARNT, reduction="sum")
    return PARTS_WEIGH * every / (60 * len(cues))


def _with_mistaken(seen: Seen, batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The batch's cues, and behind them the likeliest words of each window that are none."""
    with torch.no_grad():
        chances = seen.roles.float().softmax(-1)[..., [ROLES.index("B-C"), ROLES.index("I-C")]].sum(-1)
        is_cue = (batch.roles == ROLES.index("B-C")) | (batch.roles == ROLES.index("I-C"))
        chances = chances.masked_fill(is_cue | (batch.roles == NOT_LEARNT), 0.0)
        likely, at = chances.topk(MISTAKEN, dim=1)
    places, which = torch.nonzero(likely > LIKELY, as_tuple=True)
    words = at[places, which]
    shares = torch.zeros(len(places), batch.cues.shape[1])
    shares[torch.arange(len(places)), places * batch.words.shape[1] + words] = 1.0
    nothing = torch.where(batch.words[places] >= 0, 0, NOT_LEARNT)
    return (
        torch.cat([batch.cues, shares]),
        torch.cat([batch.cue_windows, places]),
        torch.cat([batch.cue_words, batch.words[places, words]]),
        torch.cat([batch.parts, nothing]),
    )
