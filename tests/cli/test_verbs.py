"""The verbs as a user runs them: what they print, what they write, how they end."""

import json
from pathlib import Path

import pytest
from tests.cli.run import sayso
from tests.toml_cases import shared

from sayso import example

REPORT = """Ferry Inquiry Opens in Tarn

TARN — The inquiry into the ferry opened on Monday.

“The pumps were off, and everybody knew it,” said Orrin Vale, who piloted the ferry.

Sorrel News in its article, “Pumps Failed Before Ferry Sank,” calmly claims:

The ferry had been inspected twice in May. Its hull was sound and its pumps were new.

Sorrel News omits any mention of the missing lifeboats.
"""
SOURCE = """Pumps Failed Before Ferry Sank

By Ana Orlo
Sorrel News

The ferry had been inspected twice in May. Its hull was sound and its engines were old.

“The pumps were off, and everybody knew it,” said Orrin Vale, who piloted the ferry.

Two lifeboats were missing when the ferry left Tarn, the harbour office said.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "source.txt").write_text(SOURCE, "utf-8")
    return tmp_path


def test_read_writes_one_object_a_file_with_the_text_kept_exactly(desk: Path) -> None:
    ran = sayso(desk, "read", "--json", "report.txt", "source.txt")
    assert ran.code == 0
    first, second = ran.lines()
    assert (first["locator"], first["text"]) == ("report.txt", REPORT)
    assert second["locator"] == "source.txt"
    assert "".join(first["text"][start:end] for zone in first["zones"] for start, end in [zone["span"]]) == REPORT


def test_attribute_takes_standard_input(desk: Path) -> None:
    ran = sayso(desk, "attribute", "--json", "-", given=REPORT.encode())
    (line,) = ran.lines()
    assert (ran.code, line["locator"]) == (0, "-")
    speakers = [one["speaker"] for one in line["attributions"]]
    assert speakers == ["Orrin Vale", "Sorrel News"]


def test_verify_says_not_held_without_a_library_and_the_edits_with_one(desk: Path) -> None:
    before = sayso(desk, "verify", "--json", "report.txt").lines()[0]
    assert {check["verdict"] for check in before["checks"]} == {"not held"}
    assert sayso(desk, "add", "--library", "desk.sayso", "source.txt").code == 0
    after = sayso(desk, "verify", "--json", "--library", "desk.sayso", "report.txt").lines()[0]
    block = next(check for check in after["checks"] if check["verdict"] == "altered")
    changed = [(edit["old"], edit["new"], edit["owned"]) for edit in block["edits"] if edit["kind"] == "wording"]
    assert changed == [("engines", "pumps", False), ("old", "new", False)]
    assert {check["verdict"] for check in after["checks"]} == {"altered", "verbatim"}
    assert [omission["mention"] for omission in after["omissions"]] == ["carries"]


def test_ground_follows_a_statement_to_the_paper_that_says_it_in_its_own_voice(desk: Path) -> None:
    assert sayso(desk, "add", "--library", "desk.sayso", "source.txt").code == 0
    line = sayso(desk, "ground", "--json", "--library", "desk.sayso", "report.txt").lines()[0]
    (chain,) = [one for one in line["chains"] if REPORT[slice(*one["statement"])].startswith("The ferry had been")]
    assert [(hop["voice"], hop["verdict"]) for hop in chain["hops"]] == [("Sorrel News", "verbatim")]
    assert (chain["end"]["kind"], chain["end"]["primary"]) == ("own voice", False)
    ran = sayso(desk, "ground", "--no-count", "--library", "desk.sayso", "report.txt")
    assert (ran.code, "└ Sorrel News" in ran.out) == (0, True)


def test_examine_shows_the_dossier_to_people(desk: Path) -> None:
    ran = sayso(desk, "examine", "report.txt")
    assert ran.code == 0
    for words in ("Ferry Inquiry Opens in Tarn", "Orrin Vale", "Sorrel News", "not held", "claim of omission"):
        assert words in ran.out


def test_adding_twice_adds_once_and_says_so(desk: Path) -> None:
    first = sayso(desk, "add", "--json", "--library", "desk.sayso", "report.txt", "source.txt")
    again = sayso(desk, "add", "--json", "--library", "desk.sayso", "report.txt", "source.txt")
    assert [line["outcome"] for line in first.lines()] == ["added", "added"]
    assert [line["outcome"] for line in again.lines()] == ["already held", "already held"]
    assert (first.code, again.code) == (0, 0)


def test_search_finds_what_was_added_and_examine_takes_its_id(desk: Path) -> None:
    sayso(desk, "add", "--library", "desk.sayso", "report.txt", "source.txt")
    (hit,) = sayso(desk, "search", "--json", "--library", "desk.sayso", '"missing lifeboats"').lines()
    assert hit["headline"] == "Ferry Inquiry Opens in Tarn"
    ran = sayso(desk, "examine", "--library", "desk.sayso", hit["id"])
    assert (ran.code, "Ferry Inquiry Opens in Tarn" in ran.out) == (0, True)


def test_explain_gives_the_reasons_for_a_place(desk: Path) -> None:
    by_words = sayso(desk, "explain", "--json", "report.txt", "--words", "The pumps were off").lines()[0]
    start = REPORT.index("The pumps were off")
    by_offset = sayso(desk, "explain", "--json", f"report.txt#char={start},{start + 18}").lines()[0]
    assert by_words == by_offset
    assert "speaker-after/1" in {finding["because"]["rule"] for finding in by_words["findings"]}
    assert sayso(desk, "explain", "report.txt#char=99999").code == 2
    assert sayso(desk, "explain", "report.txt", "--words", "never said").code == 2


@pytest.mark.parametrize("form", ["html", "json", "annotations", "csv", "checks-csv"])
def test_export_writes_the_same_bytes_to_a_file_and_to_the_screen(desk: Path, form: str) -> None:
    shown = sayso(desk, "export", "report.txt", "--as", form)
    written = sayso(desk, "export", "report.txt", "--as", form, "-o", "dossier.out")
    assert (shown.code, written.code) == (0, 0)
    assert (desk / "dossier.out").read_bytes().decode("utf-8").splitlines() == shown.out.splitlines()
    assert not list(desk.glob(".*.part"))


def test_schema_describes_every_verb_s_json(desk: Path) -> None:
    import jsonschema

    schemas = {json.loads(line)["title"]: json.loads(line) for line in sayso(desk, "schema").out.splitlines()}
    for verb in ("read", "attribute", "verify", "examine"):
        schema = schemas[f"One line of `sayso {verb} --json`"]
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(sayso(desk, verb, "--json", "report.txt").lines()[0], schema)


def test_check_finds_a_whole_library_whole(desk: Path) -> None:
    sayso(desk, "add", "--library", "desk.sayso", "report.txt")
    ran = sayso(desk, "check", "--library", "desk.sayso")
    assert (ran.code, ran.out.strip()) == (0, "The library is whole.")


def test_demo_loads_the_example_and_writes_its_page(tmp_path: Path) -> None:
    ran = sayso(tmp_path, "demo")
    assert ran.code == 0
    assert "Investigating a Fire or Burying a Memo?" in ran.out
    page = tmp_path / "sayso-demo" / "burying-a-memo.html"
    assert str(page) in ran.out
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert sayso(tmp_path, "demo").code == 0
    assert sayso(tmp_path, "check", "--library", tmp_path / "sayso-demo" / "example.sayso").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["examine", "nowhere.txt"],
        ["examine", "https://sorrelnews.example/ferry"],
        ["check", "--library", "nowhere.sayso"],
        ["verify", "--library", "report.txt", "report.txt"],
        ["schema", "nonsense"],
        ["read"],
        ["nonsense"],
        ["examine", "report.txt", "--aliases", "report.txt"],
        ["export", "report.txt", "-o", "no/such/folder/dossier.html"],
    ],
    ids=" ".join,
)
def test_misuse_is_one_plain_sentence_and_exit_code_2(desk: Path, arguments: list[str]) -> None:
    ran = sayso(desk, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.strip() and "Traceback" not in ran.err


def test_the_user_s_own_library_is_used_when_none_is_named(desk: Path) -> None:
    assert sayso(desk, "add", "source.txt").code == 0
    checks = sayso(desk, "verify", "--json", "report.txt").lines()[0]["checks"]
    assert {check["verdict"] for check in checks} == {"altered", "verbatim"}


def test_a_table_of_names_leads_to_the_work(desk: Path) -> None:
    paragraphs = "".join(f"<p>{words}</p>" for words in SOURCE.split("\n\n")[2:])
    site = '<meta property="og:site_name" content="Tarn Pilot Post">'
    page = f"<html><head>{site}</head><body><article><h1>Pumps Failed</h1>{paragraphs * 2}</article></body></html>"
    (desk / "source.html").write_text(page, "utf-8")
    (desk / "names.toml").write_text('names = [["Tarn Pilot Post", "Sorrel News"]]\n', "utf-8")
    report = "Sorrel News claims:\n\nThe ferry had been inspected twice in May. Its hull was sound.\n\nIt was not.\n"
    (desk / "short.txt").write_text(f"Ferry Notes\n\n{report}", "utf-8")
    sayso(desk, "add", "source.html")
    without = sayso(desk, "verify", "--json", "short.txt").lines()[0]
    with_names = sayso(desk, "verify", "--json", "--aliases", "names.toml", "short.txt").lines()[0]
    assert [check["verdict"] for check in without["checks"]] == ["not held"]
    assert [check["verdict"] for check in with_names["checks"]] == ["verbatim"]


def test_the_example_s_locators_do_not_depend_on_the_machine() -> None:
    assert example.locator("memo.pdf") == "example/memo.pdf"


def test_the_first_report_shows_what_it_must(tmp_path: Path) -> None:
    report = next(shared("reports").glob("000_*.txt"))
    found = sayso(tmp_path, "examine", "--json", report).lines()[0]
    text = found["text"]
    details = {detail["name"]: detail["value"] for detail in found["details"]}
    assert details["headline"] == text.split("\n")[0]
    assert details["author"].split()[0] in text
    assert {"kicker", "outlet", "originally published at", "disclaimer"} <= set(details)
    manners = [one["manner"] for one in found["attributions"]]
    assert (manners.count("block"), manners.count("scare")) == (3, 9)
    blocks = [one for one in found["attributions"] if one["manner"] == "block"]
    assert [len(one["content"]) for one in blocks] == [1, 1, 2]
    assert {check["verdict"] for check in found["checks"]} == {"not held"}
    memo = next(check for check in found["checks"] if len(check["owned"]) == 2)
    assert [text[start:end][0] for start, end in memo["owned"]] == ["[", "["]
    assert [omission["mention"] for omission in found["omissions"]] == ["not held", "not held"]
    titled = [work for work in found["works"] if work["title"]]
    assert len(titled) == 2
    again = next(one for one in found["attributions"] if one["manner"] == "indirect" and one["speaker"] == "CNN")
    assert again["id"] in titled[0]["attributions"]
    voices = {said for statement in found["statements"] for said in statement["said_by"]}
    assert {one["id"] for one in blocks} <= voices
    told = {(one["speaker"], text[slice(*one["cue"][0])]) for one in found["attributions"] if one["cue"]}
    assert {("US", "claims"), ("Baghdad", "believes"), ("the Western media", "is attempting to hail")} <= told
