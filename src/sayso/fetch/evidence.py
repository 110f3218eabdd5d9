"""Exchanges with servers as a WARC file: evidence that outlives the page (ISO 28500, WARC 1.1)."""

from collections.abc import Sequence
from io import BytesIO

from sayso.fetch.exchange import Exchange


def evidence(exchanges: Sequence[Exchange], agent: str) -> bytes:
    """A WARC file of questions and answers, byte for byte as they went over the line, each with its digests."""
    from warcio.warcwriter import WARCWriter

    out = BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    info = {"software": agent, "format": "WARC file version 1.1"}
    writer.write_record(writer.create_warcinfo_record("fetched.warc.gz", info))
    for each in exchanges:
        header = {"WARC-Date": each.at.strftime("%Y-%m-%dT%H:%M:%SZ"), "WARC-IP-Address": each.peer}
        answer = writer.create_warc_record(
            each.address,
            "response",
            payload=BytesIO(each.got),
            length=len(each.got),
            warc_content_type="application/http; msgtype=response",
            warc_headers_dict=dict(header),
        )
        ask = writer.create_warc_record(
            each.address,
            "request",
            payload=BytesIO(each.sent),
            length=len(each.sent),
            warc_content_type="application/http; msgtype=request",
            warc_headers_dict=dict(header),
        )
        writer.write_request_response_pair(ask, answer)
    return out.getvalue()
