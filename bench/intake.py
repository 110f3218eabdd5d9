"""A web archive taken in: 1,000 pages read, stored and searchable; pages a second for each core, and memory.

    python -m bench.intake [--pages 1000] [--processes 1] [--real FOLDER]

The pages are made by this program (a report of some 600 words with menus, links and notices around it), or are the
HTML files of a folder. CPU seconds are those of this process and its children; memory is the largest process's.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

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


def largest() -> float:
    """Megabytes of the largest process so far."""
    each = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(who).ru_maxrss for who in each) / 1000


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=int, default=1000)
    arguments.add_argument("--processes", type=int, default=1)
    arguments.add_argument("--real", type=Path)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.warc.gz"
        archive(of_folder(given.real, given.pages) if given.real else made(given.pages), path)
        start, wall = spent(), time.perf_counter()
        memory: list[float] = []
        with open_library(Path(folder) / "desk.sayso") as library:
            taken = 0
            for added in library.adding(ready(every([str(path)]), given.processes, library.known)):
                taken += added.outcome == "added"
                if taken in (given.pages // 4, given.pages):
                    memory.append(largest())
            found = library.matching("report")
        took = spent() - start
        print(f"{taken} of {given.pages} pages added, {found} found by a word of theirs, {path.stat().st_size:,} bytes")
        print(f"{taken / took:.1f} pages a CPU second ({took:.1f} s), {time.perf_counter() - wall:.1f} s of wall")
        print(f"largest process after a quarter and at the end: {memory} MB")


if __name__ == "__main__":
    main()
