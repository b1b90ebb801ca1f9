"""The demonstration as `make demo` serves it, on a free port."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

CHECKOUT = Path(__file__).resolve().parents[2]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]  # fmt: skip


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int, seconds: float = 30) -> bool:
    """True once something answers on the port."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.1)
    return False


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Its address, without a slash at the end; ``folder`` holds its data and its log."""
    port = free_port()
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("CAREWAY_", "DJANGO_"))}
    environment["CAREWAY_VAR_DIR"] = str(folder)
    with (folder / "demo.log").open("w") as log:
        demo = subprocess.Popen(
            [sys.executable, "-m", "portal", "demo", "--port", str(port)],
            cwd=CHECKOUT,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        answered = wait_for(port, 240)
        try:
            assert answered, (folder / "demo.log").read_text()[-3000:]
            # The port opens before the workers have loaded; on a busy machine that takes a while.
            with urlopen(f"http://127.0.0.1:{port}/health/live", timeout=120) as response:  # noqa: S310
                assert response.status == 200
            yield f"http://127.0.0.1:{port}"
        finally:
            demo.terminate()
            demo.wait(timeout=60)
