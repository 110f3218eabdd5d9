"""From edits to a verdict."""

from collections.abc import Iterable
from dataclasses import replace

from sayso.model.checks import Edit, EditKind, Verdict
from sayso.verify.marks import quoted
from sayso.verify.settings import USUAL, Settings
from sayso.verify.wording import Wording


def verdict(edits: Iterable[Edit]) -> Verdict:
    """What a quotation with these edits is: what nothing shows outweighs what the quoter shows.

    Pieces joined silently outweigh words changed silently, these an ellipsis, and this a bracket; a quotation whose
    only edits are typographic is verbatim.

    >>> verdict([Edit(8, "never", "[not]", EditKind.BRACKET, True)]).value
    'altered'
    """
    made = tuple(edits)
    kinds = {edit.kind for edit in made}
    if EditKind.SPLICE in kinds:
        return Verdict.SPLICED
    if any(not edit.owned for edit in made):
        return Verdict.ALTERED
    if EditKind.ELLIPSIS in kinds:
        return Verdict.TRUNCATED
    return Verdict.ALTERED if EditKind.BRACKET in kinds else Verdict.VERBATIM


def with_splices(edits: Iterable[Edit], source: Wording, settings: Settings = USUAL) -> tuple[Edit, ...]:
    """Words put in that stand in a row elsewhere in the source are no new wording: that piece was joined on.

    >>> source = Wording.of("The quay is safe. Much was said. Nobody will have to leave the town tonight.")
    >>> put_in = Edit(16, "", " Nobody will have to leave", EditKind.WORDING, False)
    >>> [edit.kind.value for edit in with_splices([put_in], source)]
    ['splice']
    """
    return tuple(replace(edit, kind=EditKind.SPLICE) if _joined_on(edit, source, settings) else edit for edit in edits)


def _joined_on(edit: Edit, source: Wording, settings: Settings) -> bool:
    if edit.kind is not EditKind.WORDING:
        return False
    words = quoted(edit.new).keys
    return len(words) >= settings.stray and bool(source.runs(words, limit=1))
