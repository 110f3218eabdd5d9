"""How sure the likeness of statements is: what the thresholds of `ground` were set on.

    python -m bench.grounds [--claims train|dev] [--pairs N]

Claims: posts beside 10,375 claims that were checked before (CheckThat! 2020, task 2); of the posts for which Sayso
finds a claim alike enough, how many is it the right one. Rumours: headlines beside articles (Emergent, as in FNC-1);
how many are found in an article that agrees, and in one on another thing.
"""

import argparse
import csv
import gzip
import json
import random
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from bench.shared import need
from sayso.ground.likeness import likeness
from sayso.ground.nearest import Sentences
from sayso.ground.settings import USUAL
from sayso.ground.tellings import Telling, tellings
from sayso.library import MemoryShelf
from sayso.model.document import Document, Part, Zone
from sayso.model.place import Reason, Span
from sayso.segment import segment
from sayso.text.identity import document_id

LEVELS = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
LINKS = re.compile(r"(?:https?://|pic\.twitter)\S+")


def document(name: str, text: str) -> Document:
    zones = (Zone(Part.BODY, Span(0, len(text)), Reason("bench/1", "All of it.")),) if text else ()
    return Document(document_id(name, text), text, zones, locator=name)


def rarity(shelf: MemoryShelf) -> Callable[[Telling], float]:
    known: dict[str, float] = {}

    def of(telling: Telling) -> float:
        if telling.folded not in known:
            known[telling.folded] = shelf.rarity([telling.folded])[0]
        return known[telling.folded]

    return of


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t"))[1:]


def claims(folder: Path, split: str) -> None:
    """Precision and recall of the claim most like a post, by level."""
    held = {
        row[0]: document(row[0], f"{row[1]} {row[2]}") for row in rows(folder / "checkthat20_verified_claims.docs.tsv")
    }
    names = {one.id: name for name, one in held.items()}
    posts = {row[0]: row[1] for row in rows(folder / f"checkthat20_{split}_tweets.queries.tsv")}
    right: dict[str, set[str]] = {}
    for line in (folder / f"checkthat20_{split}_tweet-vclaim-pairs.qrels").read_text("utf-8").splitlines():
        post, _, claim, _ = line.split()
        right.setdefault(post, set()).add(claim)
    shelf = MemoryShelf(held.values())
    weigh, began = rarity(shelf), time.process_time()
    best, offered = [], 0
    for post, words in posts.items():
        said = tellings(re.sub(r"— .*$", "", LINKS.sub("", words)))
        near = [names[one] for one in shelf.sharing([telling.folded for telling in said], USUAL.candidates)]
        offered += bool(right[post] & set(near))
        scored = [(likeness(said, {t.key: t for t in tellings(held[one].text)}, weigh).score, one) for one in near]
        score, claim = min(((-score, one) for score, one in scored), default=(0.0, ""))
        best.append((-score, claim in right[post]))
    took = (time.process_time() - began) / len(posts)
    print(
        f"claims, {split}: {len(posts)} posts, the claim is among those opened {offered / len(posts):.3f}, {took:.4f} s"
    )
    for level in LEVELS:
        said_so = [good for score, good in best if score >= level]
        print(f"  {level:.2f}: precision {share(said_so):.3f}, recall {sum(said_so) / len(posts):.3f}")


def share(good: Iterable[bool]) -> float:
    every = list(good)
    return sum(every) / len(every) if every else 0.0


def rumours(folder: Path, pairs: int) -> None:
    """How many headlines are found in articles that agree with them, and in others, by level."""
    with gzip.open(folder / "train_bodies.jsonl.gz", "rt", encoding="utf-8") as lines:
        read = [json.loads(line) for line in lines]
    key = "articleBody" if "articleBody" in read[0] else "text"
    number = next(name for name in ("id", "body", "Body ID") if name in read[0])
    held = {one[number]: document(str(one[number]), one[key]) for one in read}
    with gzip.open(folder / "train_stances.jsonl.gz", "rt", encoding="utf-8") as lines:
        stances = [json.loads(line) for line in lines]
    weigh = rarity(MemoryShelf(held.values()))
    opened: dict[object, Sentences] = {}
    for stance in ("agree", "unrelated"):
        some = random.Random(1).sample([one for one in stances if one["stance"] == stance], pairs)
        scores = []
        for one in some:
            body = held[one["body"]]
            sentences = opened.setdefault(one["body"], Sentences(body, segment(body)))
            near = sentences.near(tellings(one["headline"]), one["headline"], weigh, USUAL)
            scores.append(near[0].alike if near else 0.0)
        told = ", ".join(f"{level:.2f}: {share(score >= level for score in scores):.3f}" for level in LEVELS)
        print(f"rumours, {stance}, {pairs} pairs, found at {told}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--claims", choices=["train", "dev"], default="dev")
    arguments.add_argument("--pairs", type=int, default=1000)
    asked = arguments.parse_args()
    claims(need("data", "claims"), asked.claims)
    rumours(need("data", "emergent"), asked.pairs)


if __name__ == "__main__":
    main()
