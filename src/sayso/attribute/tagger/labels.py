"""What the encoder may say of a word: its role in a telling, its part for one cue, the entity it names."""

from typing import Final

ROLES: Final = ("O", "B-C", "I-C", "B-SL", "I-SL", "B-SR", "I-SR", "B-TL", "I-TL", "B-TR", "I-TR")
"""Cue, source and content, begun or gone on with; a source's or content's cue stands to its Left or Right."""

PARTS: Final = ("O", "B-S", "I-S", "B-T", "I-T", "B-C", "I-C")
"""For one cue: its source, its content, the cue itself with all its pieces."""

ENTITIES: Final = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
