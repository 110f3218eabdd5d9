"""A page's tree to blocks of readable text, in the order of the page."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from sayso.read.hints import TAGS, Hint, hint
from sayso.read.tree import Element

SKIPPED = frozenset(
    "script style noscript template svg math iframe object embed applet select option optgroup datalist input button "
    "textarea canvas audio video track source map head title link meta dialog progress meter frame frameset rt "
    "rp".split()
)
BLOCK = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 "
    "h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th "
    "thead tr ul "
    "caption".split()
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
APART = (Hint.MENU, Hint.COMMENTS)
LINKS = frozenset(("a",))
TELLING = frozenset((*TAGS, "a", "article", "main", "footer", "aside"))
"""Inline or not, what is in these is set apart by the tag alone."""

ITALIC = frozenset(("cite", "em", "i"))
BOLD = frozenset(("b", "strong"))
MARKED = LINKS | ITALIC | BOLD
SET_IN = frozenset(("blockquote", "div", "figure", "section", "article"))
POST = re.compile(
    r"(?:^|\s)(?:twitter-(?:tweet|video)|tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-(?:post|video)|"
    r"reddit-(?:embed|card)|telegram-post|text-post-media|(?:embed(?:ded)?|social)-(?:tweet|post|twitter|instagram)|"
    r"(?:twitter|tweet|instagram|social-?media)-embed)(?=$|\s)",
    re.IGNORECASE,
)
"""What the networks' own code, and common publishing systems, call a post set into a page."""

SPACE = re.compile(r"[ \t\n\r\f]+")
LAYOUT = dict.fromkeys((0x00AD, 0x200B, 0xFEFF))  # soft hyphens and the like say where a line may break, no more
FOR_THE_EAR = re.compile(
    r"\b(?:sr-only|visually-?hidden|screen-reader(?:-text)?|a11y-hidden|offscreen)\b", re.IGNORECASE
)
NOT_SHOWN = re.compile(
    r"display\s?:\s?none|visibility\s?:\s?hidden|clip\s?:\s?rect\(0|clip-path\s?:\s?inset\((?:50|100)%", re.IGNORECASE
)


class Mark(NamedTuple):
    """A stretch of a block's text that an inline element marked: its tag, its link's address, what its name says."""

    tag: str
    start: int
    end: int
    target: str = ""
    hint: Hint | None = None


class Setting(NamedTuple):
    """Where in the page a block stands: what its ancestors make of it."""

    path: str
    """The xpath of the nearest block element."""

    hint: Hint | None = None
    """What the innermost ancestor with a telling name is for."""

    hinted: str = ""
    """The xpath of that ancestor."""

    called: str = ""
    """Its tag, classes and id."""

    apart: str = ""
    """The xpath of the outermost menu, page footer or comment section around the block, or ""."""

    heading: int = 0
    """1 to 6 within `<h1>` to `<h6>`."""

    quote: str = ""
    """The xpath of the block quote around it, or ""."""

    item: str = ""
    """The xpath of the list item around it, or ""."""

    target: str = ""
    """The address of a link around the whole block."""

    figure: bool = False
    article: bool = False
    pre: bool = False
    post: str = ""
    """The xpath of the embedded post around it, or ""."""


class Block(NamedTuple):
    """A paragraph, heading, list item, cell or other stretch that stands on lines of its own."""

    text: str
    setting: Setting
    marks: tuple[Mark, ...] = ()
    hint: Hint | None = None
    """What the page's own names say it is: of the element itself, or of inline elements that make it up."""

    after: str = ""
    """What stands between it and the block before: "hr" for a rule, "img" for a picture, else ""."""

    def share(self, tags: frozenset[str]) -> float:
        """The share of its characters that stand in elements of these tags."""
        return sum(mark.end - mark.start for mark in self.marks if mark.tag in tags) / max(1, len(self.text))

    @property
    def linked(self) -> float:
        """The share of its characters that are links."""
        return 1.0 if self.setting.target else self.share(LINKS)

    @property
    def bold(self) -> bool:
        """Whether nearly all of it is set in bold."""
        return self.share(BOLD) > 0.95


def blocks(root: Element, hidden: bool = False) -> list[Block]:
    """The blocks of a page; scripts, pictures and forms' fields are left out, and what the page does not show.

    With `hidden`, what scripts would show is read too: hidden elements, `<noscript>`, templates.

    White space within a block is collapsed as a browser does, `<br>` is a line end, two of them part blocks.
    """
    walk = Walk(hidden)
    for index, child in enumerate(root.iterchildren("body", "frameset")):
        path = f"/html[1]/{child.tag}[{index + 1}]"
        walk.block(child, Setting(path), path)
    return walk.blocks


NOWHERE = Setting("")


@dataclass(slots=True)
class Walk:
    """The state of a walk through a page: the blocks so far, and the one being written."""

    hidden: bool
    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    size: int = 0
    spaced: bool = True
    """The block so far is empty or ends in white space."""

    after: str = ""
    """The rule or picture last passed since the block before."""

    setting: Setting = NOWHERE

    def block(self, element: Element, setting: Setting, path: str) -> None:
        """Walk a block element: what is in it stands on lines of its own."""
        self.flush()
        outer, self.setting = self.setting, setting
        self.words(element.text, setting.pre)
        self.children(element, setting, path)
        self.flush()
        self.setting = outer

    def inline(self, element: Element, tag: str, setting: Setting, inner: Setting, path: str) -> None:
        """Walk an inline element, and mark its words if it is a link, a title, bold, or named for something."""
        start, before = self.size, len(self.blocks)
        self.words(element.text, inner.pre)
        self.children(element, inner, path)
        if len(self.blocks) > before or self.size == start:
            return
        named = inner.hint if inner.hint is not setting.hint else None
        if tag in MARKED or named or setting.heading:
            self.marks.append(Mark(tag, start, self.size, element.get("href", "") if tag == "a" else "", named))

    def children(self, element: Element, setting: Setting, path: str) -> None:
        """Walk the children of an element and the words between them."""
        seen: dict[str, int] = {}
        for child in element.iterchildren():
            tag = child.tag
            if isinstance(tag, str):
                count = seen[tag] = seen.get(tag, 0) + 1
                self.child(child, tag, setting, f"{path}/{tag}[{count}]")
            self.words(child.tail, setting.pre)

    def child(self, child: Element, tag: str, setting: Setting, path: str) -> None:
        """Walk one child, unless it holds no words to read."""
        if tag == "br":
            self.line_end()
        elif tag in ("hr", "img"):
            self.passed(tag)
        elif tag == "script" and self.hidden:
            self.template(child, setting, path)
        elif tag in BLOCK:
            if self.hidden or not is_hidden(child):
                self.block(child, within(child, tag, setting, path), path)
        elif (tag not in SKIPPED or (tag == "noscript" and self.hidden)) and (self.hidden or not is_hidden(child)):
            self.inline(child, tag, setting, within(child, tag, setting, setting.path), path)

    def template(self, script: Element, setting: Setting, path: str) -> None:
        """Walk the page that a script of type text/template holds."""
        if script.get("type") == "text/template" and script.text:
            from sayso.read.tree import parsed

            root, _ = parsed(script.text)
            for body in root.iterchildren("body") if root is not None else ():
                self.block(body, setting._replace(path=path), path)

    def words(self, text: str | None, pre: bool) -> None:
        """Add words to the block, white space collapsed unless they are preformatted."""
        if not text:
            return
        text = text.translate(LAYOUT) if not text.isascii() else text
        if not pre:
            text = SPACE.sub(" ", text)
            if self.spaced and text[:1] == " ":
                text = text[1:]
        if text:
            self.pieces.append(text)
            self.size += len(text)
            self.spaced = text[-1] in " \n"

    def line_end(self) -> None:
        """A `<br>`: a line end, or the end of the block when it follows another."""
        if self.pieces and self.pieces[-1].endswith("\n"):
            self.flush()
        elif self.size:
            self.pieces.append("\n")
            self.size += 1
            self.spaced = True

    def passed(self, tag: str) -> None:
        """Note a rule, which parts blocks, or a picture before the words of a block."""
        if tag == "hr":
            self.flush()
        if not self.size:
            self.after = tag

    def flush(self) -> None:
        """Close the block being written."""
        if not self.size:
            return
        whole = "".join(self.pieces)
        text = whole.strip()
        lead = len(whole) - len(whole.lstrip())
        marks = tuple(mark for each in self.marks if (mark := trimmed(each, text, lead)))
        if text:
            hint = self.setting.hint or inline_hint(text, marks)
            self.blocks.append(Block(text, self.setting, marks, hint, self.after))
            self.after = ""
        self.pieces, self.marks, self.size, self.spaced = [], [], 0, True


def trimmed(mark: Mark, text: str, lead: int) -> Mark | None:
    """A mark without white space at its ends, its place counted from the start of the trimmed text."""
    start, end = max(0, mark.start - lead), min(len(text), mark.end - lead)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return mark._replace(start=start, end=end) if start < end else None


def inline_hint(text: str, marks: tuple[Mark, ...]) -> Hint | None:
    """What a block is by the inline elements it is made of, when they make up most of it."""
    named = [mark for mark in marks if mark.hint]
    if sum(mark.end - mark.start for mark in named) < 0.6 * len(text):
        return None
    return max(named, key=lambda mark: mark.end - mark.start).hint


def is_hidden(element: Element) -> bool:
    """Whether the page itself does not show an element."""
    if not element.keys():
        return False
    style = element.get("style")
    if element.get("hidden") is not None or (style and NOT_SHOWN.search(style)):
        return True
    names = element.get("class")
    return names is not None and for_the_ear(names)


@lru_cache(maxsize=8192)
def for_the_ear(names: str) -> bool:
    """Whether classes hide an element from the eye."""
    return FOR_THE_EAR.search(names) is not None


def within(element: Element, tag: str, outer: Setting, path: str) -> Setting:
    """The setting inside an element, given the one outside."""
    if not element.keys() and tag not in TELLING and path == outer.path:
        return outer
    get = element.get
    names = f"{get('class', '')} {get('id', '')}".strip()
    found = (
        hint(tag, names, get("role", ""), get("itemprop", "")) if names or len(element.attrib) or tag in TAGS else None
    )
    article = outer.article or tag in ("article", "main")
    if tag == "footer" and not outer.article:
        found = Hint.MENU
    elif tag == "aside" and found is None:
        found = Hint.FURNITURE
    if path == outer.path and found is None and tag != "a":
        return outer
    return Setting(  # by place: this is the busiest line of reading, and names take twice the time
        path,
        found or outer.hint,
        path if found else outer.hinted,
        f"{tag} {names}" if found else outer.called,
        outer.apart or (path if found in APART else ""),
        int(tag[1]) if tag in HEADINGS else outer.heading,
        path if tag == "blockquote" and not outer.quote else outer.quote,
        path if tag == "li" else outer.item,
        get("href", "") if tag == "a" else outer.target,
        outer.figure or tag == "figure",
        article,
        outer.pre or tag == "pre",
        outer.post or (path if tag in SET_IN and names and POST.search(names) else ""),
    )
