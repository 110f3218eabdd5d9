"""Tables of articles, JSON lines and CSV: which column is the text, which the headline."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, BinaryIO

from sayso.errors import Unreadable
from sayso.intake.found import Article, Found
from sayso.model.place import Problem
from sayso.read.decode import decode
from sayso.read.given import Given

USUAL: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "maintext", "article", "article_text", "html", "full_text", "plain_text"),
    "headline": ("headline", "title", "heading"),
    "authors": ("authors", "author", "byline", "creator"),
    "published": ("published", "date", "date_publish", "publication_date", "published_at", "date_published", "pubdate"),
    "modified": ("modified", "date_modify", "date_modified", "updated", "updated_at"),
    "outlet": ("outlet", "source", "publisher", "site", "source_domain", "publication", "newspaper", "domain"),
    "address": ("address", "url", "link", "canonical", "uri"),
    "language": ("language", "lang"),
    "licence": ("licence", "license", "rights"),
}
"""Columns by what they are often called, first the likeliest; capitals do not matter."""

TRIED = 20
"""Lines without a text at the beginning of a table, after which no more are tried."""

LONGEST = 20_000_000
"""Characters in the longest row that is read."""


def mapping(pairs: Iterable[str]) -> dict[str, str]:
    """Which column each part of a report is in, from "headline=Titel" and the like; raises `Unreadable`.

    >>> mapping(["text=Inhalt"])
    {'text': 'Inhalt'}
    """
    made = {}
    for pair in pairs:
        part, equals, column = pair.partition("=")
        if part not in USUAL or not equals or not column:
            raise Unreadable(f"--column {pair} is not PART=COLUMN with one of the parts {', '.join(USUAL)}.")
        made[part] = column
    return made


def json_lines(file: BinaryIO, locator: str, columns: Mapping[str, str]) -> Iterator[Found]:
    """The articles of a file with one JSON object a line; a line that is none is a `Problem`, the others are read.

    Where none of the first lines has a text, the column is not the one meant: that is said once.
    """
    found = lines_of(file, locator, columns)
    first = list(islice(found, TRIED))
    if len(first) == TRIED and not any(isinstance(each, Article) for each in first):
        yield first[0]
        words = f"None of its first {TRIED} lines has a text; the file is not read further."
        yield Problem("intake", words, locator=locator)
        return
    yield from first
    yield from found


def lines_of(file: BinaryIO, locator: str, columns: Mapping[str, str]) -> Iterator[Found]:
    """Every line of such a file."""
    number = 0
    while line := file.readline(LONGEST):
        number += 1
        where = f"{locator}#line={number}"
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            last = "" if line.endswith(b"\n") else ", or it is cut off there"
            yield Problem("intake", f"Line {number} is no whole JSON object{last}.", locator=locator)
            if not line.endswith(b"\n") and len(line) == LONGEST:
                pass_over(file)
            continue
        yield of_row(row, line.strip(), where, columns)


def pass_over(file: BinaryIO) -> None:
    """Go to the end of a line that is too long."""
    while (line := file.readline(LONGEST)) and not line.endswith(b"\n"):
        pass


def json_array(data: bytes, locator: str, columns: Mapping[str, str]) -> Iterator[Found]:
    """The articles of one JSON array, or of one object."""
    try:
        rows = json.loads(data)
    except (ValueError, RecursionError):
        yield Problem("intake", "The file is no whole JSON; it may be cut off.", locator=locator)
        return
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        yield of_row(
            row, json.dumps(row, ensure_ascii=False).encode("utf-8", "replace"), f"{locator}#row={number}", columns
        )


def comma_separated(data: bytes, locator: str, columns: Mapping[str, str]) -> Iterator[Found]:
    """The articles of a CSV file with a line of headings; commas, semicolons and tabs are told apart."""
    decoded = decode(data)
    if decoded.doubt:
        yield Problem("intake", decoded.doubt, locator=locator)
    text = decoded.text.replace("\0", "\ufffd")
    csv.field_size_limit(LONGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text), strict=True)
    headings: list[str] = []
    try:
        for row in reader:
            if not headings:
                headings = [name.strip() for name in row]
                if not any(name == columns.get("text") or name.casefold() in USUAL["text"] for name in headings):
                    yield Problem("intake", no_text_at_all(headings, columns), locator=locator)
                    return
            elif row:
                yield of_cells(headings, row, f"{locator}#row={reader.line_num}", locator, columns)
    except csv.Error as error:
        words = f"The table breaks off at line {reader.line_num} ({error}); what stands before is read."
        yield Problem("intake", words, locator=locator)


def of_cells(headings: list[str], cells: list[str], where: str, locator: str, columns: Mapping[str, str]) -> Found:
    """One row; a row with other cells than headings is damaged, most likely cut off."""
    if len(cells) != len(headings):
        words = f"The row has {len(cells)} cells under {len(headings)} headings; it is damaged or cut off."
        return Problem("intake", words, locator=where)
    row = dict(zip(headings, cells, strict=True))
    return of_row(row, json.dumps(row, ensure_ascii=False).encode("utf-8", "replace"), where, columns)


def delimiter(text: str) -> str:
    """What parts the headings."""
    first = text[: text.find("\n") if "\n" in text else len(text)][:10_000]
    return max(",;\t|", key=first.count)


def of_row(row: Any, data: bytes, where: str, columns: Mapping[str, str]) -> Found:
    """One article."""
    if not isinstance(row, dict):
        return Problem("intake", "The line is no JSON object with the parts of a report.", locator=where)
    folded = {str(name).casefold(): value for name, value in row.items()}
    parts = {part: value(row, folded, columns.get(part), USUAL[part]) for part in USUAL}
    if not parts["text"]:
        words = f"The row has no text: there is nothing in a {called(columns)}. --column text=NAME says which it is."
        return Problem("intake", words, locator=where)
    authors = row.get(columns.get("authors", ""), folded.get("authors"))
    people = tuple(str(name) for name in authors if name) if isinstance(authors, list) else (parts["authors"],)
    rest = {part: words for part, words in parts.items() if part != "authors"}
    given = Given(**rest, authors=tuple(name for name in people if name))
    address = given.address if given.address.startswith(("http://", "https://")) else ""
    return Article(given, data, address or where, where)


def called(columns: Mapping[str, str]) -> str:
    """What the column of the text is called."""
    usual = f"column called {', '.join(USUAL['text'][:3])} or the like"
    return f"column “{columns['text']}”" if "text" in columns else usual


def no_text_at_all(headings: Iterable[str], columns: Mapping[str, str]) -> str:
    """What to say of a table without a column for the text."""
    there = ", ".join(f"“{name}”" for name in headings)[:300]
    return f"The table has no {called(columns)}, only {there}. --column text=NAME says which has the text."


def value(row: Mapping[str, Any], folded: Mapping[str, Any], column: str | None, usual: Iterable[str]) -> str:
    """The words in the column named, or else in the first of the usual ones that has any."""
    found = (row.get(column),) if column else (folded.get(name) for name in usual)
    return next((str(each) for each in found if isinstance(each, str | int) and str(each).strip()), "")
