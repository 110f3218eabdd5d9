"""Score shared passages on corpora of planted reuse, beside MinHash (datasketch, rensa) and a suffix array, in one run.

    python -m bench.reuse [--articles 10000] [--seed 1] [--corpus DIR] [--python PYTHON] [--peers …]

Makes a corpus with the shared maker in build/reuse, unless `--corpus` names one or it was made before, lets each system
find the passages in a process of its own, and prints macro F1 over all cases and by case, the share of pairs that are
only stock text, words a CPU second of the whole process, and peak memory. The maker and the peers need numpy, numba,
orjson, pyarrow, datasketch, rensa and pydivsufsort: `--python` names a Python that has them. The corpus stays where it
is made and is no part of the project.
"""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.shared import load, need

ROOT = Path(__file__).parents[1]
CORPORA = ROOT / "build" / "reuse"
PEERS = ("datasketch", "rensa", "suffix")
CASES = (
    *("republish", "truncated", "wire", "block_quote", "quote_verbatim", "quote_typographic", "quote_word"),
    *("quote_ellipsis", "quote_insert", "paraphrase_light", "paraphrase_mid"),
)
MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(code)
"""
"""Runs a command and prints the CPU seconds and the peak memory in kilobytes of it alone."""

TURN = """
import json, sys
import pyarrow.parquet as parquet
with open(sys.argv[2], "w") as out:
    for row in parquet.read_table(sys.argv[1]).to_pylist():
        print(json.dumps(row), file=out)
"""
"""Writes a Parquet file as JSON lines."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one system used, and how its passages score."""

    seconds: float
    megabytes: float
    scores: dict[str, Any]


def main() -> None:
    """Measure and print."""
    asked = options()
    corpus = Path(asked.corpus) if asked.corpus else made(asked)
    words = json.loads((corpus / "meta.json").read_text("utf-8"))["words"]
    runs = {"Sayso": ours(corpus, asked.threads)}
    for peer in filter(None, asked.peers.split(",")):
        runs[peer] = theirs(corpus, peer, asked.python)
    print(table(runs, words))


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", help="a corpus made before")
    parser.add_argument("--python", default=sys.executable, help="a Python with what the maker and the peers need")
    parser.add_argument("--peers", default=",".join(PEERS), help="which peers, with commas; none with ''")
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def made(asked: argparse.Namespace) -> Path:
    """The corpus of that size and seed, made if it is not there."""
    out = CORPORA / f"{asked.articles}-{asked.seed}"
    if not (out / "meta.json").exists():
        maker, pool = need("bench", "reuse", "make_corpus.py"), need("data", "reuse_pool.jsonl.gz")
        told = ("--articles", asked.articles, "--seed", asked.seed, "--out", out, "--pool", pool)
        out.mkdir(parents=True, exist_ok=True)
        measured([asked.python, str(maker), *map(str, told)])
    return out


def measured(command: list[str]) -> tuple[float, float]:
    """CPU seconds and peak megabytes of a command; ends the program with a plain sentence if it fails."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NUMBA_CACHE_DIR": str(ROOT / "build" / "compiled")}
    done = subprocess.run([sys.executable, "-c", MEASURED, *command], capture_output=True, text=True, env=settings)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        sys.exit(f"{' '.join(command[:3])} did not run: {last}")
    seconds, kilobytes = done.stdout.split()
    return float(seconds), float(kilobytes) / 1024


def ours(corpus: Path, threads: int) -> Run:
    """Sayso's batch over the corpus; a small run before it, so that no compiling is measured."""
    small = CORPORA / "small.jsonl"
    with (corpus / "articles.jsonl").open("rb") as lines:
        small.parent.mkdir(parents=True, exist_ok=True)
        small.write_bytes(b"".join(next(lines) for _ in range(200)))
    out = CORPORA / "sayso.jsonl"
    command = [
        sys.executable,
        "-m",
        "sayso",
        "trace",
        "--json",
        "--threads",
        str(threads),
        "--out",
        str(out),
        "--pairs",
    ]
    measured([*command, str(small)])
    used = measured([*command, str(corpus / "articles.jsonl")])
    rows = map(json.loads, out.read_text("utf-8").splitlines())
    return Run(*used, scored(corpus, ((row["a"], *row["a_span"], row["b"], *row["b_span"]) for row in rows)))


def theirs(corpus: Path, peer: str, python: str) -> Run:
    """A peer over the corpus, as the shared runner has it."""
    out = CORPORA / f"{peer}.{'parquet' if peer == 'suffix' else 'jsonl'}"
    command = [python, str(need("bench", "reuse", "peers.py")), peer]
    used = measured([*command, str(corpus), str(out)])
    if out.suffix == ".parquet":
        lines = out.with_suffix(".jsonl")
        measured([python, "-c", TURN, str(out), str(lines)])
        out = lines
    rows = map(json.loads, out.read_text("utf-8").splitlines())
    columns = ("a", "a0", "a1", "b", "b0", "b1")
    return Run(*used, scored(corpus, (tuple(row[column] for column in columns) for row in rows)))


def scored(corpus: Path, rows: Any) -> dict[str, Any]:
    """The shared scorer's figures for some passages."""
    scorer = load(need("bench", "reuse", "score_reuse.py"), "score_reuse")
    found: dict[str, Any] = scorer.score(str(corpus), rows)
    return found


def table(runs: dict[str, Run], words: int) -> str:
    """All runs as a table."""
    head = ["system", "F1 all", *CASES, "stock only", "spurious", "pairs", "CPU s", "M words/CPU s", "peak MB"]
    lines = [head, ["---"] * len(head)]
    for name, run in runs.items():
        kinds, count = run.scores["kinds"], max(1, run.scores["pred"])
        cases = [f"{kinds[case]['F1']:.3f}" if case in kinds else "–" for case in ("ALL", *CASES)]
        shares = [f"{run.scores[what] / count:.2%}" for what in ("boilerplate_only", "spurious")]
        speed = [f"{run.seconds:.1f}", f"{words / 1e6 / run.seconds:.2f}", f"{run.megabytes:.0f}"]
        lines.append([name, *cases, *shares, str(run.scores["pred"]), *speed])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    main()
