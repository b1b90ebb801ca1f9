"""The answer's sentences leave the real server one by one."""

import json
import socket
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser
BODY = json.dumps({"question": "how does someone become a childrens social worker"}).encode()


def chunks(address: str) -> list[bytes]:
    """What the server sent at a time, by HTTP's own chunks: the network may join what was sent apart."""
    where = urlsplit(address)
    request = (
        f"POST /api/v1/chat/questions HTTP/1.1\r\nHost: {where.netloc}\r\nConnection: close\r\n"
        f"Accept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: {len(BODY)}\r\n\r\n"
    )
    found = []
    with socket.create_connection((where.hostname, where.port), timeout=60) as line:
        line.sendall(request.encode() + BODY)
        reply = line.makefile("rb")
        head = b"".join(iter(reply.readline, b"\r\n")).lower()
        assert b"200 ok" in head
        assert b"transfer-encoding: chunked" in head
        while size := int(reply.readline(), 16):
            found.append(reply.read(size))
            reply.readline()
    return found


def test_the_first_sentence_is_sent_before_the_whole(site: str) -> None:
    sent = chunks(site)
    assert sent[0].startswith(b"event: sentence")
    assert b"event: answer" not in sent[0]
    assert sent[-1].startswith(b"event: answer")
    assert len(sent) > 2
