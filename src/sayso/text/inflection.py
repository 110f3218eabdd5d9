"""English inflection undone: the words that a form may be a form of."""

from functools import lru_cache

DOUBLED = frozenset("bdgklmnprtvz")
"""Letters that English doubles before -ed and -ing: plan, planned."""


@lru_cache(maxsize=4096)
def base_forms(word: str) -> tuple[str, ...]:
    """The form itself, then every word that it may be a regular form of; most of them are no words at all.

    Meant for looking words up in a list: a list holds "hope" and "plan", a text has "hopes" and "planned".

    >>> base_forms("hopes"), base_forms("planned")
    (('hopes', 'hope', 'hop'), ('planned', 'planne', 'plann', 'plan'))
    >>> "worry" in base_forms("worries"), "deny" in base_forms("denied"), "believe" in base_forms("believing")
    (True, True, True)
    """
    found = [word]
    if word.endswith(("ies", "ied")) and len(word) > 4:
        found.append(word[:-3] + "y")
    if word.endswith("s") and not word.endswith("ss"):
        found.append(word[:-1])
    for ending in ("es", "ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            found.extend(_without(word[: -len(ending)], ending))
    return tuple(dict.fromkeys(found))


def _without(stem: str, ending: str) -> list[str]:
    """What a form may come from once its ending is taken off."""
    found = [] if ending == "es" else [stem + "e"]
    found.append(stem)
    if ending != "es" and stem[-1:] == stem[-2:-1] and stem[-1] in DOUBLED:
        found.append(stem[:-1])
    return found
