"""Outline → who says what."""

from sayso.attribute.attribute import attribute
from sayso.attribute.engines import Engine, tagger

__all__ = ["Engine", "attribute", "tagger"]
