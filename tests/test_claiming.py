"""Claims: statements of the library that say the same, earlier versions, feeds of published checks."""

import json

from sayso.claiming import claim_reviews, said
from sayso.library import MemoryShelf
from sayso.model.document import Document
from sayso.read import read

OLD = "Pumps Failed Before Ferry Sank\n\nBy Ana Orlo\nSorrel News\n\nThe ferry had been inspected twice in May.\n"
NEW = OLD.replace("twice", "once")


def document(text: str, locator: str) -> Document:
    found = read(text.encode(), locator).document
    assert found is not None
    return found


def test_a_statement_finds_its_like_and_says_which_words_they_share() -> None:
    shelf = MemoryShelf([document(OLD, "old.txt")])
    (found,) = said("Inspectors saw the ferry twice in May", shelf)
    assert found.words == "The ferry had been inspected twice in May."
    assert "ferry" in found.because.words


def test_an_earlier_version_of_the_same_report_is_told_as_such() -> None:
    old, new = document(OLD, "https://sorrel.example/ferry"), document(NEW, "https://sorrel.example/ferry")
    (found,) = said("The ferry had been inspected once in May.", MemoryShelf([old, new]), report=new)
    assert (found.at.document, found.version) == (old.id, True)


def test_checks_are_found_wherever_they_stand_in_a_feed() -> None:
    check = {
        "@type": ["ClaimReview"], "claimReviewed": "The pumps were new", "url": "https://check.example/1",
        "author": {"name": "Tarn Check"}, "reviewRating": {"alternateName": "Not so"},
    }  # fmt: skip
    feed = {"dataFeedElement": [{"item": [check, {"@type": "ClaimReview"}]}]}
    (found,) = claim_reviews(json.dumps(feed).encode())
    assert (found.claim, found.publisher, found.rating) == ("The pumps were new", "Tarn Check", "Not so")


def test_what_is_no_feed_gives_no_check() -> None:
    for data in (b"", b"{", b"[" * 100_000, b"null", b'{"@type": "ClaimReview"}', b"\xff\xfe"):
        assert claim_reviews(data) == ()
