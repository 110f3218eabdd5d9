"""Names of authors in a byline."""

import re

from sayso.read.dates import dated
from sayso.text.fold import folded_words

LETTER = r"[^\W\d_]"
UPPER = rf"(?:(?![a-zß-öø-ÿ]){LETTER})"
TOKEN = rf"(?:{UPPER}[\w’'.\-‐]{{0,30}})"
PARTICLE = r"(?:de|da|dos|di|del|della|der|den|des|du|van|von|zu|bin|ibn|al|el|la|le|ter|ten|y|e|bint|af|av)"
NAME = re.compile(rf"{TOKEN}(?:\s(?:{PARTICLE}\s){{0,2}}{TOKEN}){{1,4}}")
BY = (
    r"(?:(?:more |all )?articles?|story|stories|words|text|written|posted|published|reported|report|reporting|compiled|"
    r"analysis|opinion|comment|column|review|interview|commentary)\sby\b\s?:?\s?|(?:words|text|reporting)\s?:|by-?line\s?:|"
    r"by:?\s|(?-i:(?:By|Von|Por|Par)(?=[A-Z]))|authors?\s?:|(?:autor(?:in|en|es)?|auteurs?|redacteur|redaktion|texte?)\s?:|from\s?:|"
    r"(?-i:(?:Authors?|Autor(?:in|en|es)?|Auteurs?)(?=\s[A-Z][a-z]))\s|"
    r"(?:gepostet|gespeichert|eingestellt|erstellt|geschrieben|verfasst|veröffentlicht|submitted by|"
    r"(?:(?:ein|der|alle|alles|mehr|weitere) )?(?:(?:blog|gast)[ -]?)?(?:beitrag|beiträge|artikel|texte?|blog)|"
    r"alles|mehr)\svon\s|(?:posts?|more)\s(?:by|from)\s|"
    r"(?:écrit|publié)\spar\s|(?:escrito|publicado)\spor\s|scritto\sda\s"
)
"""What opens a byline and hardly anything else."""

OF = r"(?:von|vom|par|por|di|door|av|af|da|from)\s"
"""What opens a byline, and sentences and headlines too."""

SURE = re.compile(rf"\W{{0,3}}(?:{BY})\W{{0,3}}", re.I)
LEAD = re.compile(rf"\W{{0,3}}(?:{BY}|{OF})\W{{0,3}}", re.I)
BETWEEN = re.compile(
    r"\s?(?:,|;|\||/|·|•|–|—|\n|\t|\s-\s|\band\b|\bund\b|\bet\b|\by\b|&|\bwith\b|\bon\b|\bin\b|\bfor\b|\bat\b)\s?", re.I
)
NOT_A_NAME = re.compile(
    r"(?:staff|correspondents?|reporters?|editors?|writers?|desk|team|bureau|newsroom|contributors?|columnists?|"
    r"special|guest|senior|chief|associated|press|agency|news|reuters|afp|updated|published|posted|minutes?|read|ago|"
    r"january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|moderator|share|comments?|follow|email|facebook|twitter|online|magazine|gazette|times|post|"
    r"courier|herald|tribune|redaktion|redaction|rédaction|redacción|redazione|admin|administrator|editorial|board|"
    r"inspectorate|ministry|department|office|council|union|committee|authority|commission|service|government|party|"
    r"association|society|company|corporation|group|division|police|court|parliament|university|institute|college|"
    r"center|centre|foundation|network|photo|image|getty|inc|ltd|gmbh|llc|daily|weekly|"
    r"journal|chronicle|report|media|professor|director|edited|the|null|none|undefined|unknown|anonymous|author|"
    r"autor|autorin|redakteur(?:in)?|experte|expertin|online-experte|"
    r"verlag|stiftung|verein|alle|mehr|more|all|video|videos|articles?|artikel|posts?|view|profile|bio|full|gründerin|"
    r"editoras?|mitglied|freier?|freie|noticias|diario|navigation|page|seite|ads?|anzeigen?|remove|listen|escucha|watch|"
    r"subscribe|print|search|suche|home|startseite|kommentieren|kommentare?|kontakt|impressum|newsletter|inhalte?|"
    r"wortlaut|quelle|source|archiv|archive|quick|next|previous|related|ähnliche|beiträge)",
    re.I,
)
STATED = re.compile(
    r"(?:\b(?:stand|updated|published|posted|veröffentlicht|erstellt|erschienen|publié|publicado|am|vom|on|le|el|"
    r"del|il)\s{0,3}:?\s{0,3}){1,2}$",
    re.IGNORECASE,
)
"""What leads from a name to a date."""

TRADE = re.compile(
    r"^(?:[\w.-]{0,40}-)?(?:expert(?:e|in)?|redakteur(?:in)?|autor(?:in)?|reporter(?:in)?|korrespondent(?:in)?)\s(?=\S+\s\S)",
    re.I,
)
"""A trade that stands before the name: "Bridges-Expertin Ida Moss"."""

ADDRESS = re.compile(r"\S{1,80}@\S{1,80}|https?://\S{1,300}|@\w{1,40}|\([^()]{0,80}\)")


def names(byline: str) -> tuple[str, ...]:
    """The people a byline names, each once; roles, desks, outlets, dates and addresses are left out.

    >>> names("By IDA MOSS and Tom van der Lee, Staff Writers")
    ('Ida Moss', 'Tom van der Lee')
    """
    bare = ADDRESS.sub(" ", without_lead(byline[:400]))
    day = dated(bare)
    if day:
        bare = f"{STATED.sub('', bare[: day.start])} | {bare[day.end :]}"
    found = (person(part.strip(" .:*_-")) for part in BETWEEN.split(bare))
    return tuple(dict.fromkeys(name for name in found if name))


def credited(byline: str) -> tuple[str, ...]:
    """Who a byline names: people, or where it names none but says "By" or "From", the agency or desk.

    >>> credited("From Meridian"), credited("3 min read")
    (('Meridian',), ())
    """
    people = names(byline)
    lead = LEAD.match(byline)
    if people or not lead or len(byline) > 80:
        return people
    return desks(byline[lead.end() :])


def desks(words: str) -> tuple[str, ...]:
    """The agencies and desks that words name as authors: "Harbour Gazette staff and Meridian"."""
    parts = (part.strip(" .:*_-") for part in re.split(r",|;|\||\band\b|•", words))
    return tuple(part for part in parts if is_desk(part))


def is_desk(part: str) -> bool:
    """Whether part of a byline can be an agency or a desk: a few words with a capital, not only roles and dates."""
    if not 3 <= len(part) <= 40 or not part[0].isupper() or part.count(" ") > 3 or any(mark in part for mark in "?!.:"):
        return False
    return not all(NOT_A_NAME.fullmatch(word) for word in part.split()) and not dated(part)


def person(part: str) -> str:
    """The part as a name, or "" when it is none."""
    part = TRADE.sub("", re.sub(r"\s{1,10}", " ", without_lead(part)))
    if not NAME.fullmatch(part) or any(NOT_A_NAME.fullmatch(word.strip(".")) for word in part.split()):
        return ""
    return part.title() if part.isupper() else part


def nickname(text: str) -> str:
    """What a page marks as its author, where it is no full name: a first name, a pen name; "" for roles and phrases.

    >>> nickname("by Idamoss"), nickname("The editorial team")
    ('Idamoss', '')
    """
    bare = " ".join(without_lead(text[:100]).split()).strip(" .,:|-–—*")
    said = bare.split()
    if not 1 <= len(said) <= 3 or len(bare) > 40 or any(NOT_A_NAME.fullmatch(word.strip(".,")) for word in said):
        return ""
    return bare if bare[0].isalpha() and not re.search(r"[@/\\<>{}\d:]{2}|\.(?:com|de|org)$", bare) else ""


ROLE = re.compile(
    r"\b(?:editor|reporter|correspondent|writer|columnist|staff|journalist|analyst|contributor|critic|bureau chief|"
    r"photographer|redakteur(?:in)?|korrespondent(?:in)?|journaliste|rédact(?:eur|rice)|redact(?:or|ora)|"
    r"corresponsal)\b",
    re.I,
)


def signature(line: str) -> bool:
    """Whether a short line is a name alone, with a role behind it, or with a date.

    >>> signature("Ines Corrie, political editor"), signature("Ines Corrie 13 March 2031"), signature("Ines Corrie ran")
    (True, True, False)
    """
    if len(line) > 80 or not (found := NAME.match(line)):
        return False
    name = found[0]
    while " " in name and NOT_A_NAME.fullmatch(name.rsplit(" ", 1)[1]):
        name = name.rsplit(" ", 1)[0]
    rest = line[found.start() + len(name) :].strip(" ,|·•–—-(")
    day = dated(rest)
    if day and day.start == 0 and len(rest) - day.end <= 20:
        return bool(names(name))
    return bool(names(name)) and (not rest or (len(rest.split()) <= 6 and ROLE.search(rest) is not None))


def begins_with(line: str, authors: frozenset[str]) -> bool:
    """Whether a paragraph begins with an author's name and goes on to tell of them: "Ida Moss was a pilot for years."

    `authors` are folded names.
    """
    found = NAME.match(line[:120])
    if not found or " ".join(folded_words(found[0])) not in authors:
        return False
    return TELLS.match(line, found.end()) is not None


TELLS = re.compile(
    r"(?:,[^.!?]{2,120},)?\s(?:is|was|has|had|lives?|writes?|covers?|teaches|works?|reports?|joined|holds|grew|"
    r"studied|ist|"
    r"war|hat|est|a été|es|fue)\b"
)


def is_byline(line: str) -> bool:
    """Whether a short line is nothing but a byline: "By" and names, perhaps with role, outlet and date.

    >>> is_byline("By Ida Moss, Harbour Gazette"), is_byline("By Monday the bridge had gone.")
    (True, False)
    """
    lead = LEAD.match(line[:200])
    if len(line) > 160 or not lead or line.endswith((":", "?", "!")) or (line.endswith(".") and line.count(" ") >= 8):
        return False
    rest = line[lead.end() :]
    found = NAME.match(rest)
    if SURE.match(line[:200]):
        return bool((found and names(found[0])) or (line.count(" ") < 5 and credited(line)))
    return line.count(" ") <= 6 and bool((found and names(rest)) or (line.count(" ") <= 2 and credited(line)))


def without_lead(line: str) -> str:
    """A byline without the words that open it."""
    lead = LEAD.match(line)
    return line[lead.end() :] if lead else line


def is_name(line: str) -> bool:
    """Whether a line is one person's name and no more."""
    return len(line) <= 50 and person(line) == (line.title() if line.isupper() else line)
