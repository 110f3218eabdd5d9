"""Score attribution on PolNeAR's development half, beside the plain rules of the prototype, in one run.

    python -m bench.attribution [--split dev|train] [--json OUT]

Prints, for each system, the scorer's main figures and words per CPU-second from plain text to attributions (for Sayso:
read, segment and attribute, one core). The data stay in the shared folder.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.shared import load, need
from sayso.attribute import attribute
from sayso.model.place import Span
from sayso.model.voices import Attribution, Manner
from sayso.read import read
from sayso.segment import segment

Found = list[dict[str, list[list[int]]]]

SHOWN = {
    "attr50, all": ("attr-attr50:all", "F1"),
    "attr50, direct": ("attr-attr50:direct", "F1"),
    "attr50, mixed": ("attr-attr50:mixed", "F1"),
    "attr50, indirect": ("attr-attr50:indirect", "F1"),
    "pair50, all": ("attr-pair50:all", "F1"),
    "content exact, direct": ("exact:content/direct", "F1"),
    "content ov50": ("ov50:content", "F1"),
    "tokens, micro": ("token:micro", "F1"),
}


@dataclass(frozen=True, slots=True)
class Run:
    """What one system found in all documents, and the CPU seconds it took."""

    found: dict[str, Found]
    seconds: float


def spans(of: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in of]


def outer(attributions: tuple[Attribution, ...]) -> list[Attribution]:
    """Attributions as the corpus has them: no scare quotes, no open quotations, no voices inside voices."""
    voiced = [one for one in attributions if one.manner is not Manner.SCARE and (one.cue or one.said_at)]
    contents = sorted((content.start, -content.end, one.id) for one in voiced for content in one.contents)
    nested, end = set(), -1
    for _, minus_end, name in contents:
        if -minus_end <= end:
            nested.add(name)
        end = max(end, -minus_end)
    return [one for one in voiced if one.id not in nested]


def by_sayso(texts: dict[str, bytes]) -> Run:
    """Sayso's rules, from the bytes of the files."""
    start = time.process_time()
    kept = {}
    for name, data in texts.items():
        document = read(data, name).document
        if document is not None:
            kept[name] = attribute(document, segment(document)).attributions
    seconds = time.process_time() - start
    found = {
        name: [
            {"source": spans(one.said_at), "cue": spans(one.cue), "content": spans(one.contents)} for one in outer(told)
        ]
        for name, told in kept.items()
    }
    return Run(found, seconds)


def by_plain_rules(texts: dict[str, bytes]) -> Run:
    """The prototype's rules."""
    data = load(need("engine", "data.py"), "data")
    rules = load(need("engine", "rules.py"), "rules")
    start = time.process_time()
    found: dict[str, Found] = {}
    for name, text in texts.items():
        document = data.mkdoc(name, text.decode("utf-8"), [])
        found[name] = [_spans_of(told, document["tk"], data.frags) for told in rules.predict(document)["rels"]]
    return Run(found, time.process_time() - start)


def _spans_of(told: dict[str, set[int]], tokens: list[tuple[int, int]], frags: Callable[..., Any]) -> dict[str, Any]:
    names = {"src": "source", "cue": "cue", "con": "content"}
    return {names[role]: [[tokens[a][0], tokens[b][1]] for a, b in frags(at)] for role, at in told.items()}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--split", choices=("dev", "train"), default="dev")
    arguments.add_argument("--json", type=Path, help="write all figures to this file")
    given = arguments.parse_args()
    scorer = load(need("bench", "score_attribution.py"), "score_attribution")
    folder = need("data", "polnear", given.split)
    gold = scorer.load_gold(str(folder / "attributions"), str(folder / "text"))
    texts = {name: (folder / "text" / f"{name}.txt").read_bytes() for name in gold}
    words = sum(len(text.split()) for text in texts.values())
    by_sayso(dict(list(texts.items())[:3]))  # modules are loaded before the clock runs
    runs = {"Sayso, rules": by_sayso(texts), "plain rules": by_plain_rules(texts)}
    scores = {name: scorer.score(gold, run.found, 0) for name, run in runs.items()}
    show(runs, scores, words)
    if given.json:
        given.json.write_text(json.dumps(scores, indent=1), "utf-8")


def show(runs: dict[str, Run], scores: dict[str, dict[str, Any]], words: int) -> None:
    """One line a figure, one column a system."""
    print(f"{'':26}" + "".join(f"{name:>16}" for name in runs))
    for label, (metric, value) in SHOWN.items():
        print(f"{label:26}" + "".join(f"{scores[name][metric][value]:16.1f}" for name in runs))
    quoted = {name: sum(not found for found in run.found.values()) for name, run in runs.items()}
    print(f"{'documents with nothing':26}" + "".join(f"{quoted[name]:16}" for name in runs))
    print(f"{'words per CPU-second':26}" + "".join(f"{words / run.seconds:16,.0f}" for run in runs.values()))


if __name__ == "__main__":
    main()
