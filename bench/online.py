"""How long one report takes against a large library: the index of passages, and the comparison with what it names.

    python -m bench.online --corpus DIR [--articles 1000000] [--asked 200]

Makes the index of the first so many articles of a corpus (see `bench.reuse`) in a folder beside it, unless it is there,
and asks for every 5,000th article or so in a process of its own: once after the index and the texts were put out of
the system's memory, once more when they are in it. The texts are read from the corpus itself by their places in it,
as a library reads them from its file. Prints milliseconds, the index's bytes by the text's, and resident memory.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time

import msgspec
import numpy as np

from sayso.library.passages import PassageIndex
from sayso.model.document import Detail, DetailName, Document, Part, Zone
from sayso.model.place import Reason, Span
from sayso.pairing import Row
from sayso.trace.trace import trace
from sayso.tracing import MOST

BECAUSE = Reason("bench/1", "The corpus says so.")
KNOWN = ((DetailName.OUTLET, "outlet"), (DetailName.PUBLISHED, "date"), (DetailName.HEADLINE, "title"))
DECODER = msgspec.json.Decoder(Row)


class Corpus:
    """Articles by number, from 1, read from their file when they are asked for."""

    def __init__(self, path: Path, count: int) -> None:
        self.path, places = path, path.with_suffix(".places.npy")
        if not places.exists():
            with path.open("rb") as lines:
                np.save(places, np.cumsum([0, *(len(line) for line in lines)]))
        self.places = np.load(places)[: count + 1]
        self.file = path.open("rb")

    def __len__(self) -> int:
        return len(self.places) - 1

    def get(self, number: int) -> Document:
        """One article."""
        self.file.seek(int(self.places[number - 1]))
        row = DECODER.decode(self.file.read(int(self.places[number] - self.places[number - 1])))
        told = ((name, getattr(row, field)) for name, field in KNOWN)
        details = tuple(Detail(name, value, BECAUSE) for name, value in told if value)
        zones = (Zone(Part.BODY, Span(0, len(row.text)), BECAUSE),)
        return Document(name_of(number), row.text, zones, details, locator=row.id)

    def after(self, number: int) -> Iterator[tuple[int, Document]]:
        """Articles in order, with their numbers."""
        for at in range(number + 1, len(self) + 1):
            yield at, self.get(at)


def name_of(number: int) -> str:
    """An article's id in the index."""
    return f"{number:016x}"


def main() -> None:
    """Make the index and ask, or only ask in a process that was started for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--asked", type=int, default=200)
    parser.add_argument("--ask", action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args()
    corpus = Corpus(told.corpus / "articles.jsonl", told.articles)
    folder = told.corpus / f"passages-{len(corpus)}"
    if told.ask:
        print(json.dumps(asked(corpus, folder, told.asked)))
        return
    made(corpus, folder)
    put_out_of_memory([corpus.path, *folder.glob("*.passages")])
    command = [sys.executable, "-m", "bench.online", "--ask", "--corpus", str(told.corpus)]
    command += ["--articles", str(told.articles), "--asked", str(told.asked)]
    for when in ("cold", "warm"):
        print(when, subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip(), flush=True)


def made(corpus: Corpus, folder: Path) -> None:
    """The index, and what it took."""
    begun = process_time()
    index = PassageIndex(folder)
    index.catch_up(lambda number: name_of(number) if number <= len(corpus) else None, corpus.after)
    size = sum(part.stat().st_size for part in folder.glob("*.passages"))
    text = sum(len(document.text.encode()) for number, document in corpus.after(0) if number % 50 == 0) * 50
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    parts = len([*folder.glob("*.passages")])
    print(f"{len(corpus)} articles, {process_time() - begun:.0f} CPU s, {size / text:.3f} x the text", end=", ")
    print(f"{parts} parts, {peak} MB at most", flush=True)


def put_out_of_memory(paths: list[Path]) -> None:
    """Ask the system to forget the pages of files."""
    for path in paths:
        with path.open("rb") as file:
            os.fsync(file.fileno())
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def asked(corpus: Corpus, folder: Path, count: int) -> dict[str, object]:
    """Milliseconds that reports take, and megabytes resident at the end."""
    index = PassageIndex(folder)
    prepared = corpus.get(1)
    trace(prepared, [corpus.get(2), prepared])  # the compiled code is loaded
    index.likely("words of no article", 1)
    numbers = np.linspace(1, len(corpus), count, dtype=int).tolist()
    reports = [corpus.get(number) for number in numbers]
    looked_up, whole, found = [], [], 0
    for report in reports:
        begun = perf_counter()
        names = [name for name in index.likely(report.text, MOST + 1) if name != report.id][:MOST]
        looked_up.append(perf_counter() - begun)
        found += len(trace(report, [corpus.get(int(name, 16)) for name in names]).reuses)
        whole.append(perf_counter() - begun)
    resident = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    mapped = sum(part.stat().st_size for part in folder.glob("*.passages"))
    told = {name: percentiles(times) for name, times in (("index", looked_up), ("whole", whole))}
    return {**told, "passages": found, "resident_mb": resident >> 20, "index_mb": mapped >> 20}


def percentiles(seconds: list[float]) -> dict[str, float]:
    """The median and the 95th percentile, in milliseconds."""
    half, most = np.percentile(np.array(seconds) * 1000, [50, 95])
    return {"p50": round(float(half), 1), "p95": round(float(most), 1)}


if __name__ == "__main__":
    main()
