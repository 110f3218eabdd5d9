"""Who says what: the rules, a tagger if one is given, and their findings made attributions."""

from dataclasses import replace

from sayso.attribute.rules import rules
from sayso.attribute.settled import settled
from sayso.attribute.silences import without_silences
from sayso.attribute.speakers import speakers
from sayso.attribute.stance import stance
from sayso.attribute.statements import statements
from sayso.attribute.telling import Tagger, Told
from sayso.model.document import Document
from sayso.model.outline import Outline
from sayso.model.voices import Attribution, Voices


def attribute(document: Document, outline: Outline, tagger: Tagger | None = None) -> Voices:
    """Find who says what in a document; see `settled` for what stays where the rules and a tagger speak of the same."""
    told = tagger(document, outline) if tagger else Told(())
    tellings = settled(rules(document, outline), without_silences(document.text, told.tellings))
    named = speakers(document.text, tellings, told.entities)
    attributions = tuple(
        Attribution(
            f"a{number}",
            telling.manner,
            telling.contents,
            source,
            telling.said_at,
            telling.cue,
            replace(telling.because, words=" ".join(filter(None, (telling.because.words, note, taken.because)))),
            taken.stance,
        )
        for number, (telling, source, note) in enumerate(zip(tellings, named.said_by, named.notes, strict=True), 1)
        for taken in (stance(document.text, telling),)
    )
    return Voices(named.sources, attributions, statements(outline.sentences, attributions))
