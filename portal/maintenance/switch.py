"""Whether the site is closed for work: by a setting, or by a file that a command writes while the site runs.

A file, because it must hold while the database is being moved. With several machines use the setting.
"""

from pathlib import Path

from django.conf import settings


def marker() -> Path:
    return Path(settings.CAREWAY_MAINTENANCE_FILE)


def is_closed() -> bool:
    return bool(settings.CAREWAY_MAINTENANCE) or marker().exists()


def close() -> None:
    marker().parent.mkdir(parents=True, exist_ok=True)
    marker().touch()


def reopen() -> None:
    marker().unlink(missing_ok=True)
