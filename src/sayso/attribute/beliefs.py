"""Beliefs: who is said to believe, hope, fear or claim something, where a plain verb stands right behind a name."""

import re
from collections.abc import Iterable, Iterator

from sayso.attribute.according import LONGEST
from sayso.attribute.frame import Frame
from sayso.attribute.telling import Telling
from sayso.model.place import Reason, Span
from sayso.model.voices import Manner
from sayso.text.hide import HIDDEN

NAME = r"(?:[Tt]he\s)?[A-Z][\w.’'-]{0,40}(?:\s(?:of\s)?[A-Z][\w.’'-]{0,40}){0,4}"
GROUP = r"(?:[Oo]fficials|[Cc]ritics|[Ee]xperts|[Aa]nalysts|[Oo]bservers|[Oo]pponents|[Ss]upporters|[Rr]esidents)"
BELIEVES = r"(?:believe|think|claim|insist|hope|fear|suspect|argue|maintain|contend|allege)"
STEM = re.compile(BELIEVES)
PLAIN = re.compile(
    rf"(?<![\w’'-])(?P<source>{NAME}|{GROUP})\s(?P<cue>(?:(?:now|also|still)\s)?{BELIEVES}(?:s|d|ed)?)\s"
    r"(?P<content>(?:that\s)?(?=[\w“\"])[^;:]{8,400})"
)
ENDS = re.compile(r",\s(?:but|while|though|although|yet)\s|\s[—–]\s")
"""What follows is somebody else's."""

NOT_A_NAME = frozenset("But And Yet So If When While Because Although Who They Which That This It He She We I".split())
NOUN_BEHIND = re.compile(r"(?:of|by|against|made|for|about|in)\b")
"""Behind claims, hopes and fears that are nouns."""

FINAL = " .!?,"
BECAUSE = Reason("believes/1", "A plain verb of believing or claiming stands right behind the one it is said of.")


def beliefs(frames: Iterable[Frame]) -> Iterator[Telling]:
    """At most one telling a sentence, its content what follows the verb.

    The engine finds most of these and much else; this is for those that it misses.
    """
    for one in frames:
        for sentence in one.sentences if STEM.search(one.skeleton) else ():
            if len(sentence) <= LONGEST:
                yield from _sentence(one.view(sentence.start, sentence.end), sentence.start)


def _sentence(view: str, at: int) -> Iterator[Telling]:
    for found in PLAIN.finditer(view):
        if found["source"].split()[0] in NOT_A_NAME or NOUN_BEHIND.match(found["content"]):
            continue
        words = found["content"]
        end = ENDS.search(words)
        content = Span(
            found.start("content"), found.start("content") + len((words[: end.start()] if end else words).rstrip(FINAL))
        )
        manner = Manner.MIXED if HIDDEN in content.of(view) else Manner.INDIRECT
        source, cue = Span(*found.span("source")), Span(*found.span("cue"))
        yield Telling(manner, (content.moved(at),), (source.moved(at),), (cue.moved(at),), BECAUSE)
        return
