"""Mentions: the words that speak of a cited work, in one telling."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.model.place import Span
from sayso.model.works import WorkKind
from sayso.resolve.aliases import Aliases, telling
from sayso.text.calendar import DAY, MONTH
from sayso.text.press import PRESS_WORDS
from sayso.text.trie import any_of

KINDS = {
    WorkKind.ARTICLE: "article articles story piece editorial column essay op-ed dispatch feature",
    WorkKind.MEMO: "memo memos memorandum memoranda",
    WorkKind.REPORT: "report reports study survey poll audit dossier filing complaint ruling paper",
    WorkKind.STATEMENT: "statement statements communique communiqué declaration",
    WorkKind.POST: "post posts tweet tweets",
    WorkKind.INTERVIEW: "interview",
    WorkKind.WORK: "letter letters e-mail email emails e-mails document documents book transcript cable",
}
KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}
NOUN = re.compile(rf"\b(?P<noun>press release|{any_of(KIND_OF)})\b")
WHEN = re.compile(
    rf"\b(?:\d{{1,2}}\s{MONTH}(?:\s\d{{4}})?|{MONTH}(?:\s\d{{1,2}})?(?:,?\s\d{{4}})?|(?:last|this)\s{MONTH}|(?:19|20)\d\d|"
    rf"{DAY})\b"
)
OWNER = re.compile(r"(?P<owner>[^,.;:!?“”\"()]{2,80})[’'](?:s\s+|\s+)(?:[\w-]+\s+){0,2}$")
NAMED_BEFORE = re.compile(r"(?P<owner>(?:(?![A-Z]\w*-[a-z])[A-Z][\w.&-]*\s+(?:\([A-Z]+\)\s+)?|(?:of|and|for)\s+)+)$")
MADE_BY = re.compile(
    r"\s+(?:(?:of|from|dated|on)\s+[\w\s]{3,30}?\s+)?(?:by|from)\s+(?P<owner>(?:the\s|an?\s)?(?:[a-z]+\s){0,3}[A-Z][\w’-]*(?:\s[A-Z][\w’-]*){0,4})"
)
PLATFORM = re.compile(r"\s+(?:made\s)?on\s+(?P<owner>[A-Z]\w+)(?=[\s,.;]|$)")
STARTS = re.compile(r"^.*?(?=\b(?:[Tt]he|[Aa]n?|[A-Z])\b)", re.DOTALL)
CLAUSE = re.compile(
    r"^.*\b(?:in|from|of|to|that|and|by|with|on|citing|said|according to)\s+(?=(?:the|an?|[A-Z]))", re.DOTALL
)
BACK = re.compile(r"\b(?:the|this|that|same|its|their|his|her|our)(?:\s+(?:same|very|same\s+\w+))?\s+$", re.IGNORECASE)
LEAD = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Tt]his)\s+(?:[\w-]+\s+){0,2}$")
A_NEW = re.compile(r"\b(?:an?|one|another|some)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
OUTLET = (
    r"(?:the\s+)?(?P<trade>(?:(?:trade|weekly|monthly|daily|local|state|news|agency|newspaper|broadcaster|magazine|site)\s+){0,3})"
    r"(?P<outlet>[A-Z][\w’&.-]*(?:\s(?:(?:of|the|and)\s)?[A-Z][\w’&-]*){0,4})"
)
TOLD = re.compile(rf"\b(?:told|tells?|telling|reported by|interview with)\s+{OUTLET}")
"""Words after which an outlet, even by a short name, is the one spoken to."""

SPOKE_TO = re.compile(rf"\b(?:to|in|by|with)\s+{OUTLET}")
"""Words after which only a name that is plainly an outlet's is one."""

PRESS = re.compile(rf"\b(?:{PRESS_WORDS}|AP|Jazeera)\b")
WINDOW = 90
"""Code points before and after a word for a work in which its maker and date are looked for."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that speaks of a work; empty strings where it does not say."""

    span: Span
    kind: WorkKind
    outlet: str = ""
    title: str = ""
    date: str = ""
    refers_back: bool = False


def described(view: str, offset: int) -> list[Mention]:
    """Works by their description: "the Inspectorate's memo of September 2030", "said in a statement".

    `view` is a stretch of text that begins at `offset`; quotations in it are hidden.
    """
    return [_described(view, offset, noun) for noun in NOUN.finditer(view) if not _verb(view, noun)]


def _verb(view: str, noun: re.Match[str]) -> bool:
    """Whether "report" or "post" is a verb here: they report, to post."""
    before = view[max(0, noun.start() - 12) : noun.start()].lower()
    return (
        re.search(r"\b(?:to|they|who|would|will|not|i|we|you|did|people|officials|could|can)\s+$", before) is not None
    )


def _described(view: str, offset: int, noun: re.Match[str]) -> Mention:
    left = view[max(0, noun.start() - WINDOW) : noun.start()]
    right = view[noun.end() : noun.end() + WINDOW]
    owner = OWNER.search(left) or MADE_BY.match(right) or PLATFORM.match(right) or NAMED_BEFORE.search(left)
    name = _trimmed(owner["owner"]) if owner else ""
    dates = [*WHEN.findall(left[-40:]), *WHEN.findall(right[:44])]
    owned_at = len(left)
    if name and owner and owner.string is left:
        owned_at = max(left.rfind(name), left.rfind(f"{name.split()[0]} "))
    start = noun.start() - len(left) + min(owned_at, len(left) - _led(left))
    kind = WorkKind.STATEMENT if noun["noun"] == "press release" else KIND_OF[noun["noun"]]
    back = not name and BACK.search(left) is not None and A_NEW.search(left) is None
    return Mention(Span(start, noun.end()).moved(offset), kind, name, "", dates[0] if dates else "", back)


def _led(left: str) -> int:
    """How far back a description begins: at its article or pronoun."""
    lead = LEAD.search(left)
    return len(lead.group()) if lead else 0


def _trimmed(owner: str) -> str:
    """An owner's name without the words of the clause before it."""
    name = CLAUSE.sub("", re.sub(r"\s*\([A-Z][A-Za-z.&]{1,9}\)", "", owner.strip()))
    name = re.sub(r"^(?:The|This|That|Its|His|Her|Their|Our|An?|In|From|Another)\s*$", "", name)
    name = re.sub(rf"^(?:{MONTH}|(?:19|20)\d\d|From|In|According to)\s+", "", name)
    return re.sub(r"^(?:[Tt]he|[Aa]n?)\s+(?=[A-Z])", "", name).strip()


def told(view: str, offset: int, aliases: Aliases, known: Sequence[str]) -> list[Mention]:
    """Outlets that somebody spoke to or wrote in: "told the Courier", "to the trade monthly Bulk and Berth"."""
    found = []
    for pattern, short in ((TOLD, True), (SPOKE_TO, False)):
        for match in pattern.finditer(view):
            outlet = match["outlet"].rstrip(".’")
            if match["trade"] or PRESS.search(outlet) or (short and _is_press(outlet, aliases, known)):
                found.append(Mention(Span(*match.span()).moved(offset), WorkKind.ARTICLE, outlet))
    return found


def _is_press(name: str, aliases: Aliases, known: Iterable[str]) -> bool:
    """Whether a short name is that of an outlet in the table, or of a held one that is plainly of the press."""
    return telling(name) in aliases.groups or any(PRESS.search(other) for other in aliases.among(name, known))


def is_outlet(name: str, aliases: Aliases, known: Iterable[str]) -> bool:
    """Whether a name is an outlet's: by a press word, by the table, or because the library holds its documents."""
    return bool(PRESS.search(name) or telling(name) in aliases.groups or _is_press(name, aliases, known))
