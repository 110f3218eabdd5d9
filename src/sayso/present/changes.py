"""What a quotation made of its source's words, laid out so that both can be read."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.checks import Edit, EditKind

LONGEST = 400
SPARED = 20
"""Code points that are not worth cutting out."""


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch kept as it was (`edit` is None, `old` and `new` are the same), or what one edit made of it."""

    old: str
    new: str
    edit: Edit | None = None

    @property
    def silent(self) -> bool:
        """Whether words changed and the quoter does not show it."""
        return self.edit is not None and not self.edit.owned

    @property
    def of_type_only(self) -> bool:
        """Whether only quotation marks, dashes, spaces or case changed."""
        return self.edit is not None and self.edit.kind is EditKind.TYPOGRAPHY


def changes(quotation: str, edits: Iterable[Edit]) -> tuple[Change, ...]:
    """The quotation beside the source's words, which are had by taking the edits back.

    >>> made = changes("we will [not] go", [Edit(8, "never", "[not]", EditKind.BRACKET, True)])
    >>> "".join(change.old for change in made), "".join(change.new for change in made)
    ('we will never go', 'we will [not] go')
    """
    found, at_source, at_quotation = [], 0, 0
    for edit in sorted(edits, key=lambda edit: edit.at):
        kept = quotation[at_quotation : at_quotation + max(0, edit.at - at_source)]
        if kept:
            found.append(Change(kept, kept))
        found.append(Change(edit.old, edit.new, edit))
        at_source = edit.at + len(edit.old)
        at_quotation += len(kept) + len(edit.new)
    rest = quotation[at_quotation:]
    return (*found, Change(rest, rest)) if rest else tuple(found)


def source_words(quotation: str, edits: Iterable[Edit]) -> str:
    """The words of the source that a quotation was made from."""
    return "".join(change.old for change in changes(quotation, edits))


def close_up(made: tuple[Change, ...], around: int = 90) -> tuple[Change, ...]:
    """The same changes with long kept stretches cut to `around` code points on either side, cuts shown by "…".

    What an edit took or gave is cut only when it is longer than `LONGEST` code points.

    >>> kept = Change("one two three four five six seven eight", "")
    >>> change = Change("a", "b", Edit(39, "a", "b", EditKind.WORDING, False))
    >>> [change.old for change in close_up((kept, change), 12)]
    ['… seven eight', 'a']
    """
    last = len(made) - 1
    return tuple(
        _short(change) if change.edit else _cut(change, around if i > 0 else 0, around if i < last else 0)
        for i, change in enumerate(made)
    )


def _short(change: Change) -> Change:
    if len(change.old) <= LONGEST and len(change.new) <= LONGEST:
        return change
    return Change(beginning(change.old, LONGEST), beginning(change.new, LONGEST), change.edit)


def _cut(kept: Change, first: int, last: int) -> Change:
    words = kept.old
    if len(words) <= first + last + SPARED or not (first or last):
        return kept
    head = words[:first].rpartition(" ")[0] or words[:first]
    tail = words[-last:].partition(" ")[2] or words[-last:] if last else ""
    short = " … ".join((head, tail)) if head and tail else f"{head} …" if head else f"… {tail}"
    return Change(short, short)


def beginning(words: str, limit: int = 160) -> str:
    """The first words, no longer than `limit` code points, with "…" where something is left off.

    >>> beginning("the upper lakes should be closed", 20)
    'the upper lakes …'
    """
    words = words.strip()
    if len(words) <= limit:
        return words
    return f"{words[: limit - 1].rpartition(' ')[0] or words[: limit - 2]} …"


def ending(words: str, limit: int = 90) -> str:
    """The last words, no longer than `limit` code points."""
    words = words.lstrip()
    if len(words) <= limit:
        return words
    return f"… {words[2 - limit :].partition(' ')[2] or words[2 - limit :]}"
