"""Bytes to text, in the encoding they are really in."""

import codecs
import re
from dataclasses import dataclass

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What browsers read in place of the name that a page gives (https://encoding.spec.whatwg.org/#names-and-labels).
READ_AS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "euc-kr": "cp949",
    "ks-c-5601-1987": "cp949",
    "x-mac-cyrillic": "mac-cyrillic",
    "macintosh": "mac-roman",
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
}
KNOWN = re.compile(r"utf-?(?:8|16|32)|cp\d+|windows-?\d+|iso-?\d|koi8|gb18030|big5|euc|tis-?620|mac-")
SEVEN_BIT = re.compile(r"iso-?2022|hz")
GUESSES = [
    *("cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "iso8859_5"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
]
ONE_WAY = re.compile(r"iso2022|hz|euc|shift|cp9|gb|big5|johab")
"""Encodings in which some text can be written in two ways, so that the bytes may not come back the same."""

SAMPLE = 1 << 16  # bytes given to the guesser, which is slow; encodings do not change half-way


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was in: where `exact`, `mark + text.encode(encoding)` gives the bytes back.

    A byte-order mark is a signature of the encoding and no character of the text; it is kept apart in `mark`.
    """

    text: str
    encoding: str
    mark: bytes = b""
    exact: bool = True
    doubt: str = ""
    """A sentence for the reader where the encoding was declared otherwise, broken, or guessed; else empty."""


def decode(data: bytes, declared: str = "") -> Decoded:
    """Decode by the byte-order mark, else as UTF-8 where the bytes are, else as declared, else by a guess.

    Bytes that are valid UTF-8 beyond ASCII are hardly ever anything else, so they win over a declaration. A guess is
    made by charset-normalizer over the Windows and East Asian encodings, and Windows-1252 has the benefit of the doubt.
    A few bytes that fit no encoding become U+FFFD, the one case where the bytes cannot be had back.

    >>> decode("Zoë".encode("cp1252"), "iso-8859-1").text
    'Zoë'
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return marked(data, mark, encoding)
    name = codec(declared)
    if SEVEN_BIT.match(name) and data.isascii() and (read := strictly(data, name)):
        return read
    if not data.isascii() or b"\0" in data:
        wide = without_mark(data)
        if wide:
            return wide
    return strictly(data, "utf-8", doubt_declared(data, name)) or not_utf8(data, name)


def marked(data: bytes, mark: bytes, encoding: str) -> Decoded:
    """The text behind a byte-order mark."""
    rest = data[len(mark) :]
    try:
        return Decoded(rest.decode(encoding), encoding, mark)
    except UnicodeDecodeError:
        doubt = f"The file is marked as {encoding.upper()}, but some of its bytes are not; they are shown as \ufffd."
        return Decoded(rest.decode(encoding, "replace"), encoding, mark, False, doubt)


def codec(declared: str) -> str:
    """The Python codec for a declared encoding, or "" when it names none that a text is kept in."""
    name = declared.strip().strip("\"'").lower().replace("_", "-")[:40]
    name = READ_AS.get(name, name)
    if not KNOWN.match(name) and not SEVEN_BIT.match(name):
        return ""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""


def strictly(data: bytes, encoding: str, doubt: str = "") -> Decoded | None:
    """The bytes in that encoding, or None when they are not in it."""
    try:
        text = data.decode(encoding)
        exact = ONE_WAY.match(encoding) is None or text.encode(encoding) == data
    except (UnicodeError, LookupError):
        return None
    return Decoded(text, encoding, exact=exact, doubt=doubt)


def without_mark(data: bytes) -> Decoded | None:
    """UTF-16 without a byte-order mark: every other byte of Latin text in it is zero."""
    head = data[:4096]
    if len(head) < 4 or len(data) % 2 or head.count(0) < len(head) * 0.3:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < 0.6 * len(head) / 2 or min(even, odd) > 0.05 * len(head) / 2:
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    return strictly(data, encoding, f"The file does not say its encoding; it looks like {encoding.upper()}.")


def doubt_declared(data: bytes, name: str) -> str:
    """What to say when UTF-8 was declared to be something else."""
    if not name or name == "utf-8" or data.isascii():
        return ""
    return f"The text is declared as {name}, but its bytes are UTF-8; it is read as UTF-8."


def not_utf8(data: bytes, name: str) -> Decoded:
    """Decode what is not valid UTF-8: as declared, as damaged UTF-8, or by a guess."""
    if name and name != "utf-8" and (read := strictly(data, name)):
        return read
    return damaged_utf8(data) or guessed(data, name)


def damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bad bytes in it: cut off, or pasted together from two encodings."""
    sample = data[:SAMPLE] if len(data) > 8 * SAMPLE else data
    kept = sample.decode("utf-8", "surrogateescape")
    good = len(re.findall(r"[\x80-\ud7ff\ue000-\U0010ffff]", kept))
    bad = len(re.findall(r"[\udc80-\udcff]+", kept))
    if good < 10 * bad and not (bad <= 1 and good >= 2):
        return None
    text = data.decode("utf-8", "replace")
    places = text.count("\ufffd")
    doubt = f"The text is UTF-8, but its bytes are damaged at {places} place{'s' * (places != 1)}, shown as \ufffd."
    return Decoded(text, "utf-8", exact=False, doubt=doubt)


def guessed(data: bytes, name: str) -> Decoded:
    """The likeliest encoding of bytes that say nothing, or something that is not so, about themselves."""
    lead = f"The text is declared as {name}, but its bytes are not" if name else "The text does not say its encoding"
    for encoding in likely(data):
        read = strictly(data, encoding, f"{lead}; it reads best as {encoding.replace('cp125', 'Windows-125')}.")
        if read:
            return read
    return Decoded(data.decode("latin-1"), "latin-1", doubt=f"{lead}, nor could it be made out; read as Latin-1.")


def likely(data: bytes) -> list[str]:
    """Encodings to try, likeliest first; Windows-1252 where it reads as well as the best."""
    from charset_normalizer import from_bytes

    high = re.search(rb"[\x80-\xff]", data)
    start = max(0, high.start() - 2048) if high else 0
    sample = data[start : start + SAMPLE]
    matches = list(from_bytes(sample, cp_isolation=GUESSES))
    if not matches:
        return [*japanese(sample), "cp1252"]
    best = matches[0]
    ties = [match for match in matches if match.chaos <= best.chaos and match.coherence >= best.coherence]
    if any("cp1252" in match.could_be_from_charset for match in ties):
        return ["cp1252"]
    return [*japanese(sample), best.encoding, "cp1252"]


def japanese(sample: bytes) -> list[str]:
    """The Japanese encoding of a sample that is thick with kana in it; the guesser takes short ones for Korean."""
    for encoding in ("euc_jp", "cp932"):
        text = sample.decode(encoding, "ignore")
        if text and len(re.findall(r"[\u3041-\u30fe]", text)) > 0.2 * len(text):
            return [encoding]
    return []
