"""Which of two texts was there first: by notices, by dates."""

from dataclasses import dataclass

from sayso.trace.dates import hours_between


@dataclass(frozen=True, slots=True)
class Origin:
    """What a page says of where its text comes from."""

    document: str
    outlet: str
    published: str
    """ISO 8601, no more precise than the page; nothing where it does not say."""

    originally: tuple[str, ...] = ()
    """Outlets or addresses at which the page says that its text was first published."""

    address: str = ""


def first(here: Origin, there: Origin) -> tuple[str | None, str]:
    """The document that carried a text first, or None, and why, in a sentence.

    A notice ("originally published by …") says it; without one the earlier date does. Where notice and dates
    contradict each other, or the dates are the same, it cannot be told.

    >>> first(Origin("d1", "Courier", "2031-03-02"), Origin("d2", "Post", "2031-03-04"))
    ('d1', 'It is dated 2031-03-02, the other 2031-03-04.')
    """
    hours = hours_between(here.published, there.published)
    by_notice = [(one, other) for one, other in ((here, there), (there, here)) if names(one, other)]
    if len(by_notice) == 1:
        copy, source = by_notice[0]
        ahead = hours is not None and (hours if copy is here else -hours) > 0
        if ahead:
            return None, "A notice names the other page as the first, yet that page bears the later date."
        return source.document, f"A notice says that it was first published by {source.outlet or source.address}."
    if by_notice:
        return None, "Each page names the other as the first."
    if not hours:
        return None, "Both bear the same date." if hours == 0 else "Not both pages say when they were published."
    early, late = (here, there) if hours > 0 else (there, here)
    return early.document, f"It is dated {early.published}, the other {late.published}."


def names(one: Origin, other: Origin) -> bool:
    """Whether a page says that its text was first published by the other's outlet or at its address."""
    if one.outlet.casefold() == other.outlet.casefold():
        return False
    said = " ".join(one.originally).casefold()
    outlet, address = other.outlet.casefold(), other.address.casefold()
    return bool((outlet and outlet in said) or (address and address in said))
