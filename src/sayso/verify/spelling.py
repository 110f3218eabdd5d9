"""When two spellings are one word: case, accents, ligatures, hyphens, and British or American usage."""

import re
import unicodedata
from functools import lru_cache

from sayso.text.fold import fold_word

PAIRS = """
acknowledgement acknowledgment, advisor adviser, afterwards afterward, ageing aging, aluminium aluminum, artefact
artifact, backwards backward, defence defense, downwards downward, enrol enroll, enrolment enrollment, forwards
forward, fulfil fulfill, fulfilment fulfillment, grey gray, instalment installment, jewellery jewelry, judgement
judgment, licence license, mould mold, offence offense, onwards onward, plough plow, practise practice, pretence
pretense, programme program, sceptic skeptic, sceptical skeptical, scepticism skepticism, skilful skillful, towards
toward, upwards upward, wilful willful
"""
LISTED = dict(map(str.split, PAIRS.split(",")))
LISTED |= {british + "s": american + "s" for british, american in LISTED.items()}

ENDINGS = (
    (re.compile(r"(?<=\w{4})is(e[drs]?|ers|ing|ations?)$"), r"iz\1"),
    (re.compile(r"(?<=\w{3})ys(e[drs]?|ers|ing)$"), r"yz\1"),
    (re.compile(r"(?<=\w{3})our(?!c)"), "or"),
    (re.compile(r"(?<=\w{2}[bt])re(s?)$"), r"er\1"),
    (re.compile(r"(?<=\w{2}[bt])red$"), "ered"),
    (re.compile(r"(?<=\w{3})ogue(s?)$"), r"og\1"),
    (re.compile(r"(?<=\w{3}[aeiou])ll(ed|ing|ers?|ors?)$"), r"l\1"),
)
"""-ise/-ize, -yse/-yze, -our/-or, -re/-er, -ogue/-og, -ll-/-l-; short stems are spared (rise, four, called, rogue)."""

ACCENTS = re.compile(r"[\u0300-\u036f]+")
DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """What a word is compared by: two spellings of one word have one key. House styles respell what they quote.

    A decimal point counts: 1.5 is not 15.

    >>> key("Labour’s") == key("labor's"), key("organised") == key("Organized"), key("São") == key("Sao")
    (True, True, True)
    >>> key("1.5") == key("15"), key("prise") == key("prize")
    (False, False)
    """
    if DECIMAL.search(word):
        return ".".join(fold_word(part) for part in DECIMAL.split(word))
    folded = fold_word(word)
    if not folded.isascii():
        folded = unicodedata.normalize("NFC", ACCENTS.sub("", unicodedata.normalize("NFD", folded))) or folded
    return respelled(folded)


def respelled(word: str) -> str:
    """A folded word in one of its spellings.

    >>> respelled("neighbouring"), respelled("centred"), respelled("travelled"), respelled("hour")
    ('neighboring', 'centered', 'traveled', 'hour')
    """
    if len(word) > 40:
        return word
    if word in LISTED:
        return LISTED[word]
    for ending, other in ENDINGS:
        word = ending.sub(other, word)
    return word
