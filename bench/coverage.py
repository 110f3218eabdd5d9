"""Score comparison of coverage on the development halves: figures, dates, places, grouping, tolls, omitted names.

    python -m bench.coverage [PART …] [--json OUT]

Parts: figures dates places events tolls omitted claims speed (all of them without a name). Each prints Sayso's score
beside the shared baseline's on the same data, in one run. The data stay in the shared folder.
"""

import argparse
import datetime as dt
import gzip
import json
import re
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from bench.shared import load, need
from sayso.attribute.everyone import everyone
from sayso.compare.actors import actors
from sayso.compare.copies import copies
from sayso.compare.dates import dates
from sayso.compare.events import alone, events
from sayso.compare.figures import figures
from sayso.compare.omitted import omitted
from sayso.compare.places import places
from sayso.compare.summed import injured, killed
from sayso.library import open_library
from sayso.model.claims import Review
from sayso.model.coverage import Cast, Event, Measure, Moment, Precision, Report
from sayso.model.place import Span

Line = tuple[str, str, str, str]
"""What was measured, Sayso's score, the baseline's, the aim."""


def baseline(name: str) -> Any:
    """A baseline of the shared folder, as a module; it finds the scorers by itself."""
    return load(need("bench", "coverage", "baselines", f"{name}.py"), f"coverage_{name}")


def scorer(name: str) -> Any:
    """A scorer of the shared folder, as a module."""
    return load(need("bench", "coverage", "score", f"{name}.py"), f"coverage_score_{name}")


def lines(*parts: str) -> Iterator[dict[str, Any]]:
    """The records of a zipped file of JSON lines in the shared data."""
    with gzip.open(need("data", *parts), "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def percent(value: float) -> str:
    return f"{100 * value:.1f}"


# figures


def figure_parts() -> list[Line]:
    """NewsQuant: value, and value with unit, one to one; sentences a CPU second."""
    score, rules = scorer("quant").score, baseline("quant_rules")
    gold = json.loads(need("data", "newsquant", "NewsQuant.json").read_text("utf-8"))
    start = time.process_time()
    ours = score(gold, [{"quantities": quantities(one["text"])} for one in gold])
    seconds = time.process_time() - start
    theirs = score(gold, [{"quantities": rules.extract(one["text"])} for one in gold])
    value, unit = "one2one value", "one2one value+unit"
    return [
        ("NewsQuant value F1", f"{ours[value][2]}", f"{theirs[value][2]}", "88"),
        ("NewsQuant value+unit F1", f"{ours[unit][2]}", f"{theirs[unit][2]}", "70"),
        ("sentences a second", f"{len(gold) / seconds:,.0f}", "", "2,000"),
    ]


def quantities(text: str) -> list[dict[str, Any]]:
    """Figures as the scorer has them: scores and the bounds are not asked for."""
    found = []
    for one in figures(text):
        if one.measure is not Measure.SCORE:
            unit = one.unit or one.counted or "-"
            value = one.low if one.low == one.high else [one.low, one.high]
            found.append({"value": value, "normalized_unit": f"{unit} per {one.per}" if one.per else unit})
    return found


# dates

SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def timex(one: Moment) -> str:
    """A moment as TimeML writes it."""
    if one.precision in (Precision.NOW, Precision.PAST, Precision.FUTURE):
        return {"now": "PRESENT_REF", "past": "PAST_REF", "future": "FUTURE_REF"}[one.precision.value]
    if one.first is None:
        return "?"
    first = one.first
    year, week, _ = first.isocalendar()
    return {
        Precision.DAY: first.isoformat(),
        Precision.WEEK: f"{year}-W{week:02d}",
        Precision.WEEKEND: f"{year}-W{week:02d}-WE",
        Precision.MONTH: first.isoformat()[:7],
        Precision.SEASON: f"{first.year}-{SEASONS.get(first.month, '')}",
        Precision.QUARTER: f"{first.year}-Q{(first.month + 2) // 3}",
        Precision.HALF: f"{first.year}-H{(first.month + 5) // 6}",
        Precision.YEAR: f"{first.year}",
        Precision.DECADE: f"{first.year}"[:3],
        Precision.CENTURY: f"{first.year}"[:2],
    }[one.precision]


Mention = tuple[int, int, str]


def timebank() -> Iterator[tuple[dt.date, str, list[Mention]]]:
    """Each document: the day it was published, its text, the dates that people marked."""
    for record in lines("timebank", "tbaq.jsonl.gz"):
        try:
            root = ElementTree.fromstring(record["tml"])
        except ElementTree.ParseError:
            continue
        published = root.find(".//DCT/TIMEX3")
        body = root.find("TEXT")
        if published is None or body is None:
            continue
        try:
            day = dt.date.fromisoformat(published.get("value", "")[:10])
        except ValueError:
            continue
        pieces: list[str] = []
        gold: list[Mention] = []
        walk(body, pieces, gold)
        yield day, "".join(pieces), gold


def walk(element: ElementTree.Element, pieces: list[str], gold: list[Mention]) -> None:
    """The text of an element, and the dates marked in it."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        walk(child, pieces, gold)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3" and element.get("type") == "DATE":
        end = start + len("".join(element.itertext()))
        gold.append((start, end, element.get("value", "")))


def date_parts() -> list[Line]:
    """TimeBank: dates found (overlapping) with the right value."""
    rules = baseline("timex")
    held = list(timebank())
    ours = [[(one.span.start, one.span.end, timex(one)) for one in dates(text, day)] for day, text, _ in held]
    theirs = [rules.find(text, day) for day, text, _ in held]
    gold = [marked for _, _, marked in held]
    return [("TimeBank date value F", percent(value_f(gold, ours)), percent(value_f(gold, theirs)), "78")]


def value_f(gold: Sequence[Sequence[Mention]], found: Sequence[Sequence[Mention]]) -> float:
    """F of dates that overlap a marked one and have its value, one to one, as TempEval-3 counts them."""
    right = 0
    for marked, said in zip(gold, found, strict=True):
        used: set[int] = set()
        for start, end, value in marked:
            met = next((at for at, one in enumerate(said) if one[0] < end and start < one[1] and at not in used), None)
            if met is not None:
                used.add(met)
                right += said[met][2] == value
    return 2 * right / (sum(map(len, gold)) + sum(map(len, found)))


# places


def place_parts() -> list[Line]:
    """TR-News: places found at exactly the marked words; the tagger is not asked."""
    with gzip.open(need("data", "geo", "TR-News.xml.gz")) as file:
        articles = list(ElementTree.parse(file).iter("article"))
    texts = [article.findtext("text") or "" for article in articles]
    gold = [
        {(int(one.findtext("start") or 0), int(one.findtext("end") or 0)) for one in article.iter("toponym")}
        for article in articles
    ]
    ours = [{(one.span.start, one.span.end) for one in places(text)} for text in texts]
    right = sum(len(one & other) for one, other in zip(gold, ours, strict=True))
    score = 2 * right / (sum(map(len, gold)) + sum(map(len, ours)))
    return [("TR-News places F", percent(score), "62.4 (as published beside it)", "75")]


# events, tolls, names


@lru_cache(1)
def shootings() -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    """The clean reports of the development half, as the baseline chooses them, and the registry."""
    incidents = {one["event"]: one for one in lines("gva", "incidents.jsonl.gz")}
    held = list(lines("gva", "docs.jsonl.gz"))
    bearers: dict[str, set[str]] = defaultdict(set)
    for one in held:
        bearers[one["text"].strip()].add(one["event"])
    clean = []
    for one in held:
        incident = incidents.get(one["event"])
        if incident and len(one["text"]) >= 300 and len(bearers[one["text"].strip()]) == 1:
            day = dt.datetime.strptime(incident["date"], "%B %d, %Y").date()
            if -1 <= (dt.date.fromisoformat(one["dct"]) - day).days <= 14:
                clean.append(one)
    return clean, incidents


def report(one: dict[str, Any]) -> Report:
    text = f"{one['title']}\n\n{one['text']}"
    published = dt.date.fromisoformat(one["dct"])
    return Report(f"{one['event']}/{one['doc']}", text, published, Span(0, len(one["title"])))


def event_parts() -> list[Line]:
    """GVA: pairwise F of grouping, on each quarter and on both together.

    The baseline's threshold is tuned on one quarter and used on the other, and back; Sayso's stands in its settings.
    """
    clean, _ = shootings()
    quarters = [[one for one in clean if quarter(one["event"]) == which] for which in (0, 1)]
    ours = [pairwise(one) for one in quarters]
    return [
        ("GVA grouping, mean of quarters", percent(sum(ours) / 2), grouped_by_baseline(clean), "91"),
        ("GVA grouping, both together", percent(pairwise(clean)), "", ""),
    ]


def quarter(event: str) -> int:
    return zlib.crc32(event.encode()) % 2


def pairwise(held: Sequence[dict[str, Any]]) -> float:
    gold = {f"{one['event']}/{one['doc']}": one["event"] for one in held}
    found = {document: event.id for event in events([report(one) for one in held]) for document in event.documents}
    return float(scorer("cluster").score(gold, found)["pair_f"])


def grouped_by_baseline(clean: Sequence[dict[str, Any]]) -> str:
    """The shared baseline on each quarter, its threshold from the other."""
    try:
        from scipy.cluster.hierarchy import linkage
        from scipy.spatial.distance import squareform
    except ImportError:
        return "needs scipy and scikit-learn"
    rules, score = baseline("events"), scorer("cluster").score
    import numpy as np

    rows = [
        {"doc": f"{one['event']}/{one['doc']}", "event": one["event"], "date": one["dct"],
         "text": f"{one['title']}\n{one['text']}"} for one in clean
    ]  # fmt: skip
    parts = [[row for row in rows if quarter(row["event"]) == which] for which in (0, 1)]
    trees = []
    for part in parts:
        apart = np.clip(1 - rules.datepen(part, rules.sims(part, "ent150"), 7), 0, 2)
        np.fill_diagonal(apart, 0)
        trees.append(linkage(squareform((apart + apart.T) / 2, checks=False), "average"))

    def at(which: int, threshold: float) -> float:
        part = parts[which]
        labels = rules.cut(trees[which], len(part), threshold)
        pairs = {row["doc"]: int(label) for row, label in zip(part, labels, strict=True)}
        return float(score({row["doc"]: row["event"] for row in part}, pairs)["pair_f"])

    grid = [step / 100 for step in range(4, 60, 2)]
    told = [at(1 - which, max(grid, key=lambda threshold: at(which, threshold))) for which in (0, 1)]
    return percent(sum(told) / 2)


def toll_parts() -> list[Line]:
    """GVA: killed and injured as in the registry, report by report."""
    rules = baseline("gva_figures")
    clean, incidents = shootings()
    counts: Counter[str] = Counter()
    for one in clean:
        incident, here = incidents[one["event"]], report(one)
        dead = killed(here)
        theirs = rules.extract(one)
        counts["killed"] += dead.value == incident["killed"]
        counts["injured"] += injured(here, dead).value == incident["injured"]
        counts["killed, baseline"] += theirs[0] == incident["killed"]
        counts["injured, baseline"] += theirs[1] == incident["injured"]
    share = {name: percent(count / len(clean)) for name, count in counts.items()}
    return [
        ("GVA killed exact", share["killed"], share["killed, baseline"], "90"),
        ("GVA injured exact", share["injured"], share["injured, baseline"], "80"),
    ]


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s]", " ", text.lower()))


def omitted_parts() -> list[Line]:
    """GVA: names that at least two other reports carry and one does not: how many are said, with how many flags."""
    held = {one["doc"]: one for one in lines("gva", "docs.jsonl.gz")}
    facts = list(lines("gva", "omission_silver.jsonl.gz"))
    gold = set()
    groups: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        groups[fact["event"]] |= set(fact["carried"])
        if fact["kind"] == "name" and 2 <= sum(fact["carried"].values()) < len(fact["carried"]):
            last = plain(fact["fact"]).split()[-1]
            gold |= {(document, last) for document, carried in fact["carried"].items() if not carried}
    ours = {one for group in groups.values() for one in said_to_omit([held[document] for document in sorted(group)])}
    theirs = {
        one for group in groups.values() for one in bigrams_missing([held[document] for document in sorted(group)])
    }
    recall = [percent(len(gold & said) / len(gold)) for said in (ours, theirs)]
    return [
        ("GVA omitted names, recall", recall[0], recall[1], "85"),
        ("GVA omitted names, flags", f"{len(ours):,}", f"{len(theirs):,}", f"{len(theirs) // 2:,}"),
    ]  # fmt: skip


def said_to_omit(group: Sequence[dict[str, Any]]) -> set[tuple[str, str]]:
    reports = [
        Report(one["doc"], text, named=everyone(text)) for one in group for text in [f"{one['title']}\n\n{one['text']}"]
    ]
    named = actors([Cast(one.document, one.text, one.named) for one in reports])
    return {(one.document, plain(one.value).split()[-1]) for one in omitted(reports, named, earlier=False)}


BIGRAM = re.compile(r"\b([A-Z][a-z'’-]+)\s+(?:[A-Z]\.?\s+|\"\w+\"\s+)?([A-Z][a-z'’-]+)\b")
NO_NAME = frozenset(
    "police street avenue county city news department hospital school university road drive park thursday monday"
    " tuesday wednesday friday saturday sunday north south east west united new court office state medical"
    " center".split()
)


def bigrams_missing(group: Sequence[dict[str, Any]]) -> set[tuple[str, str]]:
    """The shared baseline: pairs of capitals that two reports have and whose second word another has not."""
    carried: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in group:
        for first, last in BIGRAM.findall(one["text"]):
            if not {first.lower(), last.lower()} & NO_NAME:
                carried[first.lower(), last.lower()].add(one["doc"])
    texts = {one["doc"]: f" {plain(one['title'] + ' ' + one['text'])} " for one in group}
    return {
        (document, last)
        for (_, last), by in carried.items()
        if len(by) >= 2
        for document in texts.keys() - by
        if f" {last} " not in texts[document]
    }


def pooled(many: int) -> list[Report]:
    """Reports made of the shared pool of articles, again and again with other days where it has too few."""
    found: list[Report] = []
    while len(found) < many:
        before = len(found)
        for record in lines("reuse_pool.jsonl.gz"):
            if len(found) == many:
                break
            at = len(found)
            found.append(Report(f"{at:06d}", record["text"], dt.date(2020, 1, 1) + dt.timedelta(at * 37 % 1461)))
        if len(found) == before:
            break
    return found


def speed_parts() -> list[Line]:
    """Grouping 10,000 reports with their copies; placing reports more in a library of 100,000."""
    pool = pooled(10_000)
    start = time.process_time()
    grouped = events(pool, copies(pool))
    seconds = time.process_time() - start
    each, slowest = placing(pooled(100_000), pool, grouped)
    return [
        (f"{len(pool):,} reports grouped, CPU s", f"{seconds:.1f}", "", "60"),
        ("one placed among 100,000, median ms", f"{each:.0f}", "", "100"),
        ("the same, the slowest of 50, ms", f"{slowest:.0f}", "", ""),
    ]


def placing(many: Sequence[Report], pool: Sequence[Report], grouped: Sequence[Event]) -> tuple[float, float]:
    """Milliseconds of CPU to place a report in a library file of many; the events of the pool, the rest alone."""
    import tempfile

    held = {report.document for report in pool}
    kept = [*grouped, *(alone(report.document) for report in many if report.document not in held)]
    with tempfile.TemporaryDirectory() as folder, open_library(Path(folder) / "many.sayso") as library:
        library.coverage.keep(kept, many)
        taken = []
        for number, one in enumerate(pool[:50]):
            start = time.process_time()
            library.coverage.place(Report(f"new{number}", one.text, one.published))
            taken.append(1000 * (time.process_time() - start))
    return sorted(taken)[len(taken) // 2], max(taken)


def claim_parts() -> list[Line]:
    """CheckThat! 2020, task 2, development tweets: published checks found for a tweet, without any model."""
    import tempfile

    rules, score = baseline("claims_bm25"), scorer("retrieve")
    folder = need("data", "claims")
    checks = rules.tsv(folder / "checkthat20_verified_claims.docs.tsv")[1:]
    asked = rules.tsv(folder / "checkthat20_dev_tweets.queries.tsv")[1:]
    gold = score.read_qrels(folder / "checkthat20_dev_tweet-vclaim-pairs.qrels")
    index = rules.BM25([rules.tok(f"{one[1]} {one[2]}") for one in checks])
    theirs = {one[0]: [checks[at][0] for at in index.top(rules.tok(one[1]))] for one in asked}
    with tempfile.TemporaryDirectory() as place_of, open_library(Path(place_of) / "checks.sayso") as library:
        library.coverage.add_reviews(Review(one[0], one[1], one[2]) for one in checks)
        ours = {one[0]: [found.review.id for found in library.coverage.matching(one[1], 5)] for one in asked}
    ours_map, theirs_map = (f"{score.score(gold, run)['MAP@5']:.3f}" for run in (ours, theirs))
    return [("CheckThat!20 dev, MAP@5", ours_map, theirs_map, ".80")]


PARTS: dict[str, Callable[[], list[Line]]] = {
    "figures": figure_parts, "dates": date_parts, "places": place_parts, "events": event_parts, "tolls": toll_parts,
    "omitted": omitted_parts, "claims": claim_parts, "speed": speed_parts,
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="what to measure")
    parser.add_argument("--json", type=Path, help="write the table here too")
    chosen = parser.parse_args()
    table = []
    print(f"{'':34}{'Sayso':>10}{'baseline':>32}{'aim':>22}")
    for part in chosen.parts or PARTS:
        for line in PARTS[part]():
            table.append(line)
            print(f"{line[0]:34}{line[1]:>10}{line[2]:>32}{line[3]:>22}", flush=True)
    if chosen.json:
        chosen.json.write_text(json.dumps(table, indent=1), "utf-8")


if __name__ == "__main__":
    main()
