"""Document → Outline: paragraphs, sentences, quotations."""

from sayso.segment.segment import segment

__all__ = ["segment"]
