"""A mail, or a page saved in one file (MHTML), to a document: its text, who sent it and when."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from email.utils import getaddresses

from sayso.model.document import DetailName, Reading
from sayso.model.place import Problem
from sayso.read.dates import mailed
from sayso.read.decode import decode
from sayso.read.details import Said, gathered
from sayso.read.given import Given, merged, plainly
from sayso.read.people import names

ENOUGH = 200  # characters from which on a plain text is the letter and no "view this in your browser"
MOST = 30_000_000  # bytes
LONGEST = 10_000  # characters of a header line; the standard library takes ages over encoded words without end


class Shortened(email.policy.EmailPolicy):
    """Header lines as mails have them, and no more of each than anybody reads."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """A header's name and value as they lie in the file."""
        name, value = super().header_source_parse(sourcelines)
        return name[:LONGEST], value[:LONGEST]


def mail(data: bytes, locator: str, captured: datetime | None) -> Reading:
    """Read a mail. Its plain text is read where it has one, else its HTML; attachments are named and left alone."""
    if len(data) > MOST:
        return nothing(f"The mail has more than {MOST // 1_000_000} MB; only shorter ones are read.", locator)
    try:
        message = email.message_from_bytes(data, policy=Shortened())
        assert isinstance(message, EmailMessage)
        saved = message.get_content_type() == "multipart/related" and not message["Received"]
        reading = of_body(message, saved, locator, captured)
        told = [] if saved else list(of_headers(message))
        left = () if saved else attachments(message, locator)
    except Exception:  # the standard library stumbles over hostile headers in many ways
        return nothing("The mail is damaged and cannot be read. Export it again from your mail program.", locator)
    if reading.document is None:
        return reading
    document = reading.document
    details = merged(gathered(document.id, told), document.details)
    return Reading(replace(document, details=details), (*reading.problems, *left))


def nothing(words: str, locator: str) -> Reading:
    """A reading that came to nothing, and why."""
    return Reading(None, (Problem("read", words, locator=locator),))


def of_body(message: EmailMessage, saved: bool, locator: str, captured: datetime | None) -> Reading:
    """The text of the mail, read as what it is."""
    from sayso.read.html import html

    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    words = content(plain)
    if words and not saved and (len(words.strip()) >= ENOUGH or page is None):
        return letter(message, words, locator, captured, charset(plain))
    if page is not None and content(page).strip():
        return html(content(page), locator, captured, charset(page))
    if words.strip():
        return letter(message, words, locator, captured, charset(plain))
    what = "web archive (MHTML) has no page in it" if saved else "mail has no text in it"
    return nothing(f"The {what} that could be read.", locator)


def letter(message: EmailMessage, data: bytes, locator: str, captured: datetime | None, declared: str) -> Reading:
    """The plain text of a mail under its subject, which stands for the headline."""
    from sayso.read.read import doubts

    decoded = decode(data, declared)
    given = Given(decoded.text, subject(message), by="the mail")
    return Reading(plainly(given, locator, captured), doubts(decoded.doubt, locator))


def subject(message: EmailMessage) -> str:
    """What the mail is about, on one line."""
    return " ".join(str(message["Subject"] or "").split())


def content(part: object) -> bytes:
    """The bytes of a part, unpacked from base64 and the like; none where there is no part."""
    found = part.get_payload(decode=True) if isinstance(part, EmailMessage) else b""
    return found if isinstance(found, bytes) else b""


def charset(part: object) -> str:
    """The encoding that a part declares, or ""."""
    return str(part.get_content_charset("")) if isinstance(part, EmailMessage) else ""


def of_headers(message: EmailMessage) -> Iterator[Said]:
    """Subject, sender and date."""
    words = "the mail's “{}” line gives it"
    yield Said(DetailName.HEADLINE, subject(message), "mail/1", words.format("Subject"), None)
    for sender, address in getaddresses([str(message["From"] or "")])[:5]:
        people = names(sender)
        for person in people:
            yield Said(DetailName.AUTHOR, person, "mail/1", words.format("From"), None)
        if not people:
            yield Said(DetailName.OUTLET, sender or address, "mail/1", words.format("From"), None)
    yield Said(DetailName.PUBLISHED, mailed(str(message["Date"] or "")), "mail/1", words.format("Date"), None)


def attachments(message: EmailMessage, locator: str) -> tuple[Problem, ...]:
    """What to say of files that came with the mail."""
    found = [str(part.get_filename() or part.get_content_type()) for part in message.iter_attachments()]
    if not found:
        return ()
    listed = ", ".join(found[:5]) + (" …" if len(found) > 5 else "")
    words = f"The mail brings {len(found)} attachment{'s' * (len(found) != 1)}, not read here: {listed}."
    return (Problem("read", words, locator=locator),)
