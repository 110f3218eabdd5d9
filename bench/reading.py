"""Score reading on pages with gold, beside trafilatura and newspaper4k in one run, speed included.

    python -m bench.reading [--sets fneval,trafilatura,notices] [--half 0|1] [--limit N] [--newspaper PYTHON]
                            [--keep DIR] [--misses headline|date|authors|body|notices]

Sayso and trafilatura take the pages by turns in one process, so that their speeds can be compared on a busy machine;
newspaper4k, which is no part of the project, runs where `--newspaper` names a Python that has it. `--half` measures on
every other page, to see whether a rule found on one half holds on the other. The pages, the scorer and the way in which
the peers are called are those of the shared folder.
"""

import argparse
import contextlib
import json
import subprocess
import sys
import tarfile
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.shared import load, need
from sayso.model.document import DetailName, Document, MarkupKind, Part
from sayso.read import read

PAGES = ("fneval", "trafilatura")
REPORT = (Part.STANDFIRST, Part.BODY, Part.SUBHEAD)
PEERS = ("trafilatura", "newspaper4k")
Predictions = dict[str, dict[str, Any]]


def main() -> None:
    """Measure and print."""
    asked = options()
    scorer = load(need("bench", "score_extraction.py"), "score_extraction")
    data = need("data", "extraction")
    sets = asked.sets.split(",")
    with tempfile.TemporaryDirectory() as scratch:
        for name in (each for each in PAGES if each in sets):
            gold = chosen(json.loads((data / f"{name}.gold.json").read_text("utf-8")), asked)
            unpack(data, name, Path(scratch))
            made, seconds = by_turns(gold, Path(scratch) / name)
            if asked.newspaper:
                made["newspaper4k"], seconds["newspaper4k"] = newspaper(
                    asked.newspaper, name, gold, Path(scratch), data
                )
            print(table(name, {who: scorer.score_set(name, gold, found) for who, found in made.items()}, gold, seconds))
            if asked.keep:
                keep(Path(asked.keep), name, made)
            if asked.misses and asked.misses != "notices":
                print(*misses(scorer, asked.misses, gold, made["Sayso"]), sep="\n")
    if "notices" in sets:
        notices(scorer, data, asked)


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", default=",".join((*PAGES, "notices")))
    parser.add_argument("--half", type=int, choices=(0, 1), help="every other page only")
    parser.add_argument("--limit", type=int, help="so many pages of a set")
    parser.add_argument("--newspaper", help="a Python that has newspaper4k")
    parser.add_argument("--keep", help="a folder for the predictions, one a system and set")
    parser.add_argument("--misses", choices=("headline", "date", "authors", "body", "notices"))
    return parser.parse_args()


def chosen(gold: dict[str, Any], asked: argparse.Namespace) -> dict[str, Any]:
    """The pages to measure on."""
    kept = {key: page for key, page in gold.items() if asked.half is None or half(key) == asked.half}
    return dict(list(kept.items())[: asked.limit])


def half(key: str) -> int:
    """The half that a page is in, by its id."""
    return zlib.crc32(key.encode()) % 2


def unpack(data: Path, name: str, scratch: Path) -> None:
    """The pages of a set in a scratch folder."""
    with tarfile.open(data / f"{name}.tar.xz") as packed:
        packed.extractall(scratch, filter="data")


def by_turns(gold: dict[str, Any], pages: Path) -> tuple[dict[str, Predictions], dict[str, float]]:
    """What Sayso and trafilatura make of each page, and the CPU seconds that each took."""
    peer = load(need("bench", "predict_baselines.py"), "predict_baselines").trafilatura()
    systems: dict[str, Callable[[bytes, str], dict[str, Any]]] = {"Sayso": ours, "trafilatura": peer}
    made: dict[str, Predictions] = {who: {} for who in systems}
    seconds = dict.fromkeys(systems, 0.0)
    warm = (pages / f"{next(iter(gold))}.html").read_bytes()
    for system in systems.values():
        system(warm, "")
    for key, page in gold.items():
        html = (pages / f"{key}.html").read_bytes()
        for who, system in systems.items():
            began = time.process_time()
            made[who][key] = system(html, page.get("url") or "")
            seconds[who] += time.process_time() - began
    return made, seconds


def ours(html: bytes, url: str) -> dict[str, Any]:
    """What Sayso makes of a page, in the scorer's words."""
    document = read(html, url, media_type="text/html").document
    if document is None:
        return {}
    text = "\n".join(report(document))
    links = [mark for mark in document.markup if mark.kind is MarkupKind.LINK]
    quotes = [mark for mark in document.markup if mark.kind in (MarkupKind.BLOCK_QUOTE, MarkupKind.PULL_QUOTE)]
    return {
        "text": text,
        "paragraphs": [line for line in text.split("\n") if line.strip()],
        "title": document.detail(DetailName.HEADLINE),
        "authors": list(document.details_named(DetailName.AUTHOR)),
        "date": document.detail(DetailName.PUBLISHED),
        "sitename": document.detail(DetailName.OUTLET),
        "license": document.detail(DetailName.LICENCE),
        "links": [[" ".join(mark.span.of(document.text).split()), mark.target] for mark in links],
        "blockquotes": [" ".join(mark.span.of(document.text).split()) for mark in quotes],
        "zones": [[zone.part.value, zone.because.rule, zone.span.of(document.text)] for zone in document.zones],
    }


def report(document: Document) -> Iterator[str]:
    """The report's own words: standfirst, body, headings within it, and the place that opens it."""
    place = ""
    for zone in document.zones:
        words = zone.span.of(document.text)
        if zone.because.rule == "place-and-dash/1":
            place = words
            continue
        if zone.part in REPORT:
            yield (place + words).strip() if zone.part is Part.BODY else words.strip()
        place = ""


def newspaper(python: str, name: str, gold: dict[str, Any], scratch: Path, data: Path) -> tuple[Predictions, float]:
    """What newspaper4k makes of the pages, and its CPU seconds for all of the set scaled to them."""
    script = need("bench", "predict_baselines.py")
    command = [python, str(script), "newspaper4k", str(scratch), str(scratch / "out"), "--sets", name]
    done = subprocess.run([*command, "--data", str(data)], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"newspaper4k did not run: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}")
    made = json.loads((scratch / "out" / f"{name}.json").read_text("utf-8"))
    pages, rest = done.stdout.split(":", 1)[1].split(" pages, ", 1)
    return {key: made[key] for key in gold}, float(rest.split(" CPU s")[0]) * len(gold) / int(pages)


ROWS = (
    ("body F1", "body", "f1"),
    ("body precision", "body", "precision"),
    ("body recall", "body", "recall"),
    ("body, pages below half", "body", "pages_below_half"),
    ("paragraphs F1", "paragraphs", "f1"),
    ("segments F1", "segments", "f1"),
    ("segments precision", "segments", "precision"),
    ("segments recall", "segments", "recall"),
    ("headline, exact", "title", "exact"),
    ("headline, loose", "title", "loose"),
    ("date right", "date", "right"),
    ("date missing", "date", "missing"),
    ("authors, same set", "authors", "set_exact"),
    ("authors precision", "authors", "precision"),
    ("authors recall", "authors", "recall"),
    ("links kept", "links", "anchor_and_href"),
    ("block quotes kept", "blockquotes", "text_kept"),
    ("block quotes marked", "blockquotes", "marked"),
)


def table(name: str, scores: dict[str, Any], gold: dict[str, Any], seconds: dict[str, float]) -> str:
    """The scores of one set, a row a measure."""
    lines = [f"{name}, {len(gold)} pages | " + " | ".join(scores)]
    for words, group, field in ROWS:
        values = [score.get(group, {}).get(field) for score in scores.values()]
        if any(value is not None for value in values):
            lines.append(f"{words:24} | " + " | ".join("" if value is None else f"{value:.3f}" for value in values))
    lines.append(f"{'pages per CPU-second':24} | " + " | ".join(f"{len(gold) / seconds[who]:.1f}" for who in scores))
    return "\n".join((*lines, ""))


def keep(folder: Path, name: str, made: dict[str, Predictions]) -> None:
    """Write the predictions as the shared scorer reads them."""
    for who, found in made.items():
        (folder / who).mkdir(parents=True, exist_ok=True)
        (folder / who / f"{name}.json").write_text(json.dumps(found, ensure_ascii=False), "utf-8")


def misses(scorer: Any, what: str, gold: dict[str, Any], made: Predictions) -> Iterator[str]:
    """The pages on which Sayso differs from the gold, a line each."""
    for key, page in gold.items():
        got = made.get(key) or {}
        if what == "headline" and page.get("title") and scorer.key(got.get("title")) != scorer.key(page["title"]):
            near = "near" if scorer.title_loose(got.get("title"), page["title"]) else "far"
            yield f"{key}\t{near}\t{page['title']!r}\t{got.get('title')!r}"
        if what == "date" and scorer.day(page.get("date")) and scorer.day(got.get("date")) != scorer.day(page["date"]):
            yield f"{key}\t{page['date']}\t{got.get('date')}"
        names = page.get("authors") or page.get("author")
        given = what == "authors" and ("authors" in page or page.get("author"))
        if given and scorer.names(names) != scorer.names(got.get("authors")):
            yield f"{key}\t{names!r}\t{got.get('authors')}"
        if what == "body" and ("body" in page or "paragraphs" in page):
            best = max((scorer.overlap(each, got.get("text") or "") for each in scorer.bodies(page)), key=scorer.doc_f1)
            if scorer.doc_f1(best) < 0.97:
                yield f"{key}\t{scorer.doc_f1(best):.3f}\textra {best[1]:.3f}\tmissing {best[2]:.3f}"
        if what == "body" and "with" in page:
            text = scorer.norm_ws(got.get("text"))
            lacks = [words for words in page["with"] if scorer.norm_ws(words) not in text]
            extra = [words for words in page["without"] if scorer.norm_ws(words) in text]
            if lacks or extra:
                yield f"{key}\tlacks {lacks}\textra {extra}"


def notices(scorer: Any, data: Path, asked: argparse.Namespace) -> None:
    """Score the labels of single lines, each read with the line alone."""
    gold = [json.loads(line) for line in (data / "notices.jsonl").read_text("utf-8").splitlines() if line.strip()]
    gold = [line for line in gold if asked.half is None or half(line["id"]) == asked.half]
    made = {line["id"]: label(line) for line in gold}
    print(f"notices, {len(gold)} lines")
    with contextlib.suppress(BrokenPipeError):
        for name, score in scorer.score_notices(gold, made)["by_label"].items():
            print(f"{name:24} | " + " | ".join(f"{measure} {value}" for measure, value in score.items()))
    if asked.misses == "notices":
        for line in gold:
            if made[line["id"]] != line["label"]:
                print(line["id"], line["label"], made[line["id"]], line["text"][:400], sep="\t")


LABELS = {
    "republication/1": "republication",
    "copyright/1": "licence",
    "licence/1": "licence",
    "fair-use/1": "licence",
    "no-reuse/1": "licence",
    "disclaimer/1": "disclaimer",
    "views/1": "disclaimer",
    "update/1": "update",
    "correction/1": "correction",
    "picture-credit/1": "photo_credit",
    "agency-picture/1": "photo_credit",
    "agency-credit/1": "wire_credit",
    "share-plea/1": "share",
    "support-plea/1": "subscribe",
    "section/1": "related",
    "related/1": "related",
    "biography/1": "author_bio",
    "comments/1": "comment",
    "articles-by/1": "byline",
    "media-contact/1": "contact",
}
"""What a rule tells of a line, in the gold's words."""


def label(line: dict[str, Any]) -> str:
    """What Sayso takes a line for by its words alone, in the gold's words."""
    from sayso.read.agencies import of_credit, of_dateline
    from sayso.read.notices import telling

    met = telling(line["text"])
    if met is None:
        return "wire_dateline" if of_dateline(line["text"]) else "none"
    if met.wording.rule == "reporting-credit/1" and of_credit(line["text"]):
        return "wire_credit"
    return LABELS.get(met.wording.rule, "none")


if __name__ == "__main__":
    main()
