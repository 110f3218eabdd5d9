"""Whether a site wants a page to be fetched by programs, by its robots.txt (RFC 9309), and how quickly."""

from typing import Any
from urllib.parse import urlsplit

from sayso.fetch.exchange import Exchange, NotFetched, exchange, led_to
from sayso.fetch.settings import Settings

MOST = 512_000  # bytes of robots.txt that are read, as RFC 9309 asks at least
HOPS = 5


class Robots:
    """What the sites asked so far allow."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._known: dict[str, Any] = {}

    def allows(self, address: str) -> bool:
        """Whether the page may be fetched; raises `NotFetched` where the site cannot be asked."""
        rules = self._rules(address)
        return rules is None or bool(rules.can_fetch(address, "Sayso"))

    def delay(self, address: str) -> float:
        """Seconds that the site asks programs to wait between two pages."""
        rules = self._rules(address)
        return float(rules.crawl_delay("Sayso") or 0.0) if rules is not None else 0.0

    def _rules(self, address: str) -> Any:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._known:
            try:
                self._known[site] = rules_of(f"{site}/robots.txt", self._settings)
            except NotFetched as failed:
                self._known[site] = failed
        if isinstance(self._known[site], NotFetched):
            raise self._known[site]
        return self._known[site]


def rules_of(address: str, settings: Settings) -> Any:
    """The rules of a site, None where it has none; raises `NotFetched` where they cannot be had (RFC 9309, 2.3.1)."""
    from protego import Protego

    try:
        answer = followed(address, settings)
    except NotFetched as failed:
        words = f"The site could not be asked whether programs may fetch the page (robots.txt). {failed}"
        raise NotFetched(words) from failed
    if 300 <= answer.status < 500:
        return None
    if answer.status != 200:
        words = f"The site answered {answer.status} when asked whether programs may fetch the page (robots.txt)."
        raise NotFetched(words)
    return Protego.parse(answer.body[:MOST].decode("utf-8", "replace"))


def followed(address: str, settings: Settings) -> Exchange:
    """The answer after redirects, at most five."""
    answer = exchange(address, settings)
    for _ in range(HOPS):
        if not (300 <= answer.status < 400 and answer.location):
            break
        answer = exchange(led_to(answer.address, answer.location), settings)
    return answer
