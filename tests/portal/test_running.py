"""What stands in the way of a start is said in one sentence."""

import socket

import pytest
from django.core.management.base import CommandError

from portal.running import prepare, processes


def test_a_taken_port_is_said_and_another_offered():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(CommandError, match=rf"Port {port} is taken.*PORT={port + 1}"):
            processes.claim_port(port)


def test_a_folder_that_cannot_be_written_is_named(settings, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    settings.VAR_DIR = blocked / "var"

    with pytest.raises(CommandError, match="cannot be written"):
        prepare.folders()


def test_static_files_are_collected_once_and_again_when_one_changes(settings, tmp_path, monkeypatch):
    settings.STATIC_ROOT = tmp_path
    collected: list[str] = []
    monkeypatch.setattr(prepare, "call_command", lambda name, **options: collected.append(name))

    prepare.static_files()
    prepare.static_files()
    monkeypatch.setattr(prepare, "_static_digest", lambda: "another")
    prepare.static_files()

    assert collected == ["collectstatic", "collectstatic"]
