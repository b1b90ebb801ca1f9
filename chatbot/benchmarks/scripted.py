"""A small server that speaks OpenAI's protocol and says what a script tells it, for tests and benchmarks."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PIECE = 40


class Script:
    """``reply`` is the content of the message, or what ``answers`` makes of the prompt's messages; ``seconds``
    how long it waits; ``raw`` replaces the whole body.

    Asked for a stream it sends the reply in pieces with ``pause`` seconds between them, stalls for ``stall``
    seconds at the character ``stall_at``, and breaks off at ``cut_at``. ``streams`` False is a server that cannot.
    ``left`` is set when whoever asked has gone before the end.
    """

    def __init__(self) -> None:
        self.reply, self.seconds, self.status = "{}", 0.0, 200
        self.raw: str | None = None
        self.answers: Callable[[list[dict[str, str]]], str] | None = None
        self.requests: list[tuple[str, dict[str, Any]]] = []
        self.streams, self.pause, self.stall = True, 0.0, 0.0
        self.stall_at: int | None = None
        self.cut_at: int | None = None
        self.left = threading.Event()

    def sentences(self, *pairs: tuple[str, list[int]]) -> None:
        self.reply = reply_of(*pairs)


def reply_of(*pairs: tuple[str, list[int]]) -> str:
    """Sentences with the numbers of their passages, as a model is told to write them."""
    return json.dumps({"sentences": [{"text": text, "sources": sources} for text, sources in pairs]})


class Handler(BaseHTTPRequestHandler):
    script: Script

    def do_POST(self) -> None:
        script = self.script
        length = int(self.headers["Content-Length"])
        asked = json.loads(self.rfile.read(length))
        script.requests.append((self.path, asked))
        self._wait(script.seconds)
        content = script.answers(asked.get("messages", [])) if script.answers else script.reply
        if asked.get("stream") and script.streams and script.raw is None and script.status == 200:
            self._stream(content)
        else:
            self._whole(content)

    def _whole(self, content: str) -> None:
        message = {"role": "assistant", "content": content}
        body = {
            **frame("chat.completion"),
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": USAGE,
        }
        data = (self.script.raw or json.dumps(body)).encode()
        self.send_response(self.script.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _stream(self, content: str) -> None:
        script = self.script
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        for start in range(0, len(content), PIECE):
            if script.stall_at is not None and start >= script.stall_at:
                self._wait(script.stall)
            if script.cut_at is not None and start >= script.cut_at:
                return
            self._send(
                [{"index": 0, "delta": {"role": "assistant", "content": content[start : start + PIECE]}}]
            )
            self._wait(script.pause)
        self._send([{"index": 0, "delta": {"role": "assistant"}, "finish_reason": "stop"}])
        self._send([], usage=USAGE)
        self.wfile.write(b"data: [DONE]\n\n")

    def _send(self, choices: list[dict[str, Any]], **more: Any) -> None:
        chunk = {**frame("chat.completion.chunk"), "choices": choices, **more}
        self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
        self.wfile.flush()

    def _wait(self, seconds: float) -> None:
        """Looks whether anyone is still there, as a model that costs money should."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with suppress(BlockingIOError):
                if not self.connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT):
                    self.script.left.set()
                    raise ConnectionAbortedError
            time.sleep(0.02)

    def log_message(self, *args: object) -> None:
        pass


class Quiet(ThreadingHTTPServer):
    request_queue_size = 128

    def handle_error(self, *args: object) -> None:
        """A client that left at its deadline."""


USAGE = {"prompt_tokens": 400, "completion_tokens": 50, "total_tokens": 450}


def frame(kind: str) -> dict[str, Any]:
    return {"id": "x", "object": kind, "created": 1, "model": "scripted"}


@contextmanager
def serving() -> Iterator[tuple[Script, str]]:
    """The script, and the address to ask."""
    script = Script()
    handler = type("Scripted", (Handler,), {"script": script})
    server = Quiet(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield script, f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()
