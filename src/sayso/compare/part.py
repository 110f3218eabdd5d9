"""Part: whether one who is named takes part in an event, or only speaks about it."""

import re
from collections.abc import Mapping

from sayso.compare.gazetteer import folded, gazetteer
from sayso.model.coverage import Actor
from sayso.model.place import Passage
from sayso.text.trie import any_of

NO_PERSON = any_of(
    """Ave Avenue Street St Road Rd Drive Dr Lane Boulevard Blvd Pike Way Court Place Square Plaza Park Bridge Highway
    Stoppers Rescue Maps Officer Officers Sheriff Police Tire Nightclub Club Bar View Gallery Health Hospital Center
    Metro Parts Channel Check News Sentinel Times Post Tribune Herald Flight Airport System Department Office
    Deputies Coroner Videos Photo Unit Team Church School University College High County City Town Village Beach
    Apartments Complex Market Store Walmart Inn Hotel Motel Restaurant Banks Matter Bluffs Act Law Bill Court Union
    Association Services Service Agency Bureau Commission Council Committee Board League Party Company Inc Corp LLC
    Memorial Fund Day Night Morning Weekend Report Reports Update Live Media Facebook Twitter Heights Hills""".split()
)
LAST = re.compile(rf"(?:{NO_PERSON})$")
LONGEST = 4
"""Words of a person's name."""

FATE = re.compile(
    r"\b(?:killed|shot|died|dead|dies|death|victims?|suspects?|suspected|arrested|charged|identified|wounded|injured|hurt|accused|"
    r"murder\w*|pronounced|missing|survived|survivors?|slain|gunman|shooter|custody|jailed|convicted|sentenced|rescued|kidnapped|"
    r"abducted|resigned|elected|appointed|fired|named|mother|father|son|daughter|wife|husband|brother|sister|girlfriend|"
    r"boyfriend|friend|fatally|funeral|autopsy|hospitali[sz]ed|condition)\b",
    re.IGNORECASE,
)
AGE = re.compile(r"^\s?,?\s?\(?\d{1,2}[,;.)\s]|^,\s(?:an?\s)?\d{1,2}\b")
AGE_BEFORE = re.compile(r"\b\d{1,2}[- ]year[- ]old\s(?:[\w’'-]+\s){0,3}$")
SAYS = re.compile(
    r"^[\s,]{1,2}(?:[^.,;]{0,60},\s)?(?:said|says|told|added|tweeted|wrote|explained|announced|stated)\b|^[’']s?\s(?:spokes)",
    re.IGNORECASE,
)
SAID = re.compile(
    r"\b(?:said|says|according\sto|told|added)\s(?:[\w.’'-]+\s){0,4}$|\bby\s(?:[A-Z]\w+\s)?$", re.IGNORECASE
)
NEAR = 70
"""Code points around a name in which words about its bearer stand."""


def is_person(name: str) -> bool:
    """Whether a name of several words can be a person's: no street, no town, no department.

    >>> is_person("Mira Tolland"), is_person("Kempton Drive")
    (True, False)
    """
    words = name.split()
    if not 2 <= len(words) <= LONGEST + (words[-1].strip(".").lower() in ("jr", "sr", "ii", "iii")):
        return False
    if LAST.search(name) or words[0] in ("St", "St.", "Saint") or any(character.isdigit() for character in name):
        return False
    return folded(name) not in gazetteer().by_name


def takes_part(actor: Actor, texts: Mapping[str, str]) -> bool:
    """Whether something is said to have happened to an actor, or an age is given.

    Those who are only quoted about the event do not take part in it.
    """
    return any(_befell(texts[passage.document], passage) for passage in actor.at)


def _befell(text: str, at: Passage) -> bool:
    before, behind = text[max(0, at.span.start - NEAR) : at.span.start], text[at.span.end : at.span.end + NEAR]
    if AGE.match(behind) or AGE_BEFORE.search(before):
        return True
    if SAYS.match(behind) or SAID.search(before):
        return False
    start = max(before.rfind(". "), before.rfind("\n")) + 1
    stop = min((at_ for at_ in (behind.find(". "), behind.find("\n")) if at_ >= 0), default=len(behind))
    return FATE.search(before[start:]) is not None or FATE.search(behind[:stop]) is not None
