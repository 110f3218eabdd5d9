"""Dossiers to show, built by hand about a valley that does not exist: a rich one, a hostile one, a long one."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest

from sayso.model.checks import Edit, EditKind, Mention, Nearest, OmissionCheck, QuoteCheck, Verdict
from sayso.model.document import Detail, DetailName, Document, Markup, MarkupKind, Part, Zone
from sayso.model.dossier import Card, Dossier
from sayso.model.grounds import Carrier, Chain, End, EndKind, Hop, Origin, Origins, Standing
from sayso.model.outline import Outline, Quotation, QuoteStyle
from sayso.model.place import Passage, Problem, Reason, Span
from sayso.model.voices import Attribution, Kind, Manner, Source, Stance, Statement
from sayso.model.works import Candidate, CitedWork, Link, WorkKind
from sayso.text.identity import document_id

TAG = re.compile(r"\{(/?)([\w:.-]+)\}")
SENTENCE_END = re.compile(r"(?<=[.?!:”])\s+(?=[A-Z“*])|\n+")


@dataclass
class Script:
    """A text whose places are marked `{name}like this{/name}`; the marks are taken out, the places kept."""

    text: str = ""
    places: dict[str, list[Span]] = field(default_factory=dict)

    @classmethod
    def read(cls, marked: str) -> "Script":
        script, kept, last, length = cls(), [], 0, 0
        open_at: dict[str, int] = {}
        for tag in TAG.finditer(marked):
            kept.append(marked[last : tag.start()])
            length += tag.start() - last
            last = tag.end()
            if tag[1]:
                script.places.setdefault(tag[2], []).append(Span(open_at.pop(tag[2]), length))
            else:
                open_at[tag[2]] = length
        script.text = "".join([*kept, marked[last:]])
        return script

    def all(self, name: str) -> tuple[Span, ...]:
        return tuple(self.places.get(name, ()))

    def one(self, name: str) -> Span:
        return self.places[name][0]


def pieces(text: str, cut: re.Pattern[str]) -> tuple[Span, ...]:
    edges = [0, *(edge for m in cut.finditer(text) for edge in m.span()), len(text)]
    spans = (Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
    return tuple(span for span in spans if span.of(text).strip())


def statements(sentences: tuple[Span, ...], attributions: tuple[Attribution, ...]) -> tuple[Statement, ...]:
    voices = sorted(
        ((content, a.id) for a in attributions if a.manner is not Manner.SCARE for content in a.contents),
        key=lambda voice: (voice[0].start, -voice[0].end),
    )
    found = []
    for sentence in sentences:
        heard = [(content, who) for content, who in voices if content.overlaps(sentence)]
        inner = {edge for content, _ in heard for edge in (content.start, content.end)}
        edges = sorted({sentence.start, sentence.end} | {e for e in inner if sentence.start < e < sentence.end})
        for start, end in pairwise(edges):
            piece = Span(start, end)
            found.append(Statement(piece, tuple(who for content, who in heard if content.overlaps(piece))))
    return tuple(found)


REPORT = Path(__file__).with_name("tarn-gate.txt").read_text(encoding="utf-8")

SOURCES = (
    ("s1", "Ministry of Waters memo", Kind.PAPER, ("a1",)),
    ("s2", "Daily Meridian", Kind.OUTLET, ("a2", "a4")),
    ("s3", "Aldo Ferrin", Kind.PERSON, ("a3", "a6")),
    ("s4", "The Orra Post", Kind.OUTLET, ("a5",)),
    ("s5", "the company’s own engineers", Kind.UNNAMED, ("a7",)),
    ("s6", "Northern Wire", Kind.OUTLET, ("a8",)),
    ("s7", "a new survey", Kind.PAPER, ("a9",)),
    ("s8", "Marta Quill", Kind.PERSON, ("a10", "a12")),
    ("s9", "the villages downstream", Kind.UNNAMED, ("a11",)),
)
MANNERS = {
    "a1": Manner.MIXED,
    "a2": Manner.BLOCK,
    "a3": Manner.DIRECT,
    "a4": Manner.BLOCK,
    "a5": Manner.INDIRECT,
    "a6": Manner.INDIRECT,
    "a7": Manner.MIXED,
    "a8": Manner.BLOCK,
    "a9": Manner.INDIRECT,
    "a10": Manner.DIRECT,
    "a11": Manner.INDIRECT,
    "a12": Manner.INDIRECT,
}
ATTITUDES = ("a11", "a12")
BECAUSE = {
    Manner.BLOCK: "The paragraph is set apart after a line that ends in a colon and names the outlet.",
    Manner.DIRECT: "The words stand in quotation marks beside the cue.",
    Manner.INDIRECT: "The cue is followed by a clause that tells what was said.",
    Manner.MIXED: "The cue is followed by a clause, part of which stands in quotation marks.",
}
MERIDIAN, POST, WIRE_ONE, WIRE_TWO, MEMO = "1e0c77aa01", "1e0c77aa02", "1e0c77aa03", "1e0c77aa04", "1e0c77aa05"
HEADLINE = "Tarn Gate: Is the Ministry Saving Water or Selling It?"


def reason(rule: str, words: str, *at: Passage) -> Reason:
    return Reason(f"{rule}/1", words, at)


def build_report() -> Dossier:
    script = Script.read(REPORT)
    text = script.text
    here = document_id("tarn-gate.html", text)
    attributions = build_attributions(script, here)
    document = build_document(script, here)
    return Dossier(
        document=document,
        outline=build_outline(script),
        sources=tuple(
            Source(name, label, kind, tuple(sorted(span for a in said for span in script.all(f"s:{a}"))))
            for name, label, kind, said in SOURCES
        ),
        attributions=attributions,
        statements=statements(pieces(text, SENTENCE_END), attributions),
        works=build_works(script, here),
        links=build_links(),
        checks=build_checks(script, here),
        omissions=build_omissions(script, here),
        cards=(
            Card(MERIDIAN, "Engineers win race to save last reserve at Tarn Gate", "Daily Meridian", "2031-05-09",
                 "https://meridian.example/water/tarn-gate"),
            Card(WIRE_ONE, "Pumps reach the border as lakes fall", "Northern Wire", "2031-05-10", "wire/pumps-1.html"),
            Card(WIRE_TWO, "Pumps reach border as lakes fall", "Northern Wire", "2031-05-11", "wire/pumps-2.html"),
            Card(POST, "Council hears Ferrin on dry summer", "The Orra Post", "2031-05-02", "post/council.html"),
        ),
        problems=(Problem("read", "The page gives two dates of publication.", Passage(here, Span(0, 13))),),
        chains=build_chains(script, here),
        origins=build_origins(script, here),
    )  # fmt: skip


def build_document(script: Script, here: str) -> Document:
    zones = []
    marked = sorted((span, name[2:]) for name, spans in script.places.items() if name[:2] == "z:" for span in spans)
    for i, (span, part) in enumerate(marked):
        end = marked[i + 1][0].start if i + 1 < len(marked) else len(script.text)
        zones.append(Zone(Part(part), Span(span.start if i else 0, end), reason("zone", f"It reads like a {part}.")))
    said = reason("json-ld", "The page's JSON-LD says so.")
    seen = reason("notice-original", "The biography says where the article first stood.")
    return Document(
        here,
        script.text,
        tuple(zones),
        (
            Detail(DetailName.HEADLINE, HEADLINE, said),
            Detail(
                DetailName.KICKER, "Valley water:", reason("kicker", "A line ending in a colon beside the headline.")
            ),
            Detail(DetailName.AUTHOR, "Ines Calder", said),
            Detail(DetailName.OUTLET, "Open Bulletin", said),
            Detail(DetailName.PUBLISHED, "2031-05-12", said),
            Detail(DetailName.PUBLISHED, "2031-05-14T08:30:00+02:00", reason("meta-date", "A meta element says so.")),
            Detail(DetailName.CANONICAL, "https://openbulletin.example/2031/tarn-gate", said),
            Detail(DetailName.LANGUAGE, "en", said),
            Detail(DetailName.ORIGINALLY_PUBLISHED_AT, "Valley Review", seen),
        ),
        tuple(
            Markup(MarkupKind.LINK, at, "https://meridian.example/water/tarn-gate") for at in script.all("w:meridian")
        ),
        "saved/tarn-gate.html",
    )


def build_outline(script: Script) -> Outline:
    quotations = tuple(
        Quotation(span, span, QuoteStyle.BLOCK, reason("block", "Set apart in the page."))
        for name in ("b:1", "b:2", "b:3")
        for span in script.all(name)
    )
    return Outline(pieces(script.text, re.compile(r"\n\n+")), pieces(script.text, SENTENCE_END), quotations)


def build_attributions(script: Script, here: str) -> tuple[Attribution, ...]:
    speaks = {a: source for source, _, _, said in SOURCES for a in said}
    said = [
        Attribution(
            a,
            manner,
            script.all(a),
            speaks[a],
            script.all(f"s:{a}"),
            script.all(f"q:{a}"),
            reason(f"{manner}-speech", BECAUSE[manner], *(Passage(here, cue) for cue in script.all(f"q:{a}"))),
            Stance.ATTITUDE if a in ATTITUDES else Stance.STATEMENT,
        )
        for a, manner in MANNERS.items()
    ]
    scare = reason("scare", "A word or two in marks, with nobody said to have spoken them.")
    held = [
        Attribution(f"x{i}", Manner.SCARE, (span,), None, (), (), scare) for i, span in enumerate(script.all("scare"))
    ]
    return tuple(sorted([*said, *held], key=lambda a: (a.contents[0].start, -a.contents[-1].end)))


def build_works(script: Script, here: str) -> tuple[CitedWork, ...]:
    named = reason("named-title", "An outlet and a title in quotation marks stand together.")
    memo = reason("named-paper", "A paper is named with its year.")
    told = reason("named-outlet", "An outlet is named, and no article of it.")
    rows = (
        ("w1", WorkKind.MEMO, "Ministry of Waters", "", "2027", "w:memo", ("a1",), memo),
        ("w2", WorkKind.ARTICLE, "Daily Meridian", "Engineers win race to save last reserve at Tarn Gate", "",
         "w:meridian", ("a2", "a3", "a4"), named),
        ("w3", WorkKind.ARTICLE, "Northern Wire", "Pumps reach the border as lakes fall", "", "w:wire", ("a8",), named),
        ("w4", WorkKind.WORK, "The Orra Post", "", "", "s:a5", ("a5",), told),
    )  # fmt: skip
    return tuple(
        CitedWork(w, kind, outlet, title, date, "", script.one(at), script.all(at), said, because)
        for w, kind, outlet, title, date, at, said, because in rows
    )


def build_links() -> tuple[Link, ...]:
    alike = reason("headline", "The headline is 98 % alike and the outlet is the same.")
    outlet = reason("outlet", "The outlet is the same, and it writes about Ferrin and the council.")
    return (
        Link("w1", None, (), reason("not-held", "No document of that outlet is held.")),
        Link("w2", MERIDIAN, (Candidate(MERIDIAN, 1.0, alike),), alike),
        Link("w3", None, (Candidate(WIRE_ONE, 0.98, alike), Candidate(WIRE_TWO, 0.96, alike)),
             reason("tie", "Two headlines fit equally well, so none is chosen.")),
        Link("w4", POST, (Candidate(POST, 0.71, outlet),), outlet),
    )  # fmt: skip


def build_checks(script: Script, here: str) -> tuple[QuoteCheck, ...]:
    def check(
        attribution: str, work: str | None, verdict: Verdict, words: str, *, at: str = "",
        found: Passage | None = None, edits: tuple[Edit, ...] = (), before: str = "", after: str = "",
    ) -> QuoteCheck:  # fmt: skip
        quote = script.one(f"k:{at or attribution}")
        owned = tuple(span for span in script.all("own") if quote.holds(span))
        return QuoteCheck(
            attribution, Passage(here, quote), (quote,), owned, work, verdict, found, edits, before, after,
            reason("quotation", words),
        )  # fmt: skip

    quoted = script.one("k:a3").of(script.text)
    edits = (
        Edit(8, "never", "[not]", EditKind.BRACKET, True),
        Edit(quoted.index("should"), "must", "should", EditKind.WORDING, False),
    )
    length = len(quoted) + len("must") - len("should")
    return (
        check("a1", "w1", Verdict.NOT_HELD, "The memo is not held, so its words cannot be compared."),
        check("a2", "w2", Verdict.VERBATIM, "The passage stands in the article, word for word.",
              found=Passage(MERIDIAN, Span(412, 412 + len(script.one("k:a2")))),
              before="the old maps still show the shoreline of 1990. ",
              after=" On Friday crews began to lower the last gate."),
        check("a3", "w2", Verdict.ALTERED, "One word is changed with nothing to show it: “must” became “should”.",
              found=Passage(MERIDIAN, Span(1820, 1820 + length)), edits=edits,
              before="Asked about the autumn, Ferrin did not hesitate. “I have said it before: ",
              after=". That is the order of things in this valley,” he said."),
        check("a4", "w2", Verdict.TRUNCATED, "The source’s sentence goes on: two of its words were left off the end.",
              found=Passage(MERIDIAN, Span(2100, 2110 + len(script.one("k:a4")))),
              edits=(Edit(0, "m", "M", EditKind.TYPOGRAPHY, True),
                     Edit(len(script.one("k:a4")) - 1, " once more", "", EditKind.WORDING, False)),
              before="the council’s own count has ", after=" The station was last raised in 2019."),
        check("a7", "w4", Verdict.NOT_FOUND, "The Orra Post’s article is held; these words are not in it."),
        check("a8", "w3", Verdict.NOT_HELD, "Two documents fit the work equally well, so neither was opened."),
        check("a10", None, Verdict.NOT_HELD, "No work is named that the words could be looked up in."),
        check("a10", None, Verdict.NOT_HELD, "No work is named that the words could be looked up in.", at="a10b"),
    )  # fmt: skip


def build_omissions(script: Script, here: str) -> tuple[OmissionCheck, ...]:
    words = (
        "A memo of the ministry, now four years old, had asked for the upper lakes to be closed.",
        "The ministry sold eleven licences that month, according to its own register.",
    )
    return (
        OmissionCheck(
            Passage(here, script.one("o:1")),
            script.all("about:1"),
            "Daily Meridian",
            "w2",
            Mention.COMES_NEAR,
            (
                Nearest(Passage(MERIDIAN, Span(2501, 2588)), 0.62, ("memo", "ministry"), words[0]),
                Nearest(Passage(MERIDIAN, Span(3020, 3096)), 0.55, ("licences", "sold", "month"), words[1]),
            ),
            reason("omission", "Two passages of the article share telling words with what is said to be left out."),
        ),
    )


def build_chains(script: Script, here: str) -> tuple[Chain, ...]:
    """A statement that rests on a post two hops away, one that rests on a work not held, and the author's own."""
    start, inner = Passage(here, script.one("a3")), Passage(MERIDIAN, Span(1820, 1900))
    posted = Passage(WIRE_ONE, Span(40, 118))
    words = (
        "we will never leave the valley without water, and the towns must be served first",
        "The lakes stay open, and the towns must be served first: that I promise, A. Ferrin.",
    )
    hops = (
        Hop(
            start,
            "Daily Meridian",
            Kind.OUTLET,
            "a3",
            "“Engineers win race”",
            MERIDIAN,
            inner,
            words[0],
            Standing.ALTERED,
            None,
            reason("ground-by-check", "One word is changed with nothing to show it.", inner),
        ),
        Hop(
            inner,
            "Aldo Ferrin",
            Kind.PERSON,
            "b1",
            "the post of Aldo Ferrin",
            WIRE_ONE,
            posted,
            words[1],
            Standing.REPORTED,
            0.62,
            reason("ground-in-other-words", "62% alike: “towns” and “served”.", posted),
        ),
    )
    memo = Passage(here, script.one("a1"))
    unheld = reason("ground-not-held", "The memo of Ministry of Waters is not held.", memo)
    own = Passage(here, Span(0, len(HEADLINE)))
    return (
        Chain(own, (), End(EndKind.OWN_VOICE, "", own, reason("ground-own-voice", "The author says it.", own))),
        Chain(memo, (Hop(memo, "Ministry of Waters memo", Kind.PAPER, "a1", "the memo of Ministry of Waters", None,
                         None, "", Standing.NOT_HELD, None, unheld),),
              End(EndKind.NOT_HELD, "the memo of Ministry of Waters", memo, unheld)),
        Chain(start, hops, End(EndKind.POST, "Aldo Ferrin", posted,
                               reason("ground-primary", "This is a post by Aldo Ferrin.", posted))),
    )  # fmt: skip


def build_origins(script: Script, here: str) -> tuple[Origins, ...]:
    start = Passage(here, script.one("a3"))
    why = reason("origins", "Carried by 3 documents of 3 outlets, 1 origin: a post by Aldo Ferrin (3).", start)
    carriers = (
        Carrier(start, "we will not leave", 1.0, "Open Bulletin"),
        Carrier(Passage(MERIDIAN, Span(1820, 1900)), "we will never leave", 1.0, "Daily Meridian"),
        Carrier(Passage(WIRE_ONE, Span(40, 118)), "The lakes stay open", 0.62, "Northern Wire"),
    )
    maybe = (Carrier(Passage(POST, Span(5, 60)), "Ferrin spoke of the towns", 0.33, "The Orra Post"),)
    one = Origin("a post by Aldo Ferrin", EndKind.POST, WIRE_ONE, (here, MERIDIAN, WIRE_ONE), why)
    return (Origins(start, carriers, (one,), maybe, why),)  # fmt: skip


HOSTILE = (
    "<script>alert('1')</script>",
    "{{7*7}}{% for x in y %}",
    "\x1b[31mred\x1b]8;;http://e.example\x07 and \x9b31m, \r\n\x00 end",
    "\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "😀👩\u200d👩\u200d👧\u200d👦 🇪🇺 🤔",
    "Z\u0351\u0327\u0300a\u0300\u0301\u0302\u0303\u0304l\u0305\u0306\u0307\u0308g\u0309\u030ao\u030b\u030c",
    "w" * 200,
    "[bold]not markup[/bold] [link=http://e.example]x[/link] :smile:",
    '"><img src=x onerror=alert(1)><svg/onload=alert(2)> &amp; &lt;',
    "-->]]></style></title><style>*{display:none}</style><!--",
    "=cmd|' /C calc'!A0",
    "lone \ud800 surrogate",
)


def build_hostile() -> Dossier:
    """Every string a page could bring is an attack, and the places are all right."""
    bad = " ".join(HOSTILE)
    text = "\n\n".join(HOSTILE)
    here = document_id(bad, text)
    spans = pieces(text, re.compile(r"\n\n"))
    why = Reason(bad, bad, (Passage(here, spans[0]), Passage(bad, Span(0, 9))))
    document = Document(
        here,
        text,
        (Zone(Part.BODY, Span(0, spans[-1].start), why), Zone(Part.NOTICE, Span(spans[-1].start, len(text)), why)),
        tuple(Detail(name, bad, why) for name in DetailName),
        (
            Markup(MarkupKind.LINK, spans[1], "javascript:alert(3)"),
            Markup(MarkupKind.LINK, spans[2], 'https://e.example/"onmouseover=alert(4)'),
        ),
        bad,
    )
    attributions = tuple(
        Attribution(f"{bad}{i}", manner, (span,), source, (span,), (span,), why)
        for i, (span, manner, source) in enumerate(zip(spans, [*Manner, *Manner], ["s", None] * 5, strict=False))
    )
    work = CitedWork(bad, WorkKind.WORK, bad, bad, bad, "javascript:alert(5)", spans[3], (), (bad + "0",), why)
    edits = (Edit(0, bad, text[spans[0].start : spans[0].start + 4], EditKind.WORDING, False),)
    return Dossier(
        document,
        Outline(spans, spans, tuple(Quotation(s, s, QuoteStyle.BLOCK, why) for s in spans[4:6])),
        (Source("s", bad, Kind.PERSON, (spans[0],)),),
        attributions,
        statements(spans, attributions),
        (work,),
        (Link(bad, None, (Candidate(bad, 0.5, why),), why),),
        (
            QuoteCheck(
                bad + "0", Passage(here, spans[0]), (), (), bad, Verdict.ALTERED, Passage(bad, Span(0, 9)), edits,
                bad, bad, why,
            ),
        ),
        (OmissionCheck(Passage(here, spans[2]), (spans[2],), bad, bad, Mention.CARRIES,
                       (Nearest(Passage(bad, Span(0, 9)), 0.5, (bad,), bad),), why),),
        (Card(bad, bad, bad, bad, "javascript:alert(6)"),),
        (Problem(bad, bad, None, bad),),
        (Chain(Passage(here, spans[0]),
               (Hop(Passage(here, spans[0]), bad, Kind.PERSON, bad, bad, bad, Passage(bad, Span(0, 9)), bad,
                    Standing.REPORTED, 0.5, why),),
               End(EndKind.UNNAMED, bad, Passage(bad, Span(0, 9)), why)),),
        (Origins(Passage(here, spans[0]), (Carrier(Passage(bad, Span(0, 9)), bad, 0.5, bad),) * 2,
                 (Origin(bad, EndKind.POST, bad, (bad, bad), why),), (), why),),
    )  # fmt: skip


def build_long(paragraphs: int = 200) -> Dossier:
    """About fifty words a paragraph; every other paragraph quotes somebody."""
    telling = (
        "{z:body}The council met for the {n}th time that week, and the pumps ran on through the night as they had done "
        "all spring, while the clerks went on counting what was left. “{quote}It was never our water to sell, and the "
        "ledger of day {n} shows it{/quote},” {q}said{/q} {s}Speaker {who}{/s}, whose farm lies below it.{/z:body}"
    )
    quiet = "{z:body}Nothing was said on the morning after. The gate stood as it had stood, and the lake fell.{/z:body}"
    marked = (telling if i % 2 == 0 else quiet for i in range(paragraphs))
    script = Script.read(
        "\n\n".join(words.replace("{n}", str(i)).replace("{who}", str(i % 40)) for i, words in enumerate(marked))
    )
    here = document_id("long", script.text)
    why = reason("direct-speech", BECAUSE[Manner.DIRECT])
    attributions = tuple(
        Attribution(f"a{i + 1}", Manner.DIRECT, (quote,), f"s{(i * 2) % 40}", (at,), (cue,), why)
        for i, (quote, at, cue) in enumerate(zip(script.all("quote"), script.all("s"), script.all("q"), strict=True))
    )
    sentences = pieces(script.text, SENTENCE_END)
    return Dossier(
        build_document(script, here),
        Outline(pieces(script.text, re.compile(r"\n\n+")), sentences, ()),
        tuple(Source(f"s{i}", f"Speaker {i}", Kind.PERSON) for i in range(0, 40, 2)),
        attributions,
        statements(sentences, attributions),
        (),
        (),
        tuple(
            QuoteCheck(a.id, Passage(here, a.contents[0]), (), (), None, Verdict.NOT_HELD, None, (), "", "", why)
            for a in attributions
        ),
        (),
    )


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    return build_report()


@pytest.fixture(scope="session")
def hostile() -> Dossier:
    return build_hostile()


@pytest.fixture(scope="session")
def long_dossier() -> Dossier:
    return build_long()
