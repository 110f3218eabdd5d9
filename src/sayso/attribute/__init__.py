"""Outline → who says what."""

from sayso.attribute.attribute import attribute

__all__ = ["attribute"]
