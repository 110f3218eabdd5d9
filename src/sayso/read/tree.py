"""HTML text to a tree, whatever the page does to prevent it."""

import re
from typing import Any, NamedTuple

Element = Any
"""An lxml element; lxml has no types of its own."""

DEEPEST = 200  # the parser gives up at 256, and slow libraries crawl well before
MOST_TAGS = 120_000  # opening and closing ones; the largest pages of news have half as many
MANY = (
    6_000  # tags from which on depth is judged before parsing: on deep nesting the parser's time grows with the square
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
CLOSES_ITSELF = frozenset("p li td th tr dd dt option thead tbody tfoot".split())
INLINE = frozenset(
    "a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strong sub sup u".split()
)
PARTED = "<br><br>"
OPAQUE = ("script", "style", "textarea", "title", "noscript", "template")
KEPT = re.compile(r"json|template", re.IGNORECASE)
TAG = re.compile(r"<(?:(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})|(!--))")


class Tree(NamedTuple):
    """The root of a page, or None when it has no elements; and what was odd, in words."""

    root: Element | None
    problems: tuple[str, ...] = ()


def tree(text: str) -> Tree:
    """Parse a page. Tags nested deeper than `DEEPEST` are left out, their text is kept."""
    problems = []
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
        problems.append("The page has zero bytes in its text; they are shown as \ufffd.")
    if text.count("<") > MOST_TAGS:
        text = cut(text)
        problems.append(f"The page has more than {MOST_TAGS:,} tags; only the part before is read.")
    shallow = flat(text) if text.count("<") > MANY else text
    too_deep = len(shallow) != len(text)
    root, gave_up = parsed(shallow)
    if gave_up and not too_deep:
        too_deep = True
        root, _ = parsed(flat(text))
    if too_deep:
        problems.append(
            f"The page nests tags more than {DEEPEST} deep; the deeper ones are passed over, their words kept."
        )
    return Tree(root, tuple(problems))


def parsed(text: str) -> tuple[Element | None, bool]:
    """The root element, and whether the parser gave up for depth."""
    from lxml import etree
    from lxml.html import HtmlElement, HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # One class for every element: lxml.html otherwise asks Python for each, every time that a tree or a copy is walked.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        root = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    return root, any("depth" in error.message.lower() for error in parser.error_log)


def emptied(root: Element) -> Element:
    """The tree, its programs, styles and drawings emptied in place: nothing of them is read, and copies of the tree
    take less time. What scripts hold for readers, linked data and templates, stays.

    The elements themselves stay too, so that every path leads to where it led.
    """
    for each in root.iter("script", "style", "svg"):
        if each.tag == "svg":
            each.clear(keep_tail=True)
        elif not KEPT.search(each.get("type", "")):
            each.text = None
    return root


def cut(text: str) -> str:
    """The page up to its `MOST_TAGS`th tag."""
    for count, found in enumerate(re.finditer("<", text)):
        if count == MOST_TAGS:
            return text[: found.start()]
    return text


def flat(text: str) -> str:
    """The page without the tags that stand deeper than `DEEPEST`, read once from start to end.

    Where a paragraph or the like began or ended at such a tag, two line ends part the words.

    >>> flat("<b>" * 300 + "so") == "<b>" * 200 + "so"
    True
    """
    kept, at, scan = [""], 0, Scan([], {})
    while found := TAG.search(text, at):
        add(kept, text[at : found.start()])
        at = end_of_tag(text, found)
        name = (found[2] or "").lower()
        if found[3] or scan.keeps(name, closing=bool(found[1])):
            add(kept, text[found.start() : at])
        elif name not in INLINE and kept[-1] is not PARTED:
            kept.append(PARTED)
        if name in OPAQUE and not found[1]:
            end = text.find("</", at)
            end = len(text) if end < 0 else end
            add(kept, text[at:end])
            at = end
    return "".join((*kept, text[at:]))


def add(kept: list[str], piece: str) -> None:
    """Keep a piece of the page, unless it is nothing or only white space after a parting."""
    if piece and not (kept[-1] is PARTED and piece.isspace()):
        kept.append(piece)


def end_of_tag(text: str, found: re.Match[str]) -> int:
    """Where a tag or comment that begins at a match ends."""
    mark = "-->" if found[3] else ">"
    end = text.find(mark, found.end())
    return len(text) if end < 0 else end + len(mark)


class Scan(NamedTuple):
    """The tags open at a place of the page, and how many of each name were left out."""

    opened: list[str]
    dropped: dict[str, int]

    def keeps(self, name: str, closing: bool) -> bool:
        """Take note of a tag and say whether it stays."""
        if name in VOID:
            return True
        if not closing:
            return self.opening(name)
        if self.dropped.get(name):
            self.dropped[name] -= 1
            return False
        if name in self.opened[-DEEPEST:]:
            while self.opened.pop() != name:
                pass
        return True

    def opening(self, name: str) -> bool:
        """Take note of an opening tag and say whether it stays."""
        if len(self.opened) >= DEEPEST:
            self.dropped[name] = self.dropped.get(name, 0) + 1
            return False
        if name in CLOSES_ITSELF and self.opened and self.opened[-1] == name:
            return True
        self.opened.append(name)
        return True
