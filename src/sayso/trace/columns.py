"""The columns of the table of passages that two texts share."""

A, B, FROM_A, END_A, FROM_B, END_B, MATCHED, BITS, RUN, FRAME = range(10)
"""The columns of a passage: two texts, its first word in each and the one after its last; how many words are shared,
what they say in bits, the longest run of them; and what frames the passage, see `frames`."""

COLUMNS = 10
