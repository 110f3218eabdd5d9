"""A dossier as one HTML page that stands alone: no script, no request, nothing for the browser to count."""

import hashlib
from base64 import b64encode
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from sayso.model.checks import Verdict
from sayso.model.dossier import Card, Dossier
from sayso.present import wording
from sayso.present.changes import beginning
from sayso.present.front import address
from sayso.present.sharing import picture
from sayso.present.sheet import sheet
from sayso.present.shown import on_page

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment, Template

QUIET = (Verdict.VERBATIM, Verdict.NOT_HELD)
"""Verdicts told in one line, with the rest on demand."""


def page(dossier: Dossier, version: str) -> str:
    """The dossier as a whole HTML document; the same dossier and version give the same text.

    Whatever the report says stays text: everything is escaped, and a content security policy forbids scripts,
    requests and every style but the page's own. Write it as UTF-8.
    """
    template, css = _template(), _css()
    digest = b64encode(hashlib.sha256(css.encode()).digest()).decode()
    laid = sheet(dossier)
    drawn = _safe(picture(dossier) if laid.sharers else "")
    return template.render(sheet=laid, version=version, css=_safe(css), css_hash=digest, lineage=drawn)


@lru_cache(maxsize=1)
def _template() -> "Template":
    from jinja2 import DictLoader

    names = ("page.html", "marks.html")
    folder = files("sayso.present") / "templates"
    pages = {name: folder.joinpath(name).read_text(encoding="utf-8") for name in names}
    return environment(DictLoader(pages), _elsewhere).get_template("page.html")


def environment(loader: "BaseLoader", opens: Callable[[Card], str]) -> "Environment":
    """Templates whose every expression passes through `on_page` and is escaped.

    `opens` gives the address at which a document can be read, or nothing.
    """
    from jinja2 import Environment, StrictUndefined

    made = Environment(
        loader=loader, autoescape=True, finalize=_fit, undefined=StrictUndefined, keep_trailing_newline=True
    )
    made.globals.update(
        address=address,
        attitudes=wording.ATTITUDES,
        changes=wording.CHANGES,
        beginning=beginning,
        card_label=wording.card_label,
        card_short=wording.card_short,
        counted=wording.counted,
        day=wording.day,
        edit_words=wording.edit_words,
        own_words=wording.own_words,
        opens=opens,
        kinds=wording.KINDS,
        manners=wording.MANNERS,
        mentions=wording.MENTIONS,
        parts=wording.PARTS,
        quiet=QUIET,
        rests_on=wording.rests_on,
        signs=wording.SIGNS,
        standings=wording.STANDINGS,
        stands=wording.stands,
        verdicts=wording.VERDICTS,
    )
    return made


def _elsewhere(card: Card) -> str:
    """Where a document stood when it was read, if that is an address."""
    return address(card.canonical) or address(card.locator)


@lru_cache(maxsize=1)
def _css() -> str:
    return files("sayso.present").joinpath("templates/page.css").read_text(encoding="utf-8").strip()


def _fit(value: Any) -> Any:
    from markupsafe import Markup

    return on_page(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _safe(css: str) -> Any:
    from markupsafe import Markup

    return Markup(css)
