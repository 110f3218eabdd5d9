"""Works named in the text; the document that is meant, or abstention."""

from sayso.resolve.aliases import Aliases
from sayso.resolve.links import links
from sayso.resolve.works import works

__all__ = ["Aliases", "links", "works"]
