"""The works that a report cites, and the report itself, for those who cite: BibTeX and CSL-JSON."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.document import DetailName
from sayso.model.dossier import Card, Dossier
from sayso.model.works import WorkKind
from sayso.present.front import address
from sayso.present.shown import whole
from sayso.present.wording import MONTHS, headline

DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
SPECIAL = re.compile(r"[\\{}#$%&_^~]")
IN_TEX = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
TYPES = {
    WorkKind.ARTICLE: "article-newspaper",
    WorkKind.REPORT: "report",
    WorkKind.MEMO: "report",
    WorkKind.POST: "post",
    WorkKind.INTERVIEW: "interview",
}


@dataclass(frozen=True, slots=True)
class Cited:
    """One entry: the report ("report") or a work that it cites, as far as the text or the document held names it."""

    key: str
    kind: str
    title: str
    outlet: str
    authors: tuple[str, ...]
    date: str
    url: str
    note: str


def bibtex(dossier: Dossier) -> bytes:
    """The report and its cited works as BibTeX, in UTF-8."""
    return whole("\n".join(_bibtex(cited) for cited in _cited(dossier))).encode()


def csl_json(dossier: Dossier) -> bytes:
    """The report and its cited works as CSL-JSON, which Zotero and word processors read."""
    entries = [_csl(cited) for cited in _cited(dossier)]
    return whole(json.dumps(entries, ensure_ascii=False, indent=1)).encode() + b"\n"


def _cited(dossier: Dossier) -> Iterator[Cited]:
    document = dossier.document
    yield Cited(
        "report",
        "article-newspaper",
        headline(document),
        document.detail(DetailName.OUTLET) or "",
        document.details_named(DetailName.AUTHOR),
        document.detail(DetailName.PUBLISHED) or "",
        address(document.detail(DetailName.CANONICAL) or "") or address(document.locator),
        "",
    )
    cards = {card.document: card for card in dossier.cards}
    links = {link.work: link.document for link in dossier.links}
    for number, work in enumerate(dossier.works, 1):
        card = cards.get(links.get(work.id) or "") or Card("", "", "", "", "")
        title = card.headline or work.title.strip(" ,.“”") or (work.kind.value if work.outlet else "")
        url = address(card.canonical) or address(card.locator) or address(work.url)
        note = "" if card.document else "as the report names it; not held"
        kind = TYPES.get(work.kind, "document")
        yield Cited(
            f"cited{number}", kind, title, card.outlet or work.outlet, (), card.published or work.date, url, note
        )


def _bibtex(cited: Cited) -> str:
    year, month, day = _day(cited.date)
    fields = {
        "title": f"{{{_tex(cited.title)}}}" if cited.title else "",
        "author": " and ".join(f"{{{_tex(author)}}}" for author in cited.authors),
        "journal": _tex(cited.outlet),
        "year": year,
        "month": MONTHS[int(month) - 1][:3].lower() if month and 1 <= int(month) <= 12 else "",
        "day": day,
        "url": cited.url,
        "note": _tex(cited.note or ("" if year else cited.date)),
    }
    said = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{'article' if cited.outlet else 'misc'}{{{cited.key},\n{said}}}\n"


def _tex(words: str) -> str:
    """Words that TeX takes for words.

    >>> _tex("50% of {all}")
    '50\\\\% of \\\\{all\\\\}'
    """
    return SPECIAL.sub(lambda found: IN_TEX.get(found[0], f"\\{found[0]}"), " ".join(words.split()))


def _csl(cited: Cited) -> dict[str, object]:
    parts = [int(part) for part in _day(cited.date) if part]
    said: dict[str, object] = {
        "id": cited.key,
        "type": cited.kind,
        "title": cited.title,
        "container-title": cited.outlet,
        "author": [{"literal": author} for author in cited.authors],
        "issued": {"date-parts": [parts]} if parts else {"literal": cited.date} if cited.date else {},
        "URL": cited.url,
        "note": cited.note,
    }
    return {name: value for name, value in said.items() if value}


def _day(date: str) -> tuple[str, str, str]:
    found = DAY.match(date)
    return (found[1], found[2] or "", found[3] or "") if found else ("", "", "")
