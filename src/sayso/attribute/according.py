"""Indirect speech where a rule is strong: according to X; X said that; …, X said."""

import re
from collections.abc import Iterable
from dataclasses import replace

from sayso.attribute.cues import IN_ITS_ARTICLE, LEAD, subject, surely
from sayso.attribute.frame import Frame
from sayso.attribute.telling import Telling
from sayso.model.place import Reason, Span
from sayso.model.voices import Manner
from sayso.text.hide import HIDDEN
from sayso.text.reporting import FORMS, PARTICIPLES

ACCORDING = re.compile(r"\b(?P<cue>[Aa]ccording to|[Ii]n the words of)\s+")
ENDS_NAME = re.compile(
    r",(?!\s(?:Inc|Jr|R-|D-|(?:an?|who|which)\s[^,]{2,80},))|[;:!?](?=\s|$)|\.(?=\s*$)|[—–]|"
    r"\s(?:and|but)\s(?=\w+\s(?:is|was|has|had|will)\b)"
)
THAT = re.compile(
    rf"(?<![\w-])(?P<cue>{LEAD}[a-z]+)(?:\s+(?:[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){{0,3}}|reporters|him|her|them|me|us|"
    rf"(?:the|his|her|its|their) (?:[\w-]+ ){{0,2}}\w+|in an? (?:[\w-]+ ){{0,2}}\w+|(?:on )?\w+day)){{0,2}}"
    rf"\s+(?P<that>that)\s"
)
UNSURE_WITH_THAT = frozenset(
    """found find finds finding read reads reading order orders reverse reversed offer offers detail details question
    questions""".split()
)
TAIL = re.compile(
    rf",\s+(?P<source>(?!\s)[^,;:—–{HIDDEN}]{{1,120}}?(?:,\s[^,;:—–{HIDDEN}]{{2,60}},)?)\s+(?P<cue>{LEAD}"
    rf"(?:said|says|added|adds|reported|reports|wrote|writes|noted|notes|explained|argued|argues|claimed|claims|tweeted|"
    rf"told))(?P<rest>(?:\s+[^,;:]{{1,60}})?(?:,\s+citing\s[^;:]{{1,100}})?)[.!?]?$"
)
STARTS_NAME = re.compile(
    r"[A-Z@]|(?:the|an?|his|her|its|their|officials|police|he|she|they|it)\b|(?:[a-z’'-]+ ){1,4}[A-Z]"
)
CLAUSE_INSIDE = re.compile(r"\b(?:is|was|are|were|that|what|nobody|not|never|if|when|because)\b")
CITING = re.compile(
    r",\s+(?P<cue>citing|quoting)\s+(?:an?\s[a-z]+\s(?:by|from)\s+)?(?P<source>(?:the\s|an?\s)?(?:[a-z]+\s){0,3}?"
    r"(?:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}|officials?|sources?))"
)
LONGEST = 2000
"""Code points. What is longer is no sentence that a rule should read."""

FINAL = " .!?;,"


def according(frames: Iterable[Frame]) -> tuple[Telling, ...]:
    """Tellings without quotation marks that need no guessing."""
    return tuple(telling for one in frames for telling in _paragraph(one))


def _paragraph(one: Frame) -> Iterable[Telling]:
    lower_cues = "ccording to" in one.skeleton or "n the words of" in one.skeleton
    thats = " that " in one.skeleton
    for sentence in one.sentences:
        if len(sentence) > LONGEST:
            continue
        view = one.view(sentence.start, sentence.end)
        found = _according(view) if lower_cues else None
        found = found or (_that(view) if thats else None) or _tail(view)
        if found is not None:
            source, cue, content, because = found
            if len(content) > 1:
                manner = Manner.MIXED if HIDDEN in content.of(view) else Manner.INDIRECT
                at = sentence.start
                telling = Telling(manner, (content.moved(at),), (source.moved(at),), (cue.moved(at),), because)
                yield telling
                yield from _citing(view, telling, at)


def _citing(view: str, told: Telling, at: int) -> Iterable[Telling]:
    """`X reported, citing a post by Y`: the same words are Y's, as X tells them."""
    for citing in CITING.finditer(view):
        source, cue = Span(*citing.span("source")).moved(at), Span(*citing.span("cue")).moved(at)
        if not any(content.overlaps(source) for content in told.contents):
            because = Reason("citing/1", "The one who tells it cites another for the same words.")
            yield replace(told, said_at=(source,), cue=(cue,), because=because, inside=True)


Parts = tuple[Span, Span, Span, Reason]


def _according(view: str) -> Parts | None:
    """`According to X, …` and `…, according to X`."""
    cue = ACCORDING.search(view)
    if cue is None:
        return None
    end = ENDS_NAME.search(view, cue.end())
    stop = end.start() if end else len(view.rstrip(FINAL))
    source = Span(cue.end(), cue.end() + len(view[cue.end() : stop].rstrip()))
    if HIDDEN in source.of(view) or not source:
        return None
    before = view[: cue.start()].rstrip(" ,—–(")
    because = Reason("according-to/1", "“According to” names the one whose word this is.")
    if len(before.split()) > 2:
        return source, Span(*cue.span("cue")), Span(0, len(before)), because
    start = stop + len(view[stop:]) - len(view[stop:].lstrip(" ,"))
    return source, Span(*cue.span("cue")), Span(start, max(start, len(view.rstrip(FINAL)))), because


def _that(view: str) -> Parts | None:
    """`X said that …`."""
    cue = next((cue for cue in THAT.finditer(view) if _verb(cue) in FORMS), None)
    if cue is None or HIDDEN in view[: cue.start()] or _verb(cue) in UNSURE_WITH_THAT | PARTICIPLES:
        return None
    source = subject(view, cue.start())
    if source is None or not surely(source.of(view)):
        return None
    content = Span(cue.start("that"), len(view.rstrip(FINAL)))
    because = Reason("said-that/1", "A verb of saying and “that” give the clause to the one named before them.")
    return source, Span(*cue.span("cue")), content, because


def _verb(cue: re.Match[str]) -> str:
    return str(cue["cue"]).split()[-1].lower()


def _tail(view: str) -> Parts | None:
    """`…, X said.`"""
    cue = TAIL.search(view, max(0, len(view) - 240))
    if cue is None or IN_ITS_ARTICLE.match(", " + cue["source"]):
        return None
    if not STARTS_NAME.match(cue["source"]):
        return None
    if len(cue["source"].split()) > 12 or CLAUSE_INSIDE.search(cue["source"]):
        return None
    content = Span(0, cue.start())
    if len(content.of(view).split()) < 3 or view[content.end - 1] == HIDDEN:
        return None
    because = Reason("said-after/1", "The sentence ends by naming the one who said it.")
    return Span(*cue.span("source")), Span(*cue.span("cue")), content, because
