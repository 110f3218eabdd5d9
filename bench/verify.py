"""Score quotation checks on quotations planted in real news, beside difflib and a sketch of token alignment.

    python -m bench.verify [--articles 1500] [--seed 1] [--corpus DIR] [--python PYTHON] [--misses]

Builds a corpus of planted quotations (verbatim, typographic, bracketed, elided, altered; one in seven is held against
a wrong article) with the shared maker, unless `--corpus` names one, and prints for each system: how often the passage
is found (overlap of at least nine tenths), how often the verdict is right, and CPU milliseconds a quotation. The maker
and the peers need numpy, numba and orjson: `--python` names a Python that has them. The data stay in the shared folder.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.shared import need
from sayso.model.checks import Edit, EditKind, Verdict
from sayso.model.place import Span
from sayso.verify.edits import edits, replay
from sayso.verify.marks import quoted
from sayso.verify.passage import find
from sayso.verify.verdict import verdict, with_splices
from sayso.verify.wording import Wording

CASES = ("verbatim", "typographic", "bracketed", "elided", "altered", "not_found")
PEERS = ("difflib", "token")
SAMPLED, WRONG = 2000, 1 / 7
"""How the shared scorer samples: so many quotations at most, one in seven with a wrong article, seed 4."""


@dataclass(slots=True)
class Score:
    """What one system did: per case how many, passages hit, verdicts right; milliseconds a quotation."""

    total: Counter[str] = field(default_factory=Counter)
    hit: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    milliseconds: float = 0.0


def main() -> None:
    """Measure and print."""
    asked = options()
    maker, scorer = need("bench", "reuse", "make_corpus.py"), need("bench", "reuse", "verify_quotes.py")
    with tempfile.TemporaryDirectory() as scratch:
        corpus = Path(asked.corpus or made(maker, asked, Path(scratch) / "corpus"))
        scores = {"Sayso": ours(corpus, asked.misses)}
        scores |= {peer: theirs(scorer, asked.python, corpus, peer) for peer in PEERS}
    print(table(scores))


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", help="a corpus made before")
    parser.add_argument("--python", default=sys.executable, help="a Python with numpy, numba and orjson")
    parser.add_argument("--misses", action="store_true", help="print what Sayso gets otherwise than planted")
    return parser.parse_args()


def made(maker: Path, asked: argparse.Namespace, out: Path) -> Path:
    """A corpus of planted quotations in a new folder."""
    pool = need("data", "reuse_pool.jsonl.gz")
    told = {"--articles": asked.articles, "--seed": asked.seed, "--out": out, "--pool": pool}
    run(asked.python, maker, *(str(part) for pair in told.items() for part in pair))
    return out


def run(python: str, script: Path, *arguments: str) -> str:
    """What a script of the shared folder prints; ends the program with a plain sentence if it fails."""
    done = subprocess.run([python, str(script), *arguments], capture_output=True, text=True)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        sys.exit(f"{script.name} did not run ({last}). It needs numpy, numba and orjson: name a Python with --python.")
    return done.stdout


def planted(corpus: Path) -> Iterator[tuple[dict[str, Any], str, str]]:
    """Quotations with the text quoted and the text of the article cited, sampled as the shared scorer samples."""
    rows = map(json.loads, (corpus / "articles.jsonl").read_text("utf-8").splitlines())
    texts = {row["id"]: row["text"] for row in rows}
    quotes = [json.loads(line) for line in (corpus / "quotes.jsonl").read_text("utf-8").splitlines()]
    quotes = [quote for quote in quotes if not quote["kind"].startswith("paraphrase")]
    drawn = random.Random(4)
    drawn.shuffle(quotes)
    sources = [quote["src"] for quote in quotes[:SAMPLED]]
    for quote in quotes[:SAMPLED]:
        said = texts[quote["doc"]][quote["q0"] : quote["q1"]]
        unchanged = said == texts[quote["src"]][quote["s0"] : quote["s1"]]
        nothing_done = quote["verdict"] in ("bracketed", "altered") and not quote["edits"]
        if nothing_done or (quote["verdict"] == "typographic" and unchanged):
            quote["verdict"] = "verbatim"
        if drawn.random() < WRONG:
            quote |= {"src": drawn.choice(sources), "verdict": "not_found", "s0": -1, "s1": -1}
        yield quote, said, texts[quote["src"]]


def ours(corpus: Path, misses: bool) -> Score:
    """Find, edit and judge each quotation as `sayso verify` does for a work that is named and held."""
    score, seconds = Score(), 0.0
    for quote, said, source in planted(corpus):
        began = time.process_time()
        span, changes = checked(said, source)
        seconds += time.process_time() - began
        got, right = case_of(span, changes), quote["verdict"]
        hit = got == "not_found" if right == "not_found" else near(span, quote)
        score.total[right] += 1
        score.hit[right] += hit
        score.right[right] += got == right
        if misses and not (hit and got == right):
            print(f"{right} → {got}{'' if hit else ', elsewhere'}: {said!r}")
            print("   ", [(edit.old, edit.new) for edit in changes if edit.kind is not EditKind.TYPOGRAPHY])
    score.milliseconds = 1000 * seconds / max(1, score.total.total())
    return score


def checked(said: str, source: str) -> tuple[Span | None, tuple[Edit, ...]]:
    """The passage and the edits, which must give the quotation back."""
    wording = Wording.of(source)
    place = find(quoted(said), wording)
    if place is None:
        return None, ()
    words = place.span.of(source)
    changes = with_splices(edits(words, said), wording)
    assert replay(words, changes) == said
    return place.span, changes


def case_of(span: Span | None, changes: tuple[Edit, ...]) -> str:
    """The planted case that a check amounts to."""
    if span is None:
        return "not_found"
    if any(not edit.owned for edit in changes):
        return "altered"
    named = {Verdict.TRUNCATED: "elided", Verdict.ALTERED: "bracketed"}
    return named.get(verdict(changes), "typographic" if changes else "verbatim")


def near(span: Span | None, quote: dict[str, Any]) -> bool:
    """Whether nine tenths of both passages together are in both."""
    if span is None:
        return False
    shared = min(span.end, quote["s1"]) - max(span.start, quote["s0"])
    return bool(shared >= 0.9 * (max(span.end, quote["s1"]) - min(span.start, quote["s0"])))


def theirs(scorer: Path, python: str, corpus: Path, method: str) -> Score:
    """What the shared scorer prints for one of its methods."""
    printed = run(python, scorer, str(corpus), method, "--n", str(SAMPLED))
    score = Score()
    for case, count, hit, right in re.findall(r"^  (\w+) +n +(\d+) +span ([\d.]+) +verdict ([\d.]+)", printed, re.M):
        score.total[case] = int(count)
        score.hit[case], score.right[case] = (round(float(share) * int(count)) for share in (hit, right))
    found = re.search(r"mean ([\d.]+)", printed)
    score.milliseconds = float(found[1]) if found else 0.0
    return score


def table(scores: dict[str, Score]) -> str:
    """All scores as a table."""
    count = next(iter(scores.values())).total
    head = ["system", "passage", "verdict", *(f"{case} ({count[case]})" for case in CASES), "ms"]
    lines = [head, ["---"] * len(head)]
    for name, score in scores.items():
        total = max(1, score.total.total())
        cases = [f"{score.right[case] / max(1, score.total[case]):.3f}" for case in CASES]
        overall = [f"{score.hit.total() / total:.3f}", f"{score.right.total() / total:.3f}"]
        lines.append([name, *overall, *cases, f"{score.milliseconds:.2f}"])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    main()
