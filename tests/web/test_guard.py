"""Only this machine's browser, by the room's own names and from its own pages, gets in."""

import pytest
from tests.web.serving import FORM, Served

FOREIGN = (
    "evil.example",
    "evil.example:{port}",
    "127.0.0.1.evil.example:{port}",
    "127.0.0.1",
    "localhost",
    "127.0.0.1:1",
    "127.0.0.2:{port}",
    "0.0.0.0:{port}",
    "[::]:{port}",
    "[::1]",
    "[::ffff:127.0.0.1]:{port}",
    "2130706433:{port}",
    "0x7f000001:{port}",
    "127.1:{port}",
    "localhost.:{port}",
    "sub.localhost:{port}",
    "localhost:{port}@evil.example",
    "evil.example#localhost:{port}",
    "LOCALHOST:{port}",
    "192.168.0.10:{port}",
)
"""Twenty Host headers that are not the room's names."""

CROSS: tuple[dict[str, str], ...] = (
    {"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "http://evil.example"},
    {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "null"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {},
    {"Referer": "{origin}/"},
    {"Origin": "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site"},
    {"Origin": "http://localhost:{port}", "Sec-Fetch-Site": "same-site"},
    {"Origin": "https://127.0.0.1:{port}", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "{origin}.evil.example", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "{origin}", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "{origin}/"},
    {"Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"},
)
"""Sixteen writes that do not come from the room's own pages."""

WRITES = ("/add", "/report/{id}/rule", "/report/{id}/undo", "/sources/read", "/events/group", "/boards")


@pytest.mark.parametrize("host", FOREIGN)
def test_no_other_name_leads_in(room: Served, host: str) -> None:
    came = room.ask("GET", "/", headers={"Host": host.format(port=room.port)})
    assert (came.status, "Library" in came.text) == (421, False)


def test_a_request_without_a_host_or_with_two_stays_outside(room: Served) -> None:
    one = f"Host: 127.0.0.1:{room.port}\r\n".encode()
    said = [room.raw(b"GET / HTTP/1.1\r\n%s\r\n" % hosts) for hosts in (b"", one + one)]
    assert [line.split(b" ")[1] for line in said] == [b"400", b"400"]


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "[::1]:{port}"])
def test_its_own_names_lead_in(room: Served, host: str) -> None:
    assert room.ask("GET", "/", headers={"Host": host.format(port=room.port)}).status == 200


@pytest.mark.parametrize("where", WRITES)
@pytest.mark.parametrize("headers", CROSS, ids=str)
def test_no_other_page_changes_anything(room: Served, opinion: str, where: str, headers: dict[str, str]) -> None:
    given = {name: value.format(origin=room.origin, port=room.port) for name, value in headers.items()}
    for kind in (FORM, "text/plain"):
        came = room.ask("POST", where.format(id=opinion), b"text=a+xylographic+report", {**given, "Content-Type": kind})
        assert came.status == 403
    assert "No document has all of that" in room.get("/?q=xylographic", x_part="results").text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"])
def test_it_knows_reading_and_posting_alone(room: Served, method: str) -> None:
    assert room.ask(method, "/").status == 405


@pytest.mark.parametrize("dest", ["image", "script", "iframe", "empty", "style"])
def test_other_sites_take_nothing_from_it(room: Served, dest: str) -> None:
    mode = "navigate" if dest == "iframe" else "no-cors"
    came = room.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode=mode, Sec_Fetch_Dest=dest)
    assert came.status == 403


def test_other_sites_may_lead_to_it(room: Served) -> None:
    came = room.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="document")
    assert came.status == 200


def test_every_answer_carries_the_policy(room: Served, opinion: str) -> None:
    for path in ("/", "/nowhere", f"/report/{opinion}", "/assets/room.js", "/add"):
        said = room.get(path).headers
        policy = said["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy and "*" not in policy
        assert (said["x-content-type-options"], said["x-frame-options"]) == ("nosniff", "DENY")
        assert (said["referrer-policy"], said["cross-origin-resource-policy"]) == ("same-origin", "same-origin")
        assert "server" not in said


@pytest.mark.parametrize("said", ["999999999999", "96000001", "-1", "1e3", "٣"])
def test_a_body_too_large_is_refused_before_it_is_sent(room: Served, said: str) -> None:
    head = (
        f"POST /add HTTP/1.1\r\nHost: 127.0.0.1:{room.port}\r\nOrigin: {room.origin}\r\nContent-Length: {said}\r\n\r\n"
    )
    assert room.raw(head.encode()).split(b" ")[1] in (b"413", b"400")


def test_what_is_no_form_is_refused(room: Served) -> None:
    headers = {"Origin": room.origin, "Content-Type": "application/json"}
    assert room.ask("POST", "/add", b"{}", headers).status == 415


def test_a_field_too_long_is_refused(room: Served, opinion: str) -> None:
    came = room.post(f"/report/{opinion}/rule", at="0-5", about="voice", ruling="noted", note="x" * 9000)
    assert came.status == 413


def test_it_listens_on_the_loopback_address_alone(room: Served) -> None:
    from pathlib import Path

    table = Path(f"/proc/{room.process.pid}/net/tcp")
    if not table.exists():
        pytest.skip("no table of sockets on this system")
    listening = [line.split()[1] for line in table.read_text().splitlines()[1:] if line.split()[3] == "0A"]
    assert [address for address in listening if address.endswith(f":{room.port:04X}")] == [f"0100007F:{room.port:04X}"]
