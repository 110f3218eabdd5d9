"""Coverage as HTML pages that stand alone: a comparison, events, claims, a board. No script, no request."""

import hashlib
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from sayso.model.coverage import Event
from sayso.model.dossier import Card
from sayso.present.matrix import RELATIONS, SIGNS, Matrix, summed
from sayso.present.shown import on_page
from sayso.present.wording import counted

if TYPE_CHECKING:
    from jinja2 import Environment


def comparison_page(shown: Matrix, version: str) -> str:
    """A matrix as a whole HTML document; the words of each cell open on demand, without any script."""
    return made("compare.html", version, shown=shown, summed=summed(shown))


def events_page(found: Sequence[Event], cards: Mapping[str, Card], version: str) -> str:
    """Events and their reports as a whole HTML document."""
    return made("events.html", version, events=found, cards=cards)


def made(template: str, version: str, **values: Any) -> str:
    """A page of this room; everything that a report says is escaped, and nothing on the page can run."""
    css = _css()
    digest = b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return _environment().get_template(template).render(version=version, css=_safe(css), css_hash=digest, **values)


@lru_cache(maxsize=1)
def _environment() -> "Environment":
    from jinja2 import DictLoader, Environment, StrictUndefined

    folder = files("sayso.present").joinpath("templates")
    named = ("coverage.html", "compare.html", "events.html", "claims.html", "weigh.html")
    sources = {name: folder.joinpath(name).read_text(encoding="utf-8") for name in named}
    environment = Environment(
        loader=DictLoader(sources), autoescape=True, finalize=_fit, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    environment.globals.update(signs=SIGNS, relations=RELATIONS, counted=counted)
    return environment


@lru_cache(maxsize=1)
def _css() -> str:
    folder = files("sayso.present").joinpath("templates")
    return "\n".join(folder.joinpath(name).read_text(encoding="utf-8").strip() for name in ("page.css", "coverage.css"))


def _fit(value: Any) -> Any:
    from markupsafe import Markup

    return on_page(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _safe(css: str) -> Any:
    from markupsafe import Markup

    return Markup(css)
