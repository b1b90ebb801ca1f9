"""Settings are read from the environment by typed readers, and the README lists every one."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from portal.defaults import DEFAULTS
from portal.settings import env

ROOT = Path(settings.BASE_DIR)


def start(**environment: str) -> subprocess.CompletedProcess:
    clean = {
        k: v for k, v in os.environ.items() if not k.startswith("CAREWAY_") and k != "DJANGO_SETTINGS_MODULE"
    }
    return subprocess.run(
        [sys.executable, "-m", "portal", "check"],
        cwd=ROOT,
        env=clean | environment,
        capture_output=True,
        text=True,
    )


def test_every_setting_stands_in_the_readme():
    source = "".join(path.read_text() for path in (ROOT / "portal/settings").glob("*.py"))
    read = set(re.findall(r"env\.\w+\(\s*\"([A-Z_]+)\"", source))
    table = set(re.findall(r"`([A-Z][A-Z_]+)`", (ROOT / "README.md").read_text()))

    assert read
    assert read <= table


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        (env.flag, "maybe"),
        (lambda n: env.integer(n, 1), "ten"),
        (lambda n: env.choice(n, "a", {"a"}), "b"),
        (env.url, "not an address"),
        (env.urls, "https://one:9200,two"),
        (env.file, "/no/such/file"),
    ],
)
def test_nonsense_is_refused_by_name(monkeypatch, reader, value):
    monkeypatch.setenv("CAREWAY_TEST_VALUE", value)

    with pytest.raises(ImproperlyConfigured, match="CAREWAY_TEST_VALUE="):
        reader("CAREWAY_TEST_VALUE")


def test_production_refuses_to_start_without_its_secret_and_hosts():
    module = {"DJANGO_SETTINGS_MODULE": "portal.settings.production"}

    assert "SECRET_KEY" in start(**module).stderr
    assert "ALLOWED_HOSTS" in start(**module, SECRET_KEY="x" * 60).stderr


def test_a_misspelt_setting_is_said_in_one_sentence():
    run = start(CAREWAY_VRA_DIR="/tmp")

    assert run.returncode != 0
    assert run.stderr.strip().count("\n") == 0
    assert "CAREWAY_VRA_DIR" in run.stderr


def test_nothing_is_traced_whatever_the_environment_says():
    script = "import django; django.setup(); import os; print(os.environ['LANGSMITH_TRACING'])"
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "LANGSMITH_TRACING": "true", "DJANGO_SETTINGS_MODULE": "portal.settings.test"},
        capture_output=True,
        text=True,
    )

    assert run.stdout.strip() == "false"
    assert settings.WAGTAIL_GRAVATAR_PROVIDER_URL is None
    assert settings.WAGTAIL_ENABLE_UPDATE_CHECK is False


def test_a_host_project_gets_a_default_for_every_setting_of_ours():
    source = "".join(path.read_text() for path in (ROOT / "portal/settings").glob("*.py"))
    ours = set(re.findall(r"^(CAREWAY_\w+|ELASTICSEARCH_URL) =", source, re.MULTILINE))

    assert ours
    assert ours <= set(DEFAULTS)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs a system that names threads")
def test_numpy_keeps_no_threads_that_spin():
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import portal.settings.base, os, numpy; numpy.ones((9, 9)) @ numpy.ones(9);"
            "print(len(os.listdir('/proc/self/task')))",
        ],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.split() == ["1"]
