"""What a reader types into a search box, as terms; none of it is ever taken for the index's own language."""

import re
from dataclasses import dataclass

from sayso.library.tokens import token, tokens
from sayso.text.fold import WORD, straight

MOST = 32
"""Terms of one query; the rest of a longer one is not looked for."""

LONGEST_PHRASE = 64

TERM = re.compile(rf'"(?P<phrase>[^"]*)"(?P<more>\*)?|(?P<word>{WORD.pattern})(?P<rest>\*)?')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand together in this order; with `prefix` the last may go on."""

    tokens: tuple[str, ...]
    prefix: bool = False

    def matches(self, found: list[str], at: int) -> bool:
        """Whether the term stands at that index of a text's tokens."""
        end = at + len(self.tokens)
        if self.prefix:
            return tuple(found[at : end - 1]) == self.tokens[:-1] and last_begins(found[end - 1 : end], self.tokens[-1])
        return tuple(found[at:end]) == self.tokens


def last_begins(last: list[str], beginning: str) -> bool:
    """Whether there is a last token and it begins so."""
    return bool(last) and last[0].startswith(beginning)


def query(typed: str) -> tuple[Term, ...]:
    """The terms of a query, all of which a document must have: words, "phrases" in any quotation marks, begin*.

    >>> [(term.tokens, term.prefix) for term in query('memo “said he” north*')]
    [(('memo',), False), (('said', 'he'), False), (('north',), True)]
    """
    found: dict[Term, None] = {}
    for match in TERM.finditer(straight(typed)):
        term = term_of(match)
        if term.tokens:
            found[term] = None
        if len(found) == MOST:
            break
    return tuple(found)


def term_of(match: re.Match[str]) -> Term:
    """The term that was typed; without tokens when there was no word between the marks."""
    if match["word"] is not None:
        return Term((token(match["word"]),), match["rest"] is not None)
    return Term(tuple(tokens(match["phrase"])[:LONGEST_PHRASE]), match["more"] is not None)


def expression(terms: tuple[Term, ...]) -> str:
    """The terms in the index's own language; tokens hold nothing that it could misread.

    >>> expression(query("NOT col:memo* OR"))
    '"not" "col" "memo" * "or"'
    """
    return " ".join(f'"{" ".join(term.tokens)}"' + (" *" if term.prefix else "") for term in terms)
