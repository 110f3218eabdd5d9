"""Competing explanations against the evidence."""

from sayso.weigh.board import board
from sayso.weigh.weigh import weigh

__all__ = ["board", "weigh"]
