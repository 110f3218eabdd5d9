"""Documents that carry one text, from pairs that do: a copy of a copy is a copy."""

from collections.abc import Iterable

from sayso.ground.groups import groups
from sayso.model.grounds import Copies


def copies(pairs: Iterable[Copies]) -> tuple[Copies, ...]:
    """Groups that share no document, from any that may: each pair that was found to carry one text is given as one.

    The first of a group is the one document that no pair shows to have had the text later than another; None where
    several are left, or none.

    >>> from sayso.model.place import Reason
    >>> why = Reason("by-hand/1", "Set here.")
    >>> found = [Copies(("wire", "post"), "wire", why), Copies(("post", "gazette"), "post", why)]
    >>> [(one.documents, one.first) for one in copies(found)]
    [(('gazette', 'post', 'wire'), 'wire')]
    """
    together = groups(tuple(pairs), lambda pair: pair.documents)
    return tuple(_one(group) for group in together)


def _one(group: tuple[Copies, ...]) -> Copies:
    documents = tuple(sorted({document for pair in group for document in pair.documents}))
    told = [pair for pair in group if pair.first is not None]
    later = {document for pair in told for document in pair.documents if document != pair.first}
    first = [document for document in documents if document not in later]
    return Copies(documents, first[0] if len(first) == 1 else None, group[0].because)
