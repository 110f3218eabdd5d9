"""Take a document into paragraphs, sentences and quotations."""

from sayso.model.document import Document
from sayso.model.outline import Outline
from sayso.segment.blocks import blocks
from sayso.segment.paragraphs import paragraphs
from sayso.segment.quotations import quotations
from sayso.segment.sentences import sentences


def segment(document: Document) -> Outline:
    """The outline of a document, over the whole of its text; every span in code points.

    Every sentence lies in one paragraph, with only white space between sentences; quotations may nest.
    """
    found = paragraphs(document.text, document.zones)
    between_marks = quotations(document.text, found)
    every = (*between_marks, *blocks(document, found, between_marks))
    quoted = sorted(every, key=lambda quotation: (quotation.span.start, -quotation.span.end))
    return Outline(found, sentences(document.text, found), tuple(quoted))
