"""What sort of file some bytes are: a page, a PDF, a mail, plain text, or something that holds no report."""

import codecs
import re
from dataclasses import dataclass
from enum import StrEnum

from sayso.read.decode import without_mark


class Sort(StrEnum):
    """What the bytes are, as far as reading goes."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    MARKDOWN = "markdown"
    MAIL = "mail"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sniffed:
    """What the bytes are; for `Sort.OTHER`, a sentence that says what they look like and what to do."""

    sort: Sort
    words: str = ""


PICTURE = "looks like a picture ({}). Sayso reads no words from pictures: paste the text, or give the page itself."
OFFICE = "looks like {}. Save it as PDF or plain text and give that."
PACKED = "looks like {}. Unpack it and give the page or text inside."
SOUND = "looks like {}. Give a transcript as plain text."
FEED = "looks like {}: a list of reports, not one. Give the pages that it links to."

# How files begin (https://www.garykessler.net/library/file_sigs.html), and what to tell the reader.
BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", PICTURE.format("PNG")),
    (b"\xff\xd8\xff", PICTURE.format("JPEG")),
    (b"GIF8", PICTURE.format("GIF")),
    (b"II*\x00", PICTURE.format("TIFF")),
    (b"MM\x00*", PICTURE.format("TIFF")),
    (b"\x00\x00\x01\x00", PICTURE.format("icon")),
    (b"8BPS", PICTURE.format("Photoshop")),
    (b"\xd0\xcf\x11\xe0", OFFICE.format("an old Word, Excel or PowerPoint file")),
    (b"{\\rtf", OFFICE.format("a rich text document (RTF)")),
    (b"\x1f\x8b", PACKED.format("a gzip archive")),
    (b"BZh91AY", PACKED.format("a bzip2 archive")),
    (b"\xfd7zXZ", PACKED.format("an xz archive")),
    (b"7z\xbc\xaf\x27\x1c", PACKED.format("a 7-Zip archive")),
    (b"Rar!\x1a", PACKED.format("a RAR archive")),
    (b"\x28\xb5\x2f\xfd", PACKED.format("a Zstandard archive")),
    (b"WARC/1.", PACKED.format("a web archive (WARC)")),
    (b"ID3\x03", SOUND.format("a sound recording (MP3)")),
    (b"ID3\x04", SOUND.format("a sound recording (MP3)")),
    (b"OggS\x00", SOUND.format("a sound recording (Ogg)")),
    (b"fLaC", SOUND.format("a sound recording (FLAC)")),
    (b"\x1aE\xdf\xa3", SOUND.format("a film (Matroska or WebM)")),
    (b"SQLite format 3\x00", "looks like a database (SQLite). A Sayso library is opened with --library."),
    (b"\x7fELF", "looks like a program. There is no report in it to read."),
    (b"%!PS", OFFICE.format("a PostScript document")),
)
INSIDE_ZIP = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"application/epub", "an e-book (EPUB)"),
    (b"opendocument.text", "an OpenDocument text"),
    (b"opendocument", "an OpenDocument file"),
)
PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|article)[\s>]", re.IGNORECASE)
TAG = re.compile(
    rb"</?(?:p|div|br|a|h[1-6]|span|ul|li|table|meta|title|img|section|blockquote|style|script)[\s/>]", re.IGNORECASE
)
XML_LIST = re.compile(rb"<(rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]")
HEADER_LINE = re.compile(rb"(?:From |[A-Za-z][A-Za-z-]{1,40}: ?)[^\r\n]{0,998}\r?\n")
MAIL_ONLY = re.compile(rb"^(?:Received|Message-ID|MIME-Version|Return-Path|DKIM-Signature|Delivered-To):", re.I | re.M)
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
LEAD = b" \t\r\n\f\xef\xbb\xbf\x00\xff\xfe"
SCANNED = 8192  # bytes looked at; a page that shows no tag so far is no page


def sniff(data: bytes, locator: str = "", media_type: str = "") -> Sniffed:
    """Judge by the contents; the locator's ending and the media type only settle what the contents leave open.

    >>> sniff(b"<!doctype html><p>So they say.").sort, sniff(b"GIF89a").words[:26]
    (<Sort.HTML: 'html'>, 'looks like a picture (GIF)')
    """
    head = data[:SCANNED]
    if b"%PDF-" in head[:1024]:
        return Sniffed(Sort.PDF)
    words = foreign(head)
    if words:
        return Sniffed(Sort.OTHER, words)
    if is_mail(head, locator.lower(), media_type.lower()):
        return Sniffed(Sort.MAIL)
    plain = head.replace(b"\0", b"")  # UTF-16 pages show their tags so
    if is_page(plain.lstrip(LEAD), locator.lower(), media_type.lower()):
        return Sniffed(Sort.HTML)
    if is_binary(data):
        return Sniffed(Sort.OTHER, "looks like a binary file, not text. Give the page, a PDF, or the text itself.")
    if locator.lower().endswith((".md", ".markdown")) or "markdown" in media_type.lower():
        return Sniffed(Sort.MARKDOWN)
    return Sniffed(Sort.TEXT)


def foreign(head: bytes) -> str:
    """What to say of a file that has a known beginning, or ""."""
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        kind = next((words for inside, words in INSIDE_ZIP if inside in head), "")
        return OFFICE.format(kind) if kind else PACKED.format("a zip archive")
    if head[:4] == b"RIFF":
        return PICTURE.format("WebP") if head[8:12] == b"WEBP" else SOUND.format("a recording (WAV or AVI)")
    if head[4:8] == b"ftyp":
        return SOUND.format("a film or recording (MP4)")
    if head[:2] == b"MZ" and b"\0" in head[:64]:
        return "looks like a program. There is no report in it to read."
    found = XML_LIST.search(head[:2048])
    if found and not PAGE.search(head[: found.start()]):
        return FEED.format("a site map" if found[1] in (b"urlset", b"sitemapindex") else "a feed")
    return next((words for beginning, words in BEGINNINGS if head.startswith(beginning)), "")


def is_page(head: bytes, locator: str, media_type: str) -> bool:
    """Whether this is HTML: it begins as a page does, or is called one and has a tag, or is thick with tags."""
    begins = head.startswith(b"<")
    tags = len(TAG.findall(head))
    called = "html" in media_type or locator.split("?")[0].endswith((".html", ".htm", ".xhtml"))
    if PAGE.search(head):
        return begins or called or tags >= 3
    return (called and tags > 0) or (begins and tags >= 3)


def is_mail(head: bytes, locator: str, media_type: str) -> bool:
    """Whether this is a mail: it begins with header lines, and has one that only mails have or is called a mail.

    A memorandum begins with "From:" and "Date:" too; nobody types "Message-ID:" over one.
    """
    if not HEADER_LINE.match(head):
        return False
    called = locator.endswith((".eml", ".mht", ".mhtml")) or "message/rfc822" in media_type
    return called or MAIL_ONLY.search(head[:4096].split(b"\n\n", 1)[0].split(b"\r\n\r\n", 1)[0]) is not None


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding: zeros or control characters in many places.

    UTF-16 and UTF-32 have zeros of their own; valid UTF-8 with a few stray zeros in it is still a text.
    """
    head = data[:SCANNED]
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    if head.count(0) >= 0.3 * len(head):
        return without_mark(data) is None
    allowed = 0.3 if is_utf8(head) else 0.02
    return len(CONTROL.findall(head)) > max(3, allowed * len(head)) or data.count(0) > 0.1 * len(data)


def is_utf8(head: bytes) -> bool:
    """Whether a file that begins so may be UTF-8; a character cut off at the end does no harm."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True
