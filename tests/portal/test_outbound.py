"""An address that somebody types is fetched from public machines alone, in bounded size and time."""

import io
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from portal.security.outbound import NotFetched, fetch, is_public

MEGABYTE = 2**20


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        name = self.path.partition("?")[0].strip("/").replace("-", "_")
        getattr(self, f"answer_{name}")()

    def answer_list(self) -> None:
        if self.headers["If-None-Match"] == '"one"':
            self.send_response(304)
            self.end_headers()
            return
        self.whole(b"Ref,Title\n1,Carer\n", ETag='"one"')

    def whole(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_missing(self) -> None:
        self.whole(b"no", 404)

    def answer_packed(self) -> None:
        self.whole(b"\x1f\x8b", Content_Encoding="gzip")

    def answer_cut(self) -> None:
        self.whole(b"Ref,Title\n", Content_Length="900")

    def answer_says_large(self) -> None:
        self.whole(b"", Content_Length=str(99 * MEGABYTE))

    def answer_is_large(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _count in range(4):
            self.wfile.write(b"0" * MEGABYTE)

    def answer_drips(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _count in range(60):
            self.wfile.write(b"0")
            time.sleep(0.1)

    def answer_drips_its_header(self) -> None:
        for _count in range(60):
            self.wfile.write(b"H")
            time.sleep(0.1)

    def answer_on(self) -> None:
        self.whole(b"", 302, Location="/list")

    def answer_round(self) -> None:
        self.whole(b"", 302, Location="/round")

    def answer_inside(self) -> None:
        self.whole(b"", 302, Location=self.server.inside)  # type: ignore[attr-defined]

    def answer_to_a_file(self) -> None:
        self.whole(b"", 302, Location="file:///etc/passwd")

    def log_message(self, *args: Any) -> None:
        pass

    def handle(self) -> None:
        with suppress(OSError):  # whom it answered has hung up
            super().handle()


@pytest.fixture
def server(settings) -> Iterator[Any]:
    """A real one on this machine, which the site is told to trust."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as made:
        made.daemon_threads = True
        made.asked = []  # type: ignore[attr-defined]
        made.inside = "http://127.0.0.1:1/"  # type: ignore[attr-defined]
        threading.Thread(target=made.serve_forever, daemon=True).start()
        settings.CAREWAY_PRIVATE_FEED_HOSTS = [f"127.0.0.1:{made.server_port}"]
        yield made
        made.shutdown()


@pytest.fixture
def get(server) -> Callable[..., Any]:
    def make(path: str, **limits: Any) -> tuple[Any, bytes]:
        into = io.BytesIO()
        limits = {"most_bytes": MEGABYTE, "most_seconds": 5} | limits
        return fetch(f"http://127.0.0.1:{server.server_port}{path}", into, **limits), into.getvalue()

    return make


def test_a_list_is_fetched_once_and_then_asked_whether_it_is_new(get):
    answer, body = get("/list")
    assert (answer.changed, body) == (True, b"Ref,Title\n1,Carer\n")
    answer, body = get("/list", etag=answer.etag)
    assert (answer.changed, body) == (False, b"")


def test_a_redirect_is_followed(get):
    assert get("/on")[1].startswith(b"Ref")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/missing", "404"),
        ("/packed", "packed"),
        ("/cut", "Only a part"),
        ("/says-large", "larger than 1 MB"),
        ("/is-large", "larger than 1 MB"),
        ("/round", "without end"),
        ("/inside", "private network"),
        ("/to-a-file", "https://"),
    ],
)
def test_what_goes_wrong_is_said_in_words(get, path, said):
    with pytest.raises(NotFetched, match=said):
        get(path)


@pytest.mark.parametrize("path", ["/drips", "/drips-its-header"])
def test_who_answers_a_byte_at_a_time_is_hung_up_on(get, path):
    began = time.monotonic()
    with pytest.raises(NotFetched):
        get(path, most_seconds=0.6)
    assert time.monotonic() - began < 4


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.8/",
        "http://192.168.1.1/",
        "http://172.16.0.1/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[64:ff9b::7f00:1]/",
    ],
)
def test_nothing_inside_is_reached_however_it_is_written(url):
    with pytest.raises(NotFetched, match="private network|no machine"):
        fetch(url, io.BytesIO(), most_bytes=99, most_seconds=2)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/",
        "http://",
        "//example.org",
        "http://user:word@example.org/",
        "http://a b/",
    ],
)
def test_only_addresses_of_the_web_are_taken(url):
    with pytest.raises(NotFetched):
        fetch(url, io.BytesIO(), most_bytes=99, most_seconds=2)


def test_trust_in_a_machine_is_for_one_port(server):
    with pytest.raises(NotFetched, match="private network"):
        fetch("http://127.0.0.1:1/", io.BytesIO(), most_bytes=99, most_seconds=2)


def test_a_name_that_turns_private_after_the_look_is_not_followed_there(monkeypatch):
    """The connection goes to the number that was looked at: the name is resolved once."""
    answers = iter(["93.184.216.34", "127.0.0.1"])
    went: list[Any] = []

    def resolve(host: str, port: int, **kwargs: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def connect(where: Any, timeout: float) -> Any:
        went.append(where)
        raise OSError("cut")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(NotFetched):
        fetch("http://turning.example/", io.BytesIO(), most_bytes=99, most_seconds=2)
    assert went == [("93.184.216.34", 80)]


def test_one_private_number_among_public_ones_is_enough_to_refuse(monkeypatch):
    both = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80)) for number in ("93.184.216.34", "10.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: both)
    with pytest.raises(NotFetched, match="private"):
        fetch("http://both.example/", io.BytesIO(), most_bytes=99, most_seconds=2)


def test_a_public_number_is_public():
    assert is_public("93.184.216.34")
    assert is_public("2606:2800:220:1:248:1893:25c8:1946")
