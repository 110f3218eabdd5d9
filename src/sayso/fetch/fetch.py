"""Fetch a page when a person asks for it: politely, within limits, never from inside this machine's own network."""

import time
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from sayso.fetch.evidence import evidence
from sayso.fetch.exchange import Exchange, NotFetched, checked, exchange, led_to
from sayso.fetch.robots import Robots
from sayso.fetch.settings import Settings
from sayso.intake.feeds import is_feed, is_site_map
from sayso.intake.found import Found, Page, Pointer
from sayso.intake.members import MAGIC
from sayso.intake.opened import HEAD, whole
from sayso.model.place import Problem
from sayso.read.inflate import Broken, TooLarge, inflate

Keep = Callable[[bytes], str]
"""Keeps a WARC file and returns its name."""

DEEP = 2
"""Steps from a file that only leads on to a page: from an index of site maps to a site map, from there to the page."""

LARGEST = 60_000_000
"""Bytes of a site map once unpacked."""

MOVED = (301, 302, 303, 307, 308)


class Fetcher:
    """Fetches pages one after the other, and remembers which hosts were asked when."""

    def __init__(self, settings: Settings | None = None, keep: Keep | None = None) -> None:
        self._settings = settings or Settings()
        self._keep = keep
        self._robots = Robots(self._settings)
        self._asked: dict[str, float] = {}

    def fetch(self, address: str) -> Iterator[Found]:
        """The page at an address; of a feed or site map, what is in it. What goes wrong is a `Problem`."""
        try:
            hops = self._followed(address)
        except NotFetched as failed:
            yield Problem("fetch", str(failed), locator=address)
            return
        answer = hops[-1]
        if answer.status != 200:
            yield Problem("fetch", f"The server answered {answer.status}; there is no page to read.", locator=address)
            return
        body = unwrapped(answer.body)
        if is_feed(body[:HEAD]) or is_site_map(body[:HEAD]):
            yield from whole(body, answer.address)
            return
        record = self._keep(evidence(hops, self._settings.agent)) if self._keep else ""
        yield Page(
            data=answer.body,
            locator=answer.address,
            media_type=answer.media_type,
            captured=answer.at,
            source=f"fetched from {answer.peer}",
            status=answer.status,
            record=record,
            words=answer.words,
            asked=address,
        )

    def follow(self, found: Iterator[Found], most: int) -> Iterator[Found]:
        """The same, with the pages in place of what only leads to them; at most so many addresses are asked for.

        A site map of site maps is followed to its pages, and no further.
        """
        left = iter(range(most))
        yield from self._follow(found, left, DEEP)

    def _follow(self, found: Iterator[Found], left: Iterator[int], deep: int) -> Iterator[Found]:
        """Follow so many steps deep, as long as any fetches are left."""
        for each in found:
            if isinstance(each, Pointer) and each.address and deep and next(left, None) is not None:
                yield from self._follow(self.fetch(each.address), left, deep - 1)
            else:
                yield each

    def _followed(self, address: str) -> list[Exchange]:
        """Every answer on the way to the page."""
        hops: list[Exchange] = []
        while len(hops) <= self._settings.redirects:
            address = str(checked(address))
            self._polite(address)
            hops.append(exchange(address, self._settings))
            if hops[-1].status not in MOVED or not hops[-1].location:
                return hops
            address = led_to(address, hops[-1].location)
        raise NotFetched(f"The page sends its readers on more than {self._settings.redirects} times.")

    def _polite(self, address: str) -> None:
        """Wait as long as the host asks, and go no further where it does not want us."""
        if not self._robots.allows(address):
            raise NotFetched("The site asks programs not to fetch this page (robots.txt). Save it from your browser.")
        pause = max(self._settings.pace, self._robots.delay(address))
        if pause > self._settings.longest_pace:
            raise NotFetched(f"The site asks programs to wait {pause:g} seconds between pages (robots.txt).")
        host = urlsplit(address).netloc
        wait = self._asked.get(host, -pause) + pause - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        self._asked[host] = time.monotonic()


def unwrapped(body: bytes) -> bytes:
    """A site map without the gzip that sites put around it; anything else as it is."""
    if not body.startswith(MAGIC):
        return body
    try:
        return inflate(body, "gzip", LARGEST)
    except (TooLarge, Broken):
        return body
