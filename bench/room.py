"""How quick the reading room is: a search among 100,000 documents, and a report of 20,000 words with 2,000 findings.

    python -m bench.room [--documents 100000] [--into FOLDER]

Everything is made up by a fixed rule. Times are of whole answers over HTTP on this machine, the first one apart.
"""

import argparse
import http.client
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.web.serving import Served, serve

import sayso
from sayso.library import open_library
from sayso.model.checks import Edit, EditKind, QuoteCheck, Verdict
from sayso.model.document import Detail, DetailName, Document, Part, Zone
from sayso.model.dossier import Dossier
from sayso.model.outline import Outline
from sayso.model.place import Passage, Reason, Span
from sayso.model.voices import Attribution, Kind, Manner, Source, Statement
from sayso.text.identity import document_id
from sayso.web.jobs import made_by

BECAUSE = Reason("made/1", "Made up to be measured.")
WORDS = [
    f"{first}{last}"
    for first in "ba ko mi tu se ra lo ve di pa".split()
    for last in "nt lar mer dis ko ven tal".split()
]
COMMON = "the said of on to and in harbour a was".split()
QUERIES = (
    "harbour",
    "the said",
    "bant kolar",
    '"the harbour"',
    "mimer tudis ravena",
    "sento*",
    "zzz",
    "lotal veko padis",
)


def text(at: random.Random, words: int) -> str:
    """So many words in sentences, a third of them common ones."""
    said = [
        at.choice(COMMON) if at.random() < 0.35 else at.choice(WORDS) + at.choice(("", "", "n", "s", "ova"))
        for _ in range(words)
    ]
    return ". ".join(" ".join(said[i : i + 14]).capitalize() for i in range(0, words, 14)) + "."


def documents(count: int) -> Iterator[Document]:
    """Documents of 150 words by a hundred outlets over ten years."""
    at = random.Random(1)
    for number in range(count):
        body, locator = text(at, 150), f"https://outlet{number % 100}.example/{number}"
        details = {
            DetailName.HEADLINE: body[:50],
            DetailName.OUTLET: f"Outlet {number % 100}",
            DetailName.PUBLISHED: f"20{20 + number % 10}-0{1 + number % 9}-1{number % 10}",
        }
        yield Document(
            document_id(locator, body),
            body,
            (Zone(Part.BODY, Span(0, len(body)), BECAUSE),),
            tuple(Detail(name, value, BECAUSE) for name, value in details.items()),
            locator=locator,
        )


def long_report(words: int = 20_000, findings: int = 2_000) -> Dossier:
    """A dossier of so many words with half as many quotations, checked, as findings; two to a paragraph."""
    parts, spans, at, length = [], [], random.Random(2), 0
    for number in range(findings // 2):
        quoted = f"“{text(at, words // findings)}”"
        paragraph = f"{quoted} said Speaker {number % 40}, and {text(at, words // findings)}\n\n"
        spans.append((Span(length, length + len(quoted)), Span(length, length + len(paragraph) - 2)))
        parts.append(paragraph)
        length += len(paragraph)
    body = "".join(parts)
    document = Document(
        document_id("long.txt", body),
        body,
        (Zone(Part.BODY, Span(0, len(body)), BECAUSE),),
        (Detail(DetailName.HEADLINE, "A long report", BECAUSE),),
        locator="long.txt",
    )
    paragraphs = tuple(paragraph for _, paragraph in spans)
    told = tuple(
        Attribution(f"a{n}", Manner.DIRECT, (quoted,), f"s{n % 40}", (), (), BECAUSE)
        for n, (quoted, _) in enumerate(spans)
    )
    checks = tuple(
        QuoteCheck(
            attribution=f"a{n}",
            quote=Passage(document.id, Span(quoted.start + 1, quoted.end - 1)),
            pieces=(quoted,),
            owned=(),
            work=None,
            verdict=Verdict.ALTERED,
            found=Passage("x", Span(0, len(quoted) - 1)),
            edits=(Edit(0, "!", "", EditKind.WORDING, False),),
            before="before",
            after="after",
            because=BECAUSE,
        )
        for n, (quoted, _) in enumerate(spans)
    )
    statements = tuple(
        one
        for n, (quoted, paragraph) in enumerate(spans)
        for one in (Statement(quoted, (f"a{n}",)), Statement(Span(quoted.end, paragraph.end)))
    )
    sources = tuple(Source(f"s{n}", f"Speaker {n}", Kind.PERSON) for n in range(40))
    outline = Outline(paragraphs, paragraphs, ())
    return Dossier(document, outline, sources, told, statements, (), (), checks, ())


def timed(room: Served, path: str, part: str = "") -> float:
    """Seconds until the whole answer is there."""
    begun = time.perf_counter()
    line = http.client.HTTPConnection("127.0.0.1", room.port, timeout=120)
    line.request("GET", path, headers={"x-part": part} if part else {})
    answer = line.getresponse()
    answer.read()
    assert answer.status == 200, (path, answer.status)
    return time.perf_counter() - begun


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--documents", type=int, default=100_000)
    arguments.add_argument("--into", type=Path, help="keep the library here, and take it from here another time")
    given = arguments.parse_args()
    folder = given.into or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    path, dossier = folder / "large.sayso", long_report()
    with open_library(path) as library:
        if len(library) < given.documents:
            for _ in library.adding(documents(given.documents)):
                pass
        library.store(dossier.document)
        library.keep(dossier, made_by(sayso.__version__, "rules"), library.shelf_mark())
        print(f"{len(library):,} documents")
    room = serve(path, folder)
    try:
        timed(room, "/")
        for query in QUERIES:
            asked = f"/?q={query.replace(' ', '+').replace(chr(34), '%22')}"
            times = sorted(timed(room, asked, "results") for _ in range(9))
            print(
                f"search {query!r}: median {1000 * statistics.median(times):.0f} ms, slowest {1000 * times[-1]:.0f} ms"
            )
        times = sorted(timed(room, "/?q=harbour&outlet=outlet+7&since=2024", "results") for _ in range(9))
        print(f"with filters: median {1000 * statistics.median(times):.0f} ms, slowest {1000 * times[-1]:.0f} ms")
        report = f"/report/{dossier.document.id}"
        print(f"report, first time: {timed(room, report):.2f} s; again: {timed(room, report):.2f} s")
        browser(room, report)
    finally:
        room.close()
        if given.into is None:
            shutil.rmtree(folder)


def browser(room: Served, report: str) -> None:
    """In Chromium: until the page can be used, and how long frames take while it scrolls."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("no Chromium here")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        open_browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        tab = open_browser.new_page(viewport={"width": 1280, "height": 900})
        tab.goto(f"{room.origin}/keys")
        begun = time.perf_counter()
        tab.goto(room.origin + report, wait_until="load")
        tab.keyboard.press("j")
        tab.wait_for_selector("#chainbar:not([hidden])", timeout=60_000)
        print(f"in Chromium, until a key is answered: {time.perf_counter() - begun:.2f} s")
        frames = tab.evaluate(
            """() => new Promise(done => { const took = []; let last = performance.now(), n = 0;
            const step = now => { took.push(now - last); last = now; scrollBy(0, 300);
              if (++n < 120) requestAnimationFrame(step); else done(took.sort((a, b) => a - b)); };
            requestAnimationFrame(step); })"""
        )
        print(
            f"scrolling: median frame {frames[60]:.0f} ms, 95 of 100 within {frames[113]:.0f} ms,"
            f" longest {frames[-1]:.0f} ms"
        )
        open_browser.close()


if __name__ == "__main__":
    main()
