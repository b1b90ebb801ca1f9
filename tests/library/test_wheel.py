"""The wheel, installed beside a project that is not ours."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = pytest.mark.library
ROOT = Path(settings.BASE_DIR)


def run(*command: str, cwd: Path, **environment: str) -> str:
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy of what git knows, without network and without isolation."""
    source = tmp_path_factory.mktemp("source")
    listed = run("git", "ls-files", "-co", "--exclude-standard", "-z", cwd=ROOT).split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, source / name)
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", cwd=source)
    return next((source / "dist").glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site")
    run(
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-index",
        "--no-deps",
        "--target",
        str(target),
        str(wheel),
        cwd=target,
    )
    return target


def test_the_wheel_holds_templates_static_files_migrations_and_packs(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    assert "portal/templates/portal/base.html" in names
    assert "portal/static/portal/css/tokens.css" in names
    assert "portal/migrations/0001_initial.py" in names
    assert any(name.startswith("careers/templates/") for name in names)
    assert not any(name.startswith("tests/") for name in names)


@pytest.mark.parametrize("own_models", ["yes", "no"])
def test_a_host_project_migrates_publishes_and_gets_an_answer(installed, tmp_path, own_models):
    shutil.copytree(
        ROOT / "tests/library/host", tmp_path / "host", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / "host" / "data").mkdir()
    environment = {
        "PYTHONPATH": os.pathsep.join([str(installed), str(tmp_path)]),
        "DJANGO_SETTINGS_MODULE": "host.settings",
        "HOST_OWN_MODELS": own_models,
    }
    manage = (sys.executable, "-m", "django")
    own_apps = ["crew", "library", "notices"] if own_models == "yes" else ["notices"]

    run(*manage, "makemigrations", *own_apps, cwd=tmp_path, **environment)
    run(*manage, "makemigrations", "--check", "--dry-run", cwd=tmp_path, **environment)
    run(*manage, "migrate", "-v", "0", cwd=tmp_path, **environment)
    assert "The host project answers." in run(sys.executable, "host/visit.py", cwd=tmp_path, **environment)
