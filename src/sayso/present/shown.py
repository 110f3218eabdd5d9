"""Characters of a report made fit to be shown: whoever wrote them, they must not act on the screen."""

import re

SPACE = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")
UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ufffe\uffff\ud800-\udfff]")
SURROGATE = re.compile(r"[\ud800-\udfff]")


def on_terminal(text: str) -> str:
    r"""The text on one line, with control, direction and broken characters spelt out.

    >>> on_terminal("plain, \x1b[31mred\x1b[0m\nand \u202egnikcab")
    'plain, \\x1b[31mred\\x1b[0m and \\u202egnikcab'
    """
    return UNSEEN.sub(_spelt, SPACE.sub(" ", text))


def on_page(text: str) -> str:
    r"""As many code points as before, with those that HTML forbids shown as a sign; right-to-left text is let be.

    >>> on_page("a\x1bb\x00c"), on_page("line\nline")
    ('a␛b␀c', 'line\nline')
    """
    return UNFIT.sub(_pictured, text)


def whole(text: str) -> str:
    r"""The text with halves of broken characters replaced, so that it can be written as UTF-8; the length stays.

    >>> whole("broken \ud83d!")
    'broken \ufffd!'
    """
    return SURROGATE.sub("\ufffd", text)


def _spelt(found: re.Match[str]) -> str:
    code = ord(found.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _pictured(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
