"""Sentences: where one ends and the next begins."""

import re
from collections.abc import Iterable

from sayso.model.place import Span
from sayso.text.trie import any_of

END = re.compile(r"[.!?…]['’”\"»)\]]{0,4}\s+|[。！？]['’”\"»)\]]{0,4}\s*")
"""Where a sentence may end."""

ABBREVIATIONS = """
Mr Mrs Ms Mx Dr Prof Rev Fr Sr Jr St Ste Sen Sens Rep Reps Gov Govs Gen Col Maj Capt Cpt Lt Sgt Cpl Pvt Adm Cmdr Cdr
Pres Hon Amb Atty Supt Det Insp Messrs Mme Mlle Dir Sec Min Pfc Spc Brig
Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri
Ave Blvd Rd Hwy Mt Ft No Nos Vol Art Fig Sec pp vs v etc cf al approx est ca viz
Inc Corp Co Ltd Bros Cos Assn Dept Univ Intl Govt
Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
Tenn Tex Vt Va Wash Wis Wyo
""".split()
BEFORE = re.compile(
    rf"(?:^|[^\w’'])(?:{any_of(ABBREVIATIONS)}|[A-Z]|[a-z](?:\.[a-z])+|[A-Z](?:\.[A-Z])+|[A-Z]-[A-Z][a-z]*)$"
)
"""What stands before a full stop that need not end a sentence."""

OFTEN_LAST = re.compile(r"(?:etc|Inc|Corp|Co|Ltd|Jr|Sr|Ave|Blvd|al|[a-z]\.[a-z]|[A-Z]\.[A-Z])$")
"""Abbreviations that a sentence may well end with: the next word decides."""

STARTS = re.compile(
    r"['‘“\"«„(\[]{0,3}(?:The|An?|He|She|It|They|We|You|I|But|And|In|On|At|For|If|This|That|These|Those|There|When|"
    r"While|As|After|Before|His|Her|Its|Their|Our|My|What|Who|Why|How|So|Yet|Now|Then|According|Asked|Some|Many|Most|"
    r"No|Not|One|Two|Since|Though|Although|Earlier|Later|Still|Also|Even|Both|Each|Last|However|Meanwhile|Instead)\b"
)
OPENS = re.compile(r"['‘“\"«„(\[•–—-]{0,4}\s?[^\W_a-zß-öø-ÿ]|[“\"‘'«„(\[•*–—]|''|#|@|\$|£|€")
"""What may begin a sentence: a capital, a digit, a mark; scripts without case count as capitals."""

LOOK_BACK = 24
"""Code points; no abbreviation is longer."""


def sentences(text: str, paragraphs: Iterable[Span]) -> tuple[Span, ...]:
    """Cut paragraphs into sentences: each lies in one paragraph, and only white space lies between them.

    >>> text = 'Gen. Orrin Vale said "No. Never!" twice. He left at 5 p.m. The U.S. envoy stayed.'
    >>> [span.of(text) for span in sentences(text, [Span(0, len(text))])]
    ['Gen. Orrin Vale said "No. Never!" twice.', 'He left at 5 p.m.', 'The U.S. envoy stayed.']
    """
    return tuple(sentence for paragraph in paragraphs for sentence in _cut(text, paragraph))


def _cut(text: str, paragraph: Span) -> Iterable[Span]:
    start = paragraph.start
    for end in END.finditer(text, paragraph.start, paragraph.end):
        if _ends(text, end.start(), end.end()):
            yield Span(start, end.start() + len(end.group().rstrip()))
            start = end.end()
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _ends(text: str, stop: int, after: int) -> bool:
    """Whether the stop at `stop` ends a sentence, given what stands before it and at `after`."""
    if text[stop] in "。！？":
        return True
    if not OPENS.match(text, after):
        return False
    if text[stop] != "." or text[stop + 1] in "”\"»)]'’":
        return True
    before = text[max(0, stop - LOOK_BACK) : stop]
    if not BEFORE.search(before):
        return True
    return bool(OFTEN_LAST.search(before) and STARTS.match(text, after))
