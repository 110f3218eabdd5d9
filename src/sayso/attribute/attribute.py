"""Who says what: the rules, a tagger if one is given, and their findings made attributions."""

from dataclasses import replace

from sayso.attribute.rules import merged, rules
from sayso.attribute.speakers import speakers
from sayso.attribute.statements import statements
from sayso.attribute.telling import Tagger
from sayso.model.document import Document
from sayso.model.outline import Outline
from sayso.model.voices import Attribution, Voices


def attribute(document: Document, outline: Outline, tagger: Tagger | None = None) -> Voices:
    """Find who says what in a document.

    Where the rules and the tagger speak of the same cue or the same words, the rules' finding stays: they answer for
    quotation marks and layout, the tagger for indirect speech.
    """
    found = rules(document, outline)
    tellings = merged(found, tagger(document, outline)) if tagger else found
    named = speakers(document.text, tellings)
    attributions = tuple(
        Attribution(
            f"a{number}",
            telling.manner,
            telling.contents,
            source,
            telling.said_at,
            telling.cue,
            replace(telling.because, words=f"{telling.because.words} {note}".strip()),
        )
        for number, (telling, source, note) in enumerate(zip(tellings, named.said_by, named.notes, strict=True), 1)
    )
    return Voices(named.sources, attributions, statements(outline.sentences, attributions))
