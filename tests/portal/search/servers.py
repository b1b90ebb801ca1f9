"""A real server of one's own, to be killed, paused and started again, and a proxy that can be told what to answer."""

import http.client
import json
import os
import pwd
import shutil
import signal
import socket
import ssl
import subprocess
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

TOOL = Path(__file__).parents[4] / "shared" / "tools" / "elasticsearch"
INSTALLED = Path("/var/tmp/elasticsearch-for-tests")  # noqa: S108  (where the tool puts it)
READY_SECONDS = 120


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """Version 8, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.data, self.copy = folder / "8.data", folder / "copy"
        folder.chmod(0o755)
        if (INSTALLED / "8" / "lib").is_dir():
            (folder / "8").symlink_to(INSTALLED / "8")

    def start_empty(self) -> None:
        env = {**os.environ, "ES_ROOT": str(self.folder), "ES_PORT": str(self.port), "ES_HEAP": "512m"}
        subprocess.run([TOOL, "start", "8"], env=env, check=True, capture_output=True)
        self.pid = int((self.folder / "8.pid").read_text())
        proc = Path(f"/proc/{self.pid}")
        self.command = (proc / "cmdline").read_text().split("\0")[:-1]
        self.cwd = (proc / "cwd").resolve()
        told = (pair.partition("=") for pair in (proc / "environ").read_text().split("\0") if pair)
        self.env = {name: value for name, _, value in told}

    def start_as_it_was(self) -> None:
        """With the data that were copied."""
        shutil.rmtree(self.data)
        subprocess.run(["cp", "-a", self.copy, self.data], check=True)
        user = {"user": pwd.getpwnam("nobody").pw_uid} if os.getuid() == 0 else {}
        nothing = subprocess.DEVNULL
        process = subprocess.Popen(
            self.command, cwd=self.cwd, env=self.env, stdin=nothing, stdout=nothing, stderr=nothing,
            start_new_session=True, **user,
        )  # fmt: skip
        self.pid = process.pid
        self._wait_for(lambda: self.ask("GET", "/_cluster/health?wait_for_status=yellow&timeout=60s"))

    def copy_data(self) -> None:
        self.ask("POST", "/_flush?force=true&wait_if_ongoing=true")
        with self.paused():
            subprocess.run(["cp", "-a", self.data, self.copy], check=True)

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self._wait_for(lambda: not self.answers())

    @contextmanager
    def paused(self) -> Iterator[None]:
        os.killpg(self.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.killpg(self.pid, signal.SIGCONT)

    def answers(self) -> bool:
        try:
            return bool(self.ask("GET", "/"))
        except OSError:
            return False

    def ask(self, method: str, path: str, body: object = None) -> dict:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(self.url + path, data, headers, method=method)  # noqa: S310
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
            return json.loads(answer.read() or b"{}")

    def _wait_for(self, holds: Callable[[], object]) -> None:
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            with suppress(OSError):
                if holds():
                    return
            time.sleep(0.2)
        raise TimeoutError(f"{self.url} is not as it should be")


def self_signed(folder: Path) -> Path:
    """Certificate and key of this host, which nobody trusts who is not told to."""
    file = folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", file, "-out", folder / "alone.pem"],
        check=True, capture_output=True,
    )  # fmt: skip
    file.write_text(file.read_text() + (folder / "alone.pem").read_text())
    return file


Answer = tuple[int, object]


class Proxy:
    """Passes everything on, but what ``instead`` answers: it is given method, path and body."""

    def __init__(self, target: str, certificate: Path | None = None) -> None:
        self.target = target
        self.instead: Callable[[str, str, bytes], Answer | None] = lambda method, path, body: None
        self.after_sending: Callable[[str], object] = lambda path: None
        self.seen: list[str] = []
        self.keys: set[str] = set()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._server.handle_error = lambda request, client_address: None  # type: ignore[method-assign]
        self.url = f"http{'s' if certificate else ''}://127.0.0.1:{self._server.server_port}"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def as_it_is(self) -> None:
        self.instead, self.after_sending = lambda method, path, body: None, lambda path: None
        self.seen.clear()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _handler(proxy: Proxy) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def pass_on(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            proxy.seen.append(f"{self.command} {self.path}")
            proxy.keys.add(self.headers.get("Authorization", ""))
            if instead := proxy.instead(self.command, self.path, body):
                status, told = instead
                self.reply(status, json.dumps(told).encode(), "application/json")
                return
            try:
                self.reply(*self.upstream(body))
            except OSError:
                self.close_connection = True

        def upstream(self, body: bytes) -> tuple[int, bytes, str]:
            to = urlsplit(proxy.target)
            connection = http.client.HTTPConnection(to.hostname or "", to.port, timeout=120)
            kept = {n: v for n, v in self.headers.items() if n.lower() not in ("host", "accept-encoding")}
            try:
                connection.request(self.command, self.path, body or None, kept)
                proxy.after_sending(self.path)
                answer = connection.getresponse()
                return answer.status, answer.read(), answer.getheader("Content-Type", "application/json")
            except http.client.HTTPException as error:
                raise ConnectionError(str(error)) from error
            finally:
                connection.close()

        def reply(self, status: int, body: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("X-Elastic-Product", "Elasticsearch")
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

        do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = pass_on  # noqa: N815

    return Handler
