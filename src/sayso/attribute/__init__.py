"""Outline → who says what."""

from sayso.attribute.attribute import attribute
from sayso.attribute.engines import Engine, reader

__all__ = ["Engine", "attribute", "reader"]
