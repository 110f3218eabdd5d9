"""A web archive taken in: 1,000 pages read, stored and searchable; pages a second for each core, and memory.

    python -m bench.intake [--pages 1000] [--processes 1] [--real FOLDER] [--peers]

The pages are made by this program (a report of some 600 words with menus, links and notices around it), or are the
HTML files of a folder. CPU seconds are those of this process and its children, starting included; memory is the
largest process's, as it is at each tenth of the way. --peers has warcio and trafilatura go over the same archive.
"""

import argparse
import os
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from sayso.intake import every
from sayso.intake.workers import ready
from sayso.library import open_library

WORDS = """the a of to and said that in on was harbour ministry blast nine crew master memo dock crane union wages
strike windows inspectors valley council ferry pier owners timetable winter lifeboats engineers letter""".split()


def made(count: int) -> Iterator[bytes]:
    """Pages, each with words of its own."""
    for number in range(count):
        chance = random.Random(number)
        paragraphs = "".join(f"<p>{' '.join(chance.choices(WORDS, k=50)).capitalize()}.</p>" for _ in range(12))
        menu = "".join(f'<li><a href="/{section}">{section.title()}</a></li>' for section in WORDS)
        more = "".join(
            f'<div class="teaser"><a href="/{n}">Report {n} on the {WORDS[n % 30]}</a></div>' for n in range(60)
        )
        yield (
            f'<!doctype html><html lang="en"><head><title>Report {number}</title>'
            f'<meta name="author" content="Ida Moss">'
            f'<meta property="article:published_time" content="2031-03-04T10:00:00+01:00"></head>'
            f"<body><nav><ul>{menu}</ul></nav><main><article><h1>Report {number} on the blast</h1>"
            f"<p class='byline'>By Ida Moss</p>{paragraphs}</article></main><aside>{more}</aside>"
            f"<footer>© 2031 Tarn Echo. All rights reserved.</footer></body></html>"
        ).encode()


def of_folder(folder: Path, count: int) -> Iterator[bytes]:
    """The HTML files of a folder, over and over until there are enough; each gets an address of its own."""
    files = sorted(folder.rglob("*.html"))
    for number in range(count):
        yield files[number % len(files)].read_bytes() + f"<!-- {number} -->".encode()


def archive(pages: Iterator[bytes], path: Path) -> None:
    """Write the pages as a crawler does."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number, body in enumerate(pages):
            http = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            address = f"https://echo{number % 50}.example/{number}"
            writer.write_record(
                writer.create_warc_record(address, "response", payload=BytesIO(body), http_headers=http)
            )


def spent() -> float:
    """CPU seconds so far, of this process and those of its children that have ended."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )


def held() -> float:
    """Megabytes that this process and its children hold now, in the largest of them."""
    me = Path(f"/proc/{os.getpid()}")
    children = (me / "task" / str(os.getpid()) / "children").read_text().split()
    return max(resident(me), *(resident(Path("/proc") / child) for child in children), 0.0)


def resident(process: Path) -> float:
    """Megabytes of one process."""
    try:
        return int((process / "statm").read_text().split()[1]) * resource.getpagesize() / 1e6
    except (OSError, IndexError):
        return 0.0


def sayso(path: Path, folder: Path, processes: int, pages: int) -> None:
    """The archive to a searchable library."""
    start, wall = spent(), time.perf_counter()
    memory: list[float] = []
    with open_library(folder / "desk.sayso") as library:
        met = taken = 0
        for added in library.adding(ready(every([str(path)]), processes, library.known)):
            met, taken = met + 1, taken + (added.outcome == "added")
            if met % max(1, pages // 10) == 0:
                memory.append(held())
        found = library.matching("the")
        took = spent() - start
        whole = not library.check()
    print(f"{taken} of {pages} pages added, {found} found by a word of theirs, whole: {whole}")
    waited = time.perf_counter() - wall
    print(f"sayso, {processes} processes: {pages / took:.1f} pages a CPU second, {waited:.1f} s of wall")
    print("largest process after each tenth, MB: " + " ".join(f"{each:.0f}" for each in memory))


def peers(path: Path, pages: int) -> None:
    """The same archive by others: read alone, and read with the pages' text taken out and stored nowhere."""
    import trafilatura

    start = spent()
    with path.open("rb") as file:
        bodies = [record.content_stream().read() for record in ArchiveIterator(file) if record.rec_type == "response"]
    print(f"warcio, reading alone: {pages / (spent() - start):.1f} pages a CPU second")
    start = spent()
    got = sum(trafilatura.bare_extraction(body, with_metadata=True) is not None for body in bodies)
    print(f"trafilatura, text and metadata of {got} pages: {pages / (spent() - start):.1f} pages a CPU second")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=int, default=1000)
    arguments.add_argument("--processes", type=int, default=1)
    arguments.add_argument("--real", type=Path)
    arguments.add_argument("--peers", action="store_true")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "news.warc.gz"
        archive(of_folder(given.real, given.pages) if given.real else made(given.pages), path)
        print(f"an archive of {path.stat().st_size:,} bytes")
        sayso(path, Path(name), given.processes, given.pages)
        if given.peers:
            peers(path, given.pages)


if __name__ == "__main__":
    main()
