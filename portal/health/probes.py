"""Each probe looks at one part and says what is wrong with it, or None. Only the database's is fatal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import connection

from portal import clock
from portal.registry import Registry
from portal.schedule.models import JobRun


@dataclass(frozen=True)
class Finding:
    """``part`` is degraded: ``problem`` says how, ``still`` what works all the same."""

    part: str
    problem: str
    still: str


probes: Registry[Callable[[], Finding | None]] = Registry("health")


def database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return True
    except Exception:
        return False


@probes.register("worker")
def worker() -> Finding | None:
    last = JobRun.objects.filter(name="schedule.publish").values_list("started_at", flat=True).first()
    if last and last > clock.now() - timedelta(minutes=5):
        return None
    return Finding(
        "worker",
        "No worker has run in the last five minutes.",
        "Pages and search follow what is published; vectors, mail and scheduled publishing wait.",
    )


@probes.register("mail")
def mail() -> Finding | None:
    if not settings.EMAIL_BACKEND.endswith("dummy.EmailBackend"):
        return None
    return Finding("mail", "No mail server is set.", "Mail is kept until there is one.")
