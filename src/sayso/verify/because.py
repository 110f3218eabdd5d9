"""What a check says to its reader: one or two plain sentences that compare two texts and rule on nothing."""

from collections.abc import Iterable, Sequence

from sayso.model.checks import Edit, EditKind, Verdict
from sayso.model.voices import Source
from sayso.model.works import CitedWork, WorkKind
from sayso.text.fold import folded_words
from sayso.verify.names import titled

SHOWN = 3
"""So many changes are spelled out; the edits have them all."""

PLAIN = ("the ", "a ", "an ", "document ")

LONG = 60
"""Characters of a changed stretch that are spelled out."""


def found(name: str, made: Verdict, edits: Sequence[Edit]) -> str:
    """How the quotation stands to the passage found in a work of that name."""
    if made is Verdict.SPLICED:
        return f"The quotation joins pieces of {name} that stand apart, with nothing to show it: {_splices(edits)}."
    if made is Verdict.TRUNCATED:
        return f"The words stand in {name}; {_elided(edits)}{_bracketed(edits)}."
    if made is Verdict.ALTERED and any(not edit.owned for edit in edits):
        return f"The words stand in {name} with {_changes(edits)}{_bracketed(edits)}."
    if made is Verdict.ALTERED:
        return f"The words stand in {name}, and what differs is shown in brackets."
    return f"The words stand in {name}, word for word{', but for typography' if edits else ''}."


def misattributed(name: str, theirs: Source, ours: Source) -> str:
    """That the words are there, and somebody else speaks them."""
    return f"The words stand in {name}, where {theirs.name} speaks them; here they are given to {ours.name}."


def spoken_by(theirs: Source) -> str:
    """Whose words they are in a work to which they are given as a whole."""
    return f" In it these are the words of {theirs.name}."


def work_name(work: CitedWork) -> str:
    """What to call a work that is cited: its title and outlet, or what the text says of it.

    >>> from sayso.model.place import Reason, Span
    >>> work_name(CitedWork("w1", WorkKind.MEMO, "DIA", "", "2012", "", Span(0, 4), (), (), Reason("", "")))
    'the DIA memo of 2012'
    """
    if work.title:
        return titled(work.title, work.outlet)
    outlet = work.outlet.removeprefix("the ").removeprefix("The ")
    if outlet.startswith(("a ", "an ")):
        return outlet
    kind = "work cited" if work.kind is WorkKind.WORK and not outlet else work.kind.value
    named = outlet if kind in outlet.split() else f"{outlet} {kind}".strip()
    return f"the {named}{f' of {work.date}' if work.date and work.date not in named else ''}"


def capital(words: str) -> str:
    """The words as they begin a sentence; a file's name stays as it is.

    >>> capital("the DIA memo"), capital("memo.txt")
    ('The DIA memo', 'memo.txt')
    """
    return words[0].upper() + words[1:] if words.startswith(PLAIN) else words


def listed(words: Iterable[str], joint: str = "and") -> str:
    """Words as a list in a sentence.

    >>> listed(["quay", "pier", "mole"])
    'quay, pier and mole'
    """
    *most, last = words
    return f"{', '.join(most)} {joint} {last}" if most else last


def _changes(edits: Sequence[Edit]) -> str:
    silent = [edit for edit in edits if not edit.owned]
    told = [_change(edit) for edit in silent[:SHOWN]]
    more = f" and {len(silent) - SHOWN} more" if len(silent) > SHOWN else ""
    count = "one change that nothing shows" if len(silent) == 1 else f"{len(silent)} changes that nothing shows"
    return f"{count}: {', '.join(told) if more else listed(told)}{more}"


def _change(edit: Edit) -> str:
    old, new = _short(edit.old), _short(edit.new)
    if not new:
        return f"“{old}” was left out"
    return f"“{old}” became “{new}”" if old else f"“{new}” was put in"


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONG else plain[:LONG].rsplit(" ", 1)[0] + " …"


def _splices(edits: Sequence[Edit]) -> str:
    return listed(_splice(edit) for edit in [edit for edit in edits if edit.kind is EditKind.SPLICE][:SHOWN])


def _splice(edit: Edit) -> str:
    gone, come = len(folded_words(edit.old)), len(folded_words(edit.new))
    if 2 * come > gone:
        return f"“{_short(edit.new)}” stands elsewhere in it"
    return f"{gone} words between them are left out"


def _elided(edits: Sequence[Edit]) -> str:
    gone = sum(len(folded_words(edit.old)) for edit in edits if edit.kind is EditKind.ELLIPSIS)
    if not gone:
        return "an ellipsis shows that it is cut there"
    return f"{gone} {'word is' if gone == 1 else 'words are'} left out where an ellipsis shows it"


def _bracketed(edits: Sequence[Edit]) -> str:
    return ", and brackets show other changes" if any(edit.kind is EditKind.BRACKET for edit in edits) else ""
