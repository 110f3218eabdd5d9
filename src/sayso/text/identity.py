"""Names made from contents, so that the same input is the same thing on any machine."""

import hashlib


def document_id(locator: str, text: str) -> str:
    """The id of a text at a locator: 16 hexadecimal digits of a BLAKE2b hash.

    >>> document_id("a.txt", "So they say.") == document_id("b.txt", "So they say.")
    False
    """
    digest = hashlib.blake2b(digest_size=8)
    digest.update(locator.encode("utf-8", "surrogatepass"))
    digest.update(b"\0")
    digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
