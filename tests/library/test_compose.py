"""What compose.yaml hands over is what the settings read. The images themselves are not run here."""

import re
import shlex
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands

ROOT = Path(settings.BASE_DIR)
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
OURS = [name for name, service in COMPOSE["services"].items() if "build" in service]


@pytest.mark.parametrize("name", OURS)
def test_every_variable_is_one_that_the_settings_read(name):
    source = "".join(path.read_text() for path in (ROOT / "portal/settings").glob("*.py"))
    read = set(re.findall(r"env\.\w+\(\s*\"([A-Z_]+)\"", source))
    assert set(COMPOSE["services"][name]["environment"]) <= read


@pytest.mark.parametrize("name", OURS)
def test_every_command_is_one_of_ours(name):
    words = shlex.split(COMPOSE["services"][name].get("command", "").replace('"', " "))
    called = [after for word, after in zip(words, words[1:], strict=False) if word == "portal"]
    assert set(called) <= set(get_commands())


def test_images_are_pinned_and_no_secret_is_written_down():
    for service in COMPOSE["services"].values():
        assert "build" in service or ":" in service["image"]
        for name, value in service["environment"].items():
            assert not re.search("KEY|PASSWORD", name) or str(value).startswith("${")
