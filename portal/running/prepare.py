"""Everything between a bare checkout and a site that can be served. Each step does nothing when it is done."""

import hashlib
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError


def folders() -> None:
    for folder in (settings.VAR_DIR, settings.MEDIA_ROOT, settings.STATIC_ROOT, settings.CAREWAY_INDEX_DIR):
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
            probe = Path(folder) / ".writable"
            probe.touch()
            probe.unlink()
        except OSError as problem:
            raise CommandError(
                f"The folder {folder} cannot be written ({problem.strerror}). Give this account the right to write there, "
                "or choose another with CAREWAY_VAR_DIR."
            ) from problem


def database() -> None:
    call_command("migrate", interactive=False, verbosity=0)
    if "cache" in settings.DATABASES:
        call_command("createcachetable", database="cache", verbosity=0)


def static_files() -> None:
    """Collected and hashed again only when one of them changed."""
    stamp = Path(settings.STATIC_ROOT) / ".stamp"
    digest = _static_digest()
    if not stamp.exists() or stamp.read_text() != digest:
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        stamp.write_text(digest)


def _static_digest() -> str:
    digest = hashlib.sha256()
    for config in apps.get_app_configs():
        for path in sorted(Path(config.path, "static").rglob("*")):
            if path.is_file():
                state = path.stat()
                digest.update(f"{path}{state.st_size}{state.st_mtime_ns}".encode())
    return digest.hexdigest()
