"""A web archive package (WACZ 1.1.1): originals with an index, a list of pages and a hash of everything.

https://specs.webrecorder.net/wacz/1.1.1/
"""

import gzip
import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from urllib.parse import quote, urlsplit

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time that every file in the package has, so that the same contents give the same bytes."""

Lines = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Kept:
    """One original to put into the package."""

    address: str
    """A URL, or the name of a file."""

    title: str
    had: datetime
    data: bytes
    media_type: str
    warc: bytes = b""
    """The raw answer as a WARC file, where it was kept; else empty, and a resource record is made of `data`."""


def wacz(originals: Iterable[Kept], title: str, software: str) -> bytes:
    """The package. The same originals give the same bytes."""
    archives: dict[str, bytes] = {}
    pages: Lines = []
    for each in originals:
        warc = each.warc or resource(each, software)
        archives[f"archive/{hashlib.sha256(warc).hexdigest()[:24]}.warc.gz"] = warc
        pages.append({"id": page_id(each), "url": url(each.address), "ts": rfc3339(each.had), "title": each.title})
    files = {
        **archives,
        "indexes/index.cdx": index(archives),
        "pages/pages.jsonl": json_lines([{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}, *pages]),
    }
    files["datapackage.json"] = manifest(files, title, software, pages)
    digest = f"sha256:{hashlib.sha256(files['datapackage.json']).hexdigest()}"
    files["datapackage-digest.json"] = json_text({"path": "datapackage.json", "hash": digest})
    return zipped(files)


def page_id(kept: Kept) -> str:
    """A name for a page that depends on what it is alone."""
    return hashlib.sha256(f"{kept.address} {rfc3339(kept.had)}".encode("utf-8", "replace")).hexdigest()[:16]


def url(address: str) -> str:
    """An address as a URL; a file's name becomes a URN that says nothing of the machine it lies on.

    >>> url("https://echo.example/ferry"), url("/home/ida/a b.html")
    ('https://echo.example/ferry', 'urn:sayso:file:a%20b.html')
    """
    if address.startswith(("http://", "https://")):
        return address
    return f"urn:sayso:file:{quote(address.replace(chr(92), '/').rsplit('/', 1)[-1], errors='replace')}"


def rfc3339(moment: datetime) -> str:
    """A moment as WARC and WACZ write it."""
    try:
        moment = moment.astimezone(UTC)
    except OverflowError:  # at either end of the calendar, where only a hostile file puts a page
        moment = moment.replace(tzinfo=UTC)
    return moment.replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def resource(kept: Kept, software: str) -> bytes:
    """A WARC file with one resource record; its names are made of its contents, so that they are always the same."""
    digest = hashlib.sha256(kept.data)
    info = f"software: {software}\r\nformat: WARC file version 1.1\r\n".encode()
    head = {"WARC-Type": "warcinfo", "Content-Type": "application/warc-fields"}
    body = {"WARC-Type": "resource", "WARC-Target-URI": url(kept.address), "Content-Type": kept.media_type}
    body["WARC-Payload-Digest"] = f"sha256:{digest.hexdigest()}"
    return b"".join(
        gzip.compress(record(each, data, kept), mtime=0) for each, data in ((head, info), (body, kept.data))
    )


def record(header: dict[str, str], data: bytes, kept: Kept) -> bytes:
    """One WARC record."""
    digest = hashlib.sha256(data).hexdigest()
    name = hashlib.sha256(f"{header['WARC-Type']} {kept.address} {digest}".encode("utf-8", "replace")).hexdigest()
    given = {
        **header,
        "WARC-Date": rfc3339(kept.had),
        "WARC-Record-ID": f"<urn:uuid:{name[:8]}-{name[8:12]}-5{name[13:16]}-8{name[17:20]}-{name[20:32]}>",
        "WARC-Block-Digest": f"sha256:{digest}",
        "Content-Length": str(len(data)),
    }
    lines = "".join(f"{key}: {value}\r\n" for key, value in given.items())
    return f"WARC/1.1\r\n{lines}\r\n".encode("utf-8", "replace") + data + b"\r\n\r\n"


def index(archives: dict[str, bytes]) -> bytes:
    """A CDXJ index of the answers and resources in the archives: sorted lines of key, time and JSON."""
    lines = sorted(line for name, data in archives.items() for line in indexed(name.removeprefix("archive/"), data))
    return "".join(f"{line}\n" for line in lines).encode()


def indexed(name: str, warc: bytes) -> Iterator[str]:
    """The lines of one archive."""
    from warcio.archiveiterator import ArchiveIterator

    records = ArchiveIterator(BytesIO(warc))
    for each in records:
        if each.rec_type not in ("response", "resource"):
            continue
        header, http = each.rec_headers, each.http_headers
        address = header.get_header("WARC-Target-URI")
        media_type = (http.get_header("Content-Type") if http else header.get_header("Content-Type")) or ""
        status = http.get_statuscode() if http else "200"
        digest = hashlib.sha256(each.raw_stream.read()).hexdigest()
        told = {
            "url": address,
            "mime": media_type.partition(";")[0].strip() or "application/octet-stream",
            "status": status,
            "digest": f"sha256:{digest}",
            "length": str(records.get_record_length()),
            "offset": str(records.get_record_offset()),
            "filename": name,
        }
        stamp = "".join(filter(str.isdigit, header.get_header("WARC-Date")))[:14]
        yield f"{surt(address)} {stamp} {json.dumps(told)}"


def surt(address: str) -> str:
    """An address as indexes sort it: the host from its end, then the path.

    >>> surt("https://www.echo.example/Ferry?b=1")
    'example,echo)/ferry?b=1'
    """
    try:
        parts = urlsplit(address)
        hostname, number = parts.hostname, parts.port
    except ValueError:
        hostname = None
    if not hostname:
        return quote(address, safe=":/%").lower()
    host = ",".join(reversed(hostname.removeprefix("www.").split(".")))
    port = f":{number}" if number not in (None, 80, 443) else ""
    asked = f"?{parts.query}" if parts.query else ""
    return f"{host}{port}){parts.path or '/'}{asked}".lower().replace(" ", "%20")


def manifest(files: dict[str, bytes], title: str, software: str, pages: Sequence[dict[str, Any]]) -> bytes:
    """`datapackage.json`: every file with its size and hash."""
    resources = [
        {
            "name": path.rpartition("/")[2].lower(),
            "path": path,
            "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
            "bytes": len(data),
        }
        for path, data in files.items()
    ]
    latest = max((page["ts"] for page in pages), default="1980-01-01T00:00:00Z")
    described: dict[str, Any] = {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "title": title,
        "software": software,
        "created": latest,
        "resources": resources,
    }
    if pages:
        described |= {"mainPageUrl": pages[0]["url"], "mainPageDate": pages[0]["ts"]}
    return json_text(described)


def json_text(value: object) -> bytes:
    """JSON for people to read."""
    return json.dumps(value, indent=2, ensure_ascii=False).encode("utf-8", "replace")


def json_lines(values: Lines) -> bytes:
    """JSON, one object a line."""
    return b"".join(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace") + b"\n" for value in values)


def zipped(files: dict[str, bytes]) -> bytes:
    """The files in a ZIP; what is packed already is only stored, so that it can be read from the middle."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, EPOCH)
            entry.compress_type = zipfile.ZIP_STORED if path.endswith(".gz") else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, data)
    return out.getvalue()
