"""Small libraries of invented pages, as a journalist would set them down in a TOML case."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape
from typing import Any

from tests.texts import body

from sayso.examining import Desk, Engine, examine
from sayso.library import MemoryShelf
from sayso.model.document import Detail, DetailName, Document, Markup, MarkupKind
from sayso.model.dossier import Dossier
from sayso.model.grounds import Chain, Copies
from sayso.model.place import Reason, Span
from sayso.read import read
from sayso.resolve import Aliases

BY_HAND = Reason("by-hand/1", "Set in a test.")
RULES = Engine.RULES


def page(name: str, told: Mapping[str, Any]) -> Document:
    """One page: `headline`, `standfirst`, `outlet`, `published`, `author`, `text` (empty lines part paragraphs)."""
    metas = {
        "og:site_name": "outlet",
        "og:title": "headline",
        "article:published_time": "published",
        "author": "author",
        "og:description": "standfirst",
    }
    head = "".join(
        f'<meta {"name" if meta == "author" else "property"}="{meta}" content="{escape(str(told[key]))}">'
        for meta, key in metas.items()
        if key in told
    )
    paragraphs = "".join(_paragraph(words) for words in str(told["text"]).strip().split("\n\n"))
    title = escape(str(told.get("headline", "")))
    under = f'<p class="standfirst">{escape(str(told["standfirst"]))}</p>' if "standfirst" in told else ""
    body = f"<article><h1>{title}</h1>{under}{paragraphs}</article>" if title else f"<article>{paragraphs}</article>"
    html = f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    document = read(html.encode(), f"https://{name}.example/").document
    assert document is not None
    return document


def _paragraph(words: str) -> str:
    if words.startswith("> "):
        return f"<blockquote><p>{escape(words[2:])}</p></blockquote>"
    return f"<p>{escape(' '.join(words.split()))}</p>"


def typed(name: str, told: Mapping[str, Any]) -> Document:
    """The same without a page around it: quickly made, for libraries of many documents."""
    text, quoted = "", []
    for paragraph in str(told["text"]).strip().split("\n\n"):
        words = paragraph.removeprefix("> ")
        if words != paragraph:
            quoted.append(Markup(MarkupKind.BLOCK_QUOTE, Span(len(text), len(text) + len(words))))
        text += f"{words}\n\n"
    plain = body(text, tuple(quoted), f"https://{name}.example/")
    names = {"headline": DetailName.HEADLINE, "outlet": DetailName.OUTLET, "published": DetailName.PUBLISHED}
    details = tuple(Detail(names[key], str(told[key]), BY_HAND) for key in names if key in told)
    return replace(plain, details=details)


class Held:
    """The pages of a case on a shelf, each by its name; `make` makes a document of each."""

    def __init__(
        self,
        pages: Mapping[str, Mapping[str, Any]],
        make: Callable[[str, Mapping[str, Any]], Document] = page,
    ) -> None:
        self.documents = {name: make(name, told) for name, told in pages.items()}
        self.shelf = MemoryShelf(self.documents.values())
        self.names = {document.id: name for name, document in self.documents.items()}
        self.desk = Desk(self.shelf, Aliases.shipped(), RULES)

    def dossier(self, name: str, count: bool = False, copies: tuple[Copies, ...] = ()) -> Dossier:
        """The dossier of one page against all of them."""
        return examine(self.documents[name], self.shelf, engine=RULES, count=count, copies=copies)

    def chain(self, name: str, words: str) -> Chain:
        """The chain of the statement of a page that has these words; an assertion where there is none."""
        dossier = self.dossier(name)
        found = [chain for chain in dossier.chains if words in chain.statement.span.of(dossier.document.text)]
        said = [chain.statement.span.of(dossier.document.text) for chain in dossier.chains]
        assert found, said
        return found[0]
