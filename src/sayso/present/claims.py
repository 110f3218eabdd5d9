"""A claim, the statements of the library that are like it, and the checks published about such claims."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.model.claims import Matched, Said
from sayso.model.place import Passage
from sayso.present import coverage_shapes as shapes
from sayso.present.coverage_page import made
from sayso.present.coverage_table import table
from sayso.present.json import as_because, as_bytes, at_passage
from sayso.present.wording import day

SURE = 60.0
"""Score from which a published check is shown beside a report's own sentence; a claim asked for shows all."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One claim and what was found: where it stands, when a report makes it."""

    claim: str
    at: Passage | None
    statements: tuple[Said, ...]
    reviews: tuple[Matched, ...]


def entries(asked: Iterable[Asked]) -> list[tuple[str, str, str]]:
    """Lines for a terminal: what, what is told of it, where."""
    found: list[tuple[str, str, str]] = []
    for one in asked:
        found.append((f"“{one.claim}”", "" if one.statements or one.reviews else "Nothing like it is held.", ""))
        for said in one.statements:
            where = " · ".join(filter(None, (said.outlet, day(said.published), "an earlier version" * said.version)))
            place = f"{said.at.document}:{said.at.span.start}-{said.at.span.end}"
            found.append((f"  {said.likeness:.2f}  “{said.words}”", where, f"{said.because.words} {place}"))
        for match in one.reviews:
            review = match.review
            rated = f"rated by {review.publisher or 'its publisher'}: {review.rating}" if review.rating else ""
            found.append((f"  checked: “{review.claim}”", rated, f"{match.because.words} {review.url}".strip()))
    return found


def claim_json(one: Asked) -> bytes:
    """One claim, for `claims --json`."""
    statements = tuple(
        shapes.ClaimStatement(
            at_passage(said.at), said.words, said.likeness, said.outlet, said.published, said.version,
            as_because(said.because),
        )
        for said in one.statements
    )  # fmt: skip
    reviews = tuple(
        shapes.ClaimReview(
            match.review.id, match.review.claim, match.review.title, match.review.url, match.review.publisher,
            match.review.published, match.review.rating, match.review.claimant, match.score, as_because(match.because),
        )
        for match in one.reviews
    )  # fmt: skip
    return as_bytes(shapes.Claims(one.claim, at_passage(one.at) if one.at else None, statements, reviews))


def claims_table(asked: Iterable[Asked]) -> bytes:
    """One line for each statement and each published check."""
    head = ("claim", "found", "words", "likeness", "outlet", "published", "document", "start", "end", "rating", "url",
            "because")  # fmt: skip
    rows: list[Sequence[object]] = []
    for one in asked:
        for said in one.statements:
            kind = "earlier version" if said.version else "statement"
            rows.append((one.claim, kind, said.words, said.likeness, said.outlet, said.published, said.at.document,
                         said.at.span.start, said.at.span.end, "", "", said.because.words))  # fmt: skip
        for match in one.reviews:
            review = match.review
            rows.append((one.claim, "published check", review.claim, match.score, review.publisher, review.published,
                         "", "", "", review.rating, review.url, match.because.words))  # fmt: skip
    return table(head, rows)


def claims_page(asked: Sequence[Asked], version: str) -> str:
    """Claims as a whole HTML document."""
    return made("claims.html", version, asked=asked)
