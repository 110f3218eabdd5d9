"""PDFs: the text layer, running heads, words cut at lines' ends, and files that cannot be read."""

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from sayso.model.document import DetailName, Part
from sayso.read import read

FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold"}


def printed(*pages: list[tuple[str, int, str]], title: str = "", password: str | None = None) -> bytes:
    """A PDF of pages of lines: font, height in points from the foot, words."""
    writer = PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        content = DecodedStreamObject()
        drawn = "\n".join(f"BT /{font} 12 Tf 72 {height} Td ({words}) Tj ET" for font, height, words in lines)
        content.set_data(drawn.encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(content)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): DictionaryObject(fonts())})
    if title:
        writer.add_metadata({"/Title": title, "/Author": "Ida Moss", "/CreationDate": "D:20310304091500"})
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def fonts() -> dict[NameObject, DictionaryObject]:
    return {
        NameObject(f"/{name}"): DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject(f"/{base}"),
            }
        )
        for name, base in FONTS.items()
    }


ONE = [
    ("F1", 810, "HARBOUR BOARD - NOT FOR CIRCULATION"),
    ("F2", 760, "State of the east pier"),
    ("F1", 730, "The east pier was looked at on 26 August by two inspectors, who found that ele-"),
    ("F1", 716, "ven of its forty piles had gone and that the US-"),
    ("F1", 702, "made bolts in the others were soft with rust and would not hold another winter of"),
    ("F1", 20, "Page 1 of 2"),
]
TWO = [
    ("F1", 810, "HARBOUR BOARD - NOT FOR CIRCULATION"),
    ("F1", 760, "storms from the north."),
    ("F2", 730, "What we ask"),
    ("F1", 714, "We ask the Board to close it before the autumn, and to tell the fishermen why."),
    ("F1", 20, "Page 2 of 2"),
]


def test_paragraphs_are_put_together_over_lines_and_pages() -> None:
    document = read(printed(ONE, TWO, title="State of the east pier")).document
    assert document is not None
    zones = [(zone.part, zone.span.of(document.text).strip()) for zone in document.zones]
    assert zones == [
        (Part.FURNITURE, "HARBOUR BOARD - NOT FOR CIRCULATION"),
        (Part.HEADLINE, "State of the east pier"),
        (
            Part.BODY,
            "The east pier was looked at on 26 August by two inspectors, who found that eleven of its forty piles had "
            "gone and that the US-made bolts in the others were soft with rust and would not hold another winter of "
            "storms from the north.",
        ),
        (Part.FURNITURE, "Page 1 of 2\n\nHARBOUR BOARD - NOT FOR CIRCULATION"),
        (Part.SUBHEAD, "What we ask"),
        (Part.BODY, "We ask the Board to close it before the autumn, and to tell the fishermen why."),
        (Part.FURNITURE, "Page 2 of 2"),
    ]


def test_origin_says_where_each_page_begins() -> None:
    document = read(printed(ONE, TWO)).document
    assert document is not None
    shown = [(document.text[offset : offset + 12], page) for offset, page in document.origin]
    assert shown[0] == ("HARBOUR BOAR", "page 1")
    assert ("storms from ", "page 2") in shown


def test_the_file_s_metadata_are_details() -> None:
    document = read(printed(ONE, TWO, title="State of the east pier")).document
    assert document is not None
    assert document.detail(DetailName.HEADLINE) == "State of the east pier"
    assert document.details_named(DetailName.AUTHOR) == ("Ida Moss",)
    assert document.detail(DetailName.PUBLISHED) == "2031-03-04"


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (lambda: printed([]), "no text"),
        (lambda: printed(ONE, password="oar"), "password"),
        (lambda: b"%PDF-1.4\n%%EOF", "damaged"),
        (lambda: printed(ONE)[:400], "damaged"),
        (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 50, "damaged"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_said_in_a_sentence(made: Callable[[], bytes], words: str) -> None:
    reading = read(made(), "pier.pdf")
    assert reading.document is None
    assert [words in problem.words and problem.locator == "pier.pdf" for problem in reading.problems] == [True]


def test_an_empty_password_opens_the_file() -> None:
    assert read(printed(ONE, password="")).document is not None


def test_a_page_that_says_nothing_but_operators_is_given_up() -> None:
    data = printed([("F1", 700, "so) Tj ET\n" + "q " * 1_000_000 + "\nBT (")])
    reading = read(data)
    assert reading.document is None and len(reading.problems) == 1
