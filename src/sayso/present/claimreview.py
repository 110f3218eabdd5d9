"""A draft of schema.org ClaimReview for each quotation that was held against its source: a person finishes it."""

import json
from collections.abc import Iterator
from typing import Any

from sayso.model.checks import QuoteCheck, Verdict
from sayso.model.dossier import Dossier
from sayso.present.cast import cast
from sayso.present.front import Front, front
from sayso.present.notes import Notes
from sayso.present.shown import whole
from sayso.present.wording import VERDICTS

NOTHING_TO_SAY = (Verdict.NOT_HELD,)


def claimreview(dossier: Dossier) -> bytes:
    """One ClaimReview a quotation, as JSON-LD; quotations whose source is not held are left out.

    The claim reviewed is that the source said these words, never what the words say. The rating is in words alone;
    who publishes the review fills in `author`, `url` and `datePublished`.
    """
    notes, said = Notes(dossier, cast(dossier)), front(dossier.document)
    reviews = [
        _review(notes, said, check)
        for check in sorted(dossier.checks, key=lambda check: check.quote.span)
        if check.verdict not in NOTHING_TO_SAY
    ]
    graph = {"@context": "https://schema.org", "@graph": reviews}
    return whole(json.dumps(graph, ensure_ascii=False, indent=1)).encode() + b"\n"


def _review(notes: Notes, said: Front, check: QuoteCheck) -> dict[str, Any]:
    note = notes.check(check)
    chain = notes.chain(check.attribution)
    who = chain[-1].name if chain else ""
    source = (
        " ".join(part for part in (note.card.outlet, f"“{note.card.headline}”") if part) if note.card else note.work
    )
    claim = f"{who or 'A source'} said: “{' '.join(note.quotation.split())}”"
    return {
        "@type": "ClaimReview",
        "claimReviewed": claim + (f" ({source})" if source else ""),
        "reviewBody": check.because.words,
        "reviewRating": {
            "@type": "Rating",
            "alternateName": check.verdict.value,
            "ratingExplanation": f"{VERDICTS[check.verdict][0].upper()}{VERDICTS[check.verdict][1:]}.",
        },
        "itemReviewed": {
            "@type": "Claim",
            **({"author": {"@type": "Thing", "name": who}} if who else {}),
            "appearance": dict(_appearance(said)),
        },
    }


def _appearance(said: Front) -> Iterator[tuple[str, Any]]:
    yield "@type", "CreativeWork"
    yield "headline", said.headline
    if said.address:
        yield "url", said.address
    if said.outlet:
        yield "publisher", {"@type": "Organization", "name": said.outlet}
