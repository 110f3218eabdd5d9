"""Whether words of a text stand between quotation marks."""

from sayso.model.place import Span

OPENING, CLOSING, EITHER = "“«„‟", "”»", '"″'
FAR = 3000
"""Code points. A quotation that opened farther back is not looked for."""


def quoting(text: str, span: Span) -> bool:
    """Whether a stretch of a text lies in a quotation that opened in its own paragraph.

    >>> quoting("“We will stay,” she said.", Span(1, 13)), quoting("“We will stay,” she said.", Span(16, 24))
    (True, False)
    """
    begin = max(text.rfind("\n", 0, span.start) + 1, span.start - FAR)
    open_now = False
    for at in range(begin, span.end - 1):
        letter = text[at]
        if letter in OPENING or (letter in EITHER and not open_now):
            if at > span.start + 2:
                return False
            open_now = True
        elif letter in CLOSING or letter in EITHER:
            if at >= span.start:
                return at >= span.end - 3
            open_now = False
    return open_now
