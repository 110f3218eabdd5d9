"""Archives, feeds and tables made for tests, about a town that does not exist."""

import gzip
import zlib
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HTML = "text/html; charset=utf-8"


class Writer(WARCWriter):  # type: ignore[misc]
    """A writer whose records have the same ids and dates in every run, and lie at the same bytes."""

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)
        self.written = 0

    def _make_warc_id(self) -> str:
        self.written += 1
        return f"<urn:uuid:00000000-0000-4000-8000-{self.written:012}>"

    def curr_warc_date(self) -> str:
        return "2031-03-04T09:15:00Z"


def article(number: int, more: str = "") -> str:
    """A page of the Tarn Echo; each has words of its own."""
    body = "".join(
        f"<p>The ferry of pier {number} was late on day {day}, and the master wrote to the owners again, they say.</p>"
        for day in range(4)
    )
    head = f'<title>Ferry {number} late</title><meta property="og:site_name" content="Tarn Echo">'
    return f"<!doctype html><html><head>{head}</head><body><article><h1>Ferry {number} late</h1>{body}{more}</article>"


def page(number: int) -> bytes:
    """The bytes of that page."""
    return f"{article(number)}</body></html>".encode()


def address(number: int) -> str:
    """Where it stands."""
    return f"https://echo.example/ferry/{number}"


def response(
    writer: WARCWriter, url: str, body: bytes, kind: str = HTML, status: str = "200 OK", *more: tuple[str, str]
) -> None:
    """Write one answer as a crawler does."""
    http = StatusAndHeaders(status, [("Content-Type", kind), *more], protocol="HTTP/1.1")
    header = {"WARC-Date": "2031-03-04T09:15:00Z"}
    writer.write_record(
        writer.create_warc_record(url, "response", payload=BytesIO(body), http_headers=http, warc_headers_dict=header)
    )


def warc(*pages: bytes, packed: bool = True) -> bytes:
    """An archive laid out as CC-NEWS: a warcinfo record, then a request and an answer for each page."""
    out = BytesIO()
    writer = Writer(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("news.warc.gz", {"software": "crawler"}))
    for number, body in enumerate(pages):
        ask = StatusAndHeaders("GET / HTTP/1.1", [("Host", "echo.example")], is_http_request=True)
        writer.write_record(writer.create_warc_record(address(number), "request", http_headers=ask))
        response(writer, address(number), body)
    return out.getvalue()


def members(archive: bytes) -> list[int]:
    """Where the gzip members of an archive begin."""
    starts, at = [], 0
    while at < len(archive):
        starts.append(at)
        opened = zlib.decompressobj(31)
        opened.decompress(archive[at:])
        at = len(archive) - len(opened.unused_data)
    return starts


def repacked(archive: bytes, number: int, old: bytes, new: bytes) -> bytes:
    """The archive with some bytes of one member's contents changed, its packing sound."""
    starts = [*members(archive), len(archive)]
    first, last = starts[number], starts[number + 1]
    inner = gzip.decompress(archive[first:last])
    assert old in inner
    return archive[:first] + gzip.compress(inner.replace(old, new)) + archive[last:]
