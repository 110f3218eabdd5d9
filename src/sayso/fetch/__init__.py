"""The web, when a person asks for a page of it."""

from sayso.fetch.fetch import Fetcher
from sayso.fetch.settings import Settings

__all__ = ["Fetcher", "Settings"]
