"""Mail and pages saved in one file."""

from email.message import EmailMessage

from sayso.model.document import DetailName, Part
from sayso.read import read

TEXT = "The pier is shut, the town says.\n\n" + "Nobody asked the fishermen, and nobody asked the ferrymen. " * 5 + "\n"
PAGE = "<html><body><article><h1>Pier shut</h1>" + f"<p>{TEXT}</p>" * 3 + "</article></body></html>"


def message(plain: str = "", page: str = "", attached: bytes = b"") -> bytes:
    made = EmailMessage()
    made["From"] = "Ida Moss <ida@echo.example>"
    made["To"] = "desk@courier.example"
    made["Subject"] = "Der Steg ist für immer zu"
    made["Date"] = "Tue, 04 Mar 2031 10:00:00 +0100"
    made["Message-ID"] = "<1@echo.example>"
    if plain:
        made.set_content(plain)
    if page:
        (made.add_alternative if plain else made.set_content)(page, subtype="html")
    if attached:
        made.add_attachment(attached, "application", "pdf", filename="pier.pdf")
    return made.as_bytes()


def test_the_plain_text_is_read_and_the_headers_are_details() -> None:
    reading = read(message(TEXT, PAGE))
    document = reading.document
    assert document is not None and document.text.replace("\r\n", "\n") == f"Der Steg ist für immer zu\n\n{TEXT}"
    assert [zone.part for zone in document.zones] == [Part.HEADLINE, Part.BODY]
    told = {detail.name: detail.value for detail in reversed(document.details)}
    assert told[DetailName.HEADLINE] == "Der Steg ist für immer zu"
    assert (told[DetailName.AUTHOR], told[DetailName.PUBLISHED]) == ("Ida Moss", "2031-03-04T10:00:00+01:00")


def test_a_mail_without_plain_text_is_read_as_a_page() -> None:
    document = read(message(page=PAGE)).document
    assert document is not None and document.zones[0].part is Part.HEADLINE


def test_attachments_are_named() -> None:
    assert [problem.words for problem in read(message(TEXT, attached=b"%PDF-")).problems] == [
        "The mail brings 1 attachment, not read here: pier.pdf."
    ]


def test_a_memorandum_is_no_mail() -> None:
    memo = b"MEMORANDUM\n\nFrom: Ida Moss\nDate: 4 March 2031\n\nThe pier is shut.\n"
    document = read(memo).document
    assert document is not None and document.text == memo.decode()


def test_a_page_saved_in_one_file_is_read() -> None:
    saved = (
        b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://echo.example/pier\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
        + PAGE.encode()
        + b"\r\n--b--\r\n"
    )
    document = read(saved, "pier.mhtml").document
    assert document is not None and document.detail(DetailName.AUTHOR) is None
    assert document.detail(DetailName.HEADLINE) == "Pier shut"


def test_damaged_mail_is_said() -> None:
    for data in (b"Message-ID: x\n\n", b"Message-ID: \xff\xfe\nContent-Type: multipart/mixed; boundary=\n\n--\n"):
        reading = read(data)
        assert reading.document is not None or reading.problems
