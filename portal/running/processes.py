"""Web and worker side by side in the foreground, as production runs them; both end together."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

from django.core.management.base import CommandError


def claim_port(port: int) -> None:
    """Fails with a sentence when somebody else listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as problem:
            raise CommandError(
                f"Port {port} is taken by another program. Stop it, or choose another port: make demo PORT={port + 1}"
            ) from problem


def web_processes() -> int:
    """One more than there are cores: requests fall unevenly, and a core that waits for one process serves another."""
    return (os.cpu_count() or 1) + 1


def commands(port: int) -> list[list[str]]:
    web = [
        "gunicorn",
        "portal.asgi",
        "-k",
        "asgi",
        "-w",
        str(web_processes()),
        "-b",
        f"127.0.0.1:{port}",
        "--no-control-socket",
    ]
    return [
        [str(Path(sys.executable).parent / web[0]), *web[1:], "--log-level", "warning", "--timeout", "60"],
        [sys.executable, "-m", "portal", "worker", "--verbosity", "0"],
    ]


def run_until_stopped(port: int) -> int:
    """Returns the exit code: 0 when asked to stop, 1 when one of the two died."""
    processes = [subprocess.Popen(command) for command in commands(port)]
    stopping = False

    def stop(signum: int, frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    while not stopping and all(process.poll() is None for process in processes):
        time.sleep(0.2)
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
    return 0 if stopping else 1
