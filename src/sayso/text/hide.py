"""Hide stretches of a text, so that what stands around them can be read, at the same offsets."""

from collections.abc import Iterable

from sayso.model.place import Span

HIDDEN = "\ue000"
"""Stands for each code point of a hidden stretch; a private one, so that no rule takes it for a letter."""


def hide(text: str, within: Span, hidden: Iterable[tuple[Span, str]]) -> str:
    """`text[within]` with each span's code points replaced by its filler; as long as before.

    Spans come in order of their beginnings; one that lies in another is hidden with it.

    >>> hide("He said “no” twice.", Span(3, 19), [(Span(8, 12), "·")])
    'said ···· twice.'
    """
    pieces, at = [], within.start
    for span, filler in hidden:
        if span.start >= at:
            pieces += [text[at : span.start], filler * len(span)]
            at = span.end
    return "".join([*pieces, text[at : within.end]])
