"""The code held to what a careful reader wrote about the example library."""

from typing import Any

import pytest
from tests.example.gold import (
    alike,
    documents,
    dossiers,
    entries,
    file_of,
    flat,
    gold,
    key_of,
    known_failures,
    same_speaker,
    told,
)

from sayso.model.checks import Mention, Verdict
from sayso.model.document import DetailName, Part
from sayso.present.wording import work_label
from sayso.text.fold import folded_words

AROUND = (Part.FURNITURE, Part.NOTICE, Part.BYLINE, Part.BIOGRAPHY, Part.CAPTION, Part.DATELINE)
"""Zones around the report; what the gold calls furniture may be any of them, and may be left out of the text."""

CLOSE = 0.8
"""So much of the words of an attribution must be the gold's: edges may differ by a word, the voice may not."""


@pytest.mark.parametrize("entry", entries("document"))
def test_document(entry: dict[str, Any]) -> None:
    document = documents()[entry["file"]]
    text = document.text
    parts: dict[Part, list[str]] = {part: [] for part in Part}
    for zone in document.zones:
        parts[zone.part].append(flat(zone.span.of(text)))
    body = [words for words in parts[Part.BODY] if words]
    wrong = []
    if "body_first" in entry and not flat(" ".join(body)).startswith(flat(entry["body_first"])):
        wrong.append(f"the body begins with {flat(' '.join(body))[:60]!r}")
    if "body_last" in entry and not flat(" ".join(body)).endswith(flat(entry["body_last"])):
        wrong.append(f"the body ends with {flat(' '.join(body))[-60:]!r}")
    lists = {
        Part.NOTICE: "notices",
        Part.BIOGRAPHY: "biography",
        Part.CAPTION: "captions",
        Part.SUBHEAD: "subheads",
    }
    wrong += [
        f"{words!r} is not in a zone {part}"
        for part, name in lists.items()
        for words in entry.get(name, [])
        if not any(flat(words) in there for there in parts[part])
    ]
    around = [there for part in AROUND for there in parts[part]]
    wrong += [
        f"{words!r} is taken for the report's own"
        for words in entry.get("furniture", [])
        if flat(words) in flat(text) and not any(flat(words) in there for there in around)
    ]
    assert not wrong


@pytest.mark.parametrize("entry", entries("details"))
def test_details(entry: dict[str, Any]) -> None:
    document = documents()[entry["file"]]
    names = {
        "headline": DetailName.HEADLINE,
        "kicker": DetailName.KICKER,
        "outlet": DetailName.OUTLET,
        "published": DetailName.PUBLISHED,
        "modified": DetailName.MODIFIED,
        "canonical": DetailName.CANONICAL,
        "language": DetailName.LANGUAGE,
        "originally_published_at": DetailName.ORIGINALLY_PUBLISHED_AT,
    }
    right = {name: entry[name] for name in names if entry.get(name)}
    found = {name: document.detail(names[name]) or "" for name in right}
    right["kicker"] = right.get("kicker", "").rstrip(":")
    found["kicker"] = found.get("kicker", "").rstrip(":")
    assert {name: flat(value) for name, value in found.items()} == {name: flat(value) for name, value in right.items()}
    if entry.get("authors"):
        assert sorted(document.details_named(DetailName.AUTHOR)) == sorted(entry["authors"])


@pytest.mark.parametrize("entry", entries("attribution"))
def test_attribution(entry: dict[str, Any]) -> None:
    right = " / ".join(entry["content"])
    near = [one for one in told(dossiers()[entry["file"]]) if alike(" / ".join(one.content), right) >= CLOSE]
    assert near, "nobody is given these words"
    assert entry["manner"] in {one.manner for one in near}
    if entry["manner"] == "scare":
        return
    assert entry["stance"] in {one.stance for one in near}
    speakers = [one.speaker for one in near]
    assert any(same_speaker(speaker, entry["speaker"]) for speaker in speakers), speakers


@pytest.mark.parametrize("file", sorted(documents()))
def test_nobody_is_given_words_that_nobody_is_given_in_the_gold(file: str) -> None:
    right = [" / ".join(entry["content"]) for entry in gold()["attribution"] if entry["file"] == file]
    extra = [
        f"{one.manner}: {' / '.join(one.content)[:60]} ({one.speaker})"
        for one in told(dossiers()[file])
        if not any(alike(" / ".join(one.content), words) >= 0.5 for words in right)
    ]
    known = {key for kind, where, key in known_failures() if kind == "extra" and where == file}
    assert set(extra) == known


@pytest.mark.parametrize("entry", entries("work"))
def test_work(entry: dict[str, Any]) -> None:
    dossier = dossiers()[entry["file"]]
    text = dossier.document.text
    mentioned = set(folded_words(entry["words"]))
    near = [
        work
        for work in dossier.works
        if any(_meets(flat(mention.of(text)), entry["words"], mentioned) for mention in work.mentions)
    ]
    assert near, [work_label(work) for work in dossier.works]
    linked = {link.work: file_of(link.document) for link in dossier.links}
    assert entry["document"] in {linked[work.id] for work in near}


def _meets(mention: str, words: str, wanted: set[str]) -> bool:
    mine = set(folded_words(mention))
    return mention in flat(words) or flat(words) in mention or len(mine & wanted) >= 0.6 * min(len(mine), len(wanted))


@pytest.mark.parametrize("entry", entries("check"))
def test_check(entry: dict[str, Any]) -> None:
    dossier = dossiers()[entry["file"]]
    text = dossier.document.text
    right = folded_words(entry["quote"])
    checks = [check for check in dossier.checks if alike(check.quote.span.of(text), entry["quote"]) >= CLOSE]
    checks = checks or [
        check for check in dossier.checks if any(folded_words(piece.of(text)) == right for piece in check.pieces)
    ]
    assert checks, "no quotation of these words is checked"
    assert entry["verdict"] in {str(check.verdict) for check in checks}
    if entry["verdict"] not in (Verdict.NOT_HELD, Verdict.NOT_FOUND):
        assert entry["document"] in {file_of(check.found.document) for check in checks if check.found}


@pytest.mark.parametrize("entry", entries("omission"))
def test_omission(entry: dict[str, Any]) -> None:
    dossier = dossiers()[entry["file"]]
    found = [
        one for one in dossier.omissions if alike(one.claim.span.of(dossier.document.text), entry["sentence"]) > CLOSE
    ]
    assert found, "the claim is not seen"
    assert {"carries": {Mention.CARRIES}, "nothing near": {Mention.NOTHING_NEAR}}[entry["finding"]] == {
        one.mention for one in found
    }
    if entry["nearest"]:
        there = documents()[entry["document"]].text
        nearest = " ".join(flat(near.passage.span.of(there)) for near in found[0].nearest)
        assert alike(nearest, entry["nearest"]) > 0.3


def test_every_verdict_occurs() -> None:
    occurring = {check.verdict for dossier in dossiers().values() for check in dossier.checks}
    assert occurring == set(Verdict)


def test_every_known_failure_is_still_in_the_gold() -> None:
    keys = {(kind, entry["file"], key_of(kind, entry)) for kind in gold() for entry in gold()[kind] if "file" in entry}
    keys |= {("details", file, key) for kind, file, key in keys if kind == "document"}
    assert {known for known in known_failures() if known[0] != "extra"} <= keys
