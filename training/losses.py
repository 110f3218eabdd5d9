"""What the network is to get right, as numbers to be made small."""

import torch
from torch import Tensor
from torch.nn import functional

from sayso.attribute.tagger.labels import PARTS, ROLES
from training.batches import NOT_LEARNT, Batch
from training.heads import Heads, Seen

TRUSTED = 0.5
"""How much the teachers' chances count where there are any; the annotation counts for the rest."""

A_CUE = 60
"""Words of a window that a cue is about: sums over a cue's words are divided by it."""

MISTAKEN = 2
"""Words a window that the network takes for cues and that are none: they must learn to have no source or content."""

LIKELY = 0.1
"""From this chance on, a word that is no cue is one that the network may mistake for one."""


def roles_loss(seen: Seen, batch: Batch) -> Tensor:
    """Roles, as annotated and as the teachers see them; and entities where the teachers speak of them."""
    loss = _both(seen.roles, batch.roles, batch.taught_roles).mean()
    asked = batch.taught_entities.sum(-1) > 0
    if asked.any():
        loss = loss + _soft(seen.entities[asked], batch.taught_entities[asked]).mean()
    return loss


def entities_loss(seen: Seen, batch: Batch) -> Tensor:
    return _both(seen.entities, batch.entities, batch.taught_entities).mean()


def _both(scores: Tensor, labels: Tensor, taught: Tensor) -> Tensor:
    """A loss for each word with a label, between the label and the teachers' chances."""
    known = labels != NOT_LEARNT
    scores, labels, taught = scores[known].float(), labels[known], taught[known]
    hard = functional.cross_entropy(scores, labels, reduction="none")
    trust = TRUSTED * (taught.sum(-1) > 0)
    return (1 - trust) * hard + trust * _soft(scores, taught)


def _soft(scores: Tensor, taught: Tensor) -> Tensor:
    return -(taught * scores.float().log_softmax(-1)).sum(-1)


def parts_loss(heads: Heads, seen: Seen, batch: Batch) -> Tensor:
    """Parts for the cues of the annotation, and no parts at all for words mistaken for cues."""
    cues, places, firsts, parts, taught = _with_mistaken(seen, batch)
    if not len(cues):
        return seen.roles.sum() * 0.0
    asked = cues @ seen.asked.flatten(0, 1).float()
    apart = batch.words[places] - firsts[:, None]
    scores = heads.parts(asked, seen.offered[places].float(), apart)
    return _both(scores, parts, taught).sum() / (A_CUE * len(cues))


def _with_mistaken(seen: Seen, batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """The batch's cues, and behind them the likeliest words of each window that are none."""
    with torch.no_grad():
        chances = seen.roles.float().softmax(-1)[..., [ROLES.index("B-C"), ROLES.index("I-C")]].sum(-1)
        is_cue = (batch.roles == ROLES.index("B-C")) | (batch.roles == ROLES.index("I-C"))
        chances = chances.masked_fill(is_cue | (batch.roles == NOT_LEARNT), 0.0)
        likely, at = chances.topk(min(MISTAKEN, chances.shape[1]), dim=1)
    places, which = torch.nonzero(likely > LIKELY, as_tuple=True)
    words = at[places, which]
    shares = torch.zeros(len(places), batch.cues.shape[1])
    shares[torch.arange(len(places)), places * batch.words.shape[1] + words] = 1.0
    nothing = torch.where(batch.words[places] >= 0, 0, NOT_LEARNT)
    untaught = torch.zeros(len(places), batch.words.shape[1], len(PARTS))
    return (
        torch.cat([batch.cues, shares]),
        torch.cat([batch.cue_windows, places]),
        torch.cat([batch.cue_words, batch.words[places, words]]),
        torch.cat([batch.parts, nothing]),
        torch.cat([batch.taught_parts, untaught]),
    )
