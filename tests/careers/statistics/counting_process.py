"""A process that counts, as a web process does: ``python counting_process.py DATABASE HOW_MANY [PAUSE]``.

Prints a line when it is ready, and one with the number and the instant after each count.
"""

import os
import sys
import time
from pathlib import Path

database, how_many, pause = sys.argv[1], int(sys.argv[2]), float((sys.argv[3:] or ["0"])[0])
os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings.test"
os.environ.pop("DATABASE_URL", None)

import django  # noqa: E402
from django.conf import settings  # noqa: E402

from portal.defaults import DEFAULTS  # noqa: E402

settings.DATABASES["default"]["NAME"] = database
settings.CAREWAY_COUNT_SECONDS = DEFAULTS["CAREWAY_COUNT_SECONDS"]
django.setup()

from django.core.management import call_command  # noqa: E402
from django.test import RequestFactory  # noqa: E402

from careers.statistics.counting import count  # noqa: E402
from careers.statistics.models import Step  # noqa: E402
from careers.vacancies.models import Vacancy  # noqa: E402
from portal.organisations.models import Organisation  # noqa: E402


class NoMigrations:
    """Tables as the models are, in two seconds."""

    def __contains__(self, app: str) -> bool:
        return True

    def __getitem__(self, app: str) -> None:
        return None


def make() -> None:
    settings.MIGRATION_MODULES = NoMigrations()
    call_command("migrate", run_syncdb=True, verbosity=0)
    own = Organisation.objects.create(name="Larkshire", slug="larkshire")
    Vacancy.objects.create(
        title="Night worker",
        summary="Nights.",
        employer=own,
        who_can_apply="anyone",
        contract="permanent",
        closing_kind="unknown",
    )


if not Path(database).exists():
    make()
vacancy = Vacancy.objects.get()
browser = RequestFactory(headers={"user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"})
print("ready", flush=True)
for number in range(1, how_many + 1):
    count(browser.get("/"), [vacancy.pk], Step.OPENED)
    print(number, time.monotonic(), flush=True)
    time.sleep(pause)
