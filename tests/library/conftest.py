"""Small reports about places that do not exist, and libraries to put them in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.library import Library, open_library
from sayso.model.document import Detail, DetailName, Document, Part, Zone
from sayso.model.place import Reason, Span
from sayso.text.identity import document_id

BECAUSE = Reason("made/1", "Made up for a test.")

Report = Callable[..., Document]


def make(text: str, locator: str = "harbour.txt", headline: str = "", outlet: str = "", **details: str) -> Document:
    """A document of one body zone; `details` are named as `DetailName` names them, in lower case."""
    given = {"headline": headline, "outlet": outlet, **details}
    return Document(
        id=document_id(locator, text),
        text=text,
        zones=(Zone(Part.BODY, Span(0, len(text)), BECAUSE),),
        details=tuple(Detail(DetailName[name.upper()], value, BECAUSE) for name, value in given.items() if value),
        locator=locator,
    )


@pytest.fixture
def report() -> Report:
    """Makes a document: text, locator, headline, outlet and other details."""
    return make


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a library may be put."""
    return tmp_path / "desk.sayso"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """An empty library."""
    with open_library(path) as opened:
        yield opened


@pytest.fixture
def harbour() -> tuple[Document, ...]:
    """Eight reports on one blast, some copied from each other."""
    return (
        make(
            "Fourteen people died when shed nine blew up, the Ports Ministry said on Monday.",
            "https://gazette.example/fourteen",
            "Fourteen dead in Ostrel harbour blast",
            "Ostrel Gazette",
            published="2031-05-06",
        ),
        make(
            "Fourteen people died when shed nine blew up, the Ports Ministry said on Monday.",
            "https://courier.example/ostrel",
            "Fourteen dead in Ostrel",
            "Arrelmouth Courier",
            canonical="https://gazette.example/fourteen",
        ),
        make(
            "“We don’t know what was in the shed,” the harbour master, Ilvane Dortz, said. The ministry won't say.",
            "https://ledger.example/shed",
            "Harbour master does not know what shed nine held",
            "Harbour Ledger",
        ),
        make(
            "The café on Dock Street lost its windows 🤔 and Zoë Marchetti’s brother-in-law lost an eye.",
            "https://ledger.example/cafe",
            "Café windows lost in the blast",
            "HARBOUR LEDGER",
        ),
        make("The re\u0301sume\u0301 of the inspector was read aloud. Nobody won.", "saved/memo.txt"),
        make(
            "The inspectorate wrote that shed nine was “not fit for any purpose”.",
            "saved/memo-2.txt",
            "Memo on shed nine",
        ),
        make("", "saved/empty.txt", "Nothing in the harbour"),
        make("the the the the", "saved/the.txt", "the the the", "The The"),
    )
