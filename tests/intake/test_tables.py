"""Tables of articles: usual columns are known, others can be named, what is damaged is said and the rest read."""

import json
from pathlib import Path

import pytest
from tests.cli.run import sayso
from tests.intake.made import page, warc

from sayso.errors import Unreadable
from sayso.intake import files, take
from sayso.intake.found import Taken
from sayso.intake.tables import mapping
from sayso.model.document import DetailName

TEXT = "The bridge over the Tarn will stay shut until spring, the town said on Tuesday."
ROWS = [
    {
        "title": "Bridge shut",
        "date": "2031-03-04",
        "url": "https://echo.example/bridge",
        "text": TEXT,
        "source": "Tarn Echo",
    },
    {
        "title": "Pier shut",
        "date": "2031-03-05",
        "url": "",
        "text": TEXT.replace("bridge", "pier"),
        "authors": ["Ida Moss"],
    },
]


def taken(path: Path, **columns: str) -> list[Taken]:
    return list(take([str(path)], columns=columns))


def test_json_lines_are_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in ROWS) + "\n\nrubbish\n", "utf-8")
    first, second, third = taken(path)
    document = first.reading.document
    assert document is not None and document.text == f"Bridge shut\n\n{TEXT}"
    assert document.locator == "https://echo.example/bridge"
    assert document.detail(DetailName.OUTLET) == "Tarn Echo"
    assert second.reading.document is not None and second.reading.document.locator == f"{path}#line=2"
    assert second.reading.document.details_named(DetailName.AUTHOR) == ("Ida Moss",)
    assert third.reading.problems[0].words == "Line 4 is no whole JSON object."


def test_a_json_line_that_is_cut_off_is_said(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps(ROWS[0]) + "\n" + json.dumps(ROWS[1])[:-20], "utf-8")
    _, second = taken(path)
    assert "cut off" in second.reading.problems[0].words


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_csv_is_read_whatever_parts_its_cells(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "news.csv"
    path.write_text(
        f'Title{mark}Body\n"Bridge shut"{mark}"{TEXT}"\n"Pier\nshut"{mark}"{TEXT}\n\nSo “it” is."\n', "utf-8"
    )
    first, second = taken(path)
    assert first.reading.document is not None and first.reading.document.text == f"Bridge shut\n\n{TEXT}"
    assert second.reading.document is not None
    assert second.reading.document.text == f"Pier shut\n\n{TEXT}\n\nSo “it” is."


def test_columns_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "news.csv").write_text(f"Titel,Inhalt\nBrücke zu,{TEXT.replace(',', ' ')}\n", "utf-8")
    without = sayso(tmp_path, "add", "--json", "--library", "d.sayso", "news.csv")
    assert "--column text=NAME" in without.lines()[0]["problems"][0]["words"]
    named = ["--column", "text=Inhalt", "--column", "headline=Titel"]
    ran = sayso(tmp_path, "add", "--json", "--library", "d.sayso", *named, "news.csv")
    assert (ran.code, ran.lines()[0]["outcome"]) == (0, "added")


def test_a_column_for_nothing_is_misuse() -> None:
    for pair in ("text", "words=Inhalt", "text="):
        with pytest.raises(Unreadable):
            mapping([pair])


@pytest.mark.parametrize("end", ['"The brid', "Pier shut"])
def test_a_table_that_breaks_off_is_said(tmp_path: Path, end: str) -> None:
    path = tmp_path / "news.csv"
    path.write_text(f'title,text\nBridge shut,"{TEXT}"\n{end}', "utf-8")
    first, second = taken(path)
    assert first.reading.document is not None
    assert any(word in second.reading.problems[0].words for word in ("breaks off", "cut off"))


def test_a_gzip_table_and_a_json_array_are_read(tmp_path: Path) -> None:
    import gzip

    lines = "".join(json.dumps(row) + "\n" for row in ROWS).encode()
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines))
    (tmp_path / "b.json").write_text(json.dumps(ROWS), "utf-8")
    for name in ("a.jsonl.gz", "b.json"):
        assert [each.reading.document is not None for each in taken(tmp_path / name)] == [True, True]


def test_a_folder_of_everything_is_read_through(tmp_path: Path) -> None:
    from tests.intake.made import page, warc
    from tests.intake.test_feeds import RSS

    (tmp_path / "inner").mkdir()
    (tmp_path / "a.txt").write_text(f"Bridge shut\n\n{TEXT}\n", "utf-8")
    (tmp_path / "b.md").write_text(f"# Bridge shut\n\n{TEXT}\n", "utf-8")
    (tmp_path / "inner" / "c.warc.gz").write_bytes(warc(page(0), page(1)))
    (tmp_path / "inner" / "d.rss").write_bytes(RSS)
    (tmp_path / "inner" / "e.jsonl").write_text(json.dumps(ROWS[0]) + "\n", "utf-8")
    ran = sayso(tmp_path, "add", "--json", "--library", "d.sayso", "a.txt", "b.md", "inner")
    assert [line["outcome"] for line in ran.lines()].count("added") == 6
    assert sayso(tmp_path, "check", "--library", "d.sayso").code == 0


def test_a_table_without_a_text_is_said_once(tmp_path: Path) -> None:
    path, lines = tmp_path / "news.csv", tmp_path / "news.jsonl"
    path.write_text("Titel;Inhalt\n" + f"Steg zu;{TEXT}\n" * 50, "utf-8")
    lines.write_text(json.dumps({"Titel": "Steg zu", "Inhalt": TEXT}) + "\n" + "[]\n" * 50, "utf-8")
    ((problem,),) = [each.reading.problems for each in taken(path)]
    assert problem.words.startswith("The table has no column called text, body, content or the like, only “Titel”, “I")
    first, second = [each.reading.problems[0].words for each in taken(lines)]
    assert "has no text" in first and second.startswith("None of its first 20 lines has a text")
    assert len(taken(lines, text="Inhalt")) == 51


def test_a_folder_is_read_without_what_holds_no_report(tmp_path: Path) -> None:
    names = ("a.html", "a_files/frame.html", "b_files/c.txt", "desk.sayso", "desk.sayso-wal", "style.css", ".hidden")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    found = [path.relative_to(tmp_path).as_posix() for path in files(str(tmp_path))]
    assert found == ["a.html", "b_files/c.txt"]


def test_an_archive_on_standard_input_is_read(tmp_path: Path) -> None:
    ran = sayso(tmp_path, "add", "--json", "--library", "d.sayso", "-", given=warc(page(0), page(1)))
    assert (ran.code, [line["outcome"] for line in ran.lines()]) == (0, ["added", "added"])
