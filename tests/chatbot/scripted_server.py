"""A small server that speaks OpenAI's protocol and says what a script tells it. On the wire, no patching."""

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Script:
    """``reply`` is the content of the message, or what ``answers`` makes of the prompt's messages; ``seconds``
    how long it waits; ``raw`` replaces the whole body."""

    def __init__(self):
        self.reply, self.seconds, self.status, self.raw = "{}", 0.0, 200, None
        self.answers = None
        self.requests = []

    def sentences(self, *pairs):
        self.reply = json.dumps(
            {"sentences": [{"text": text, "sources": sources} for text, sources in pairs]}
        )


@contextmanager
def serving():
    script = Script()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers["Content-Length"])
            script.requests.append((self.path, json.loads(self.rfile.read(length))))
            time.sleep(script.seconds)
            prompt = script.requests[-1][1].get("messages", [])
            content = script.answers(prompt) if script.answers else script.reply
            message = {"role": "assistant", "content": content}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            body = {
                "id": "x",
                "object": "chat.completion",
                "created": 1,
                "model": "scripted",
                "choices": [choice],
                "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
            }
            data = (script.raw or json.dumps(body)).encode()
            self.send_response(script.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *args: None  # a client that left at its deadline
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield script, f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()
