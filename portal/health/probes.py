"""Each probe looks at one part and says what is wrong with it, or None. Only the database's is fatal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import connection

from portal import clock
from portal.mail.delivery import has_server
from portal.mail.models import OutgoingMail
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
    still = "What was written is kept for a week and sent when a server takes it."
    if not has_server():
        return Finding("mail", "No mail server is set.", "Mail is kept, and an administrator can read it.")
    late = clock.now() - timedelta(minutes=10)
    waiting = OutgoingMail.objects.waiting().filter(due_at__lte=late).count()
    if waiting:
        return Finding("mail", f"{waiting} e-mails have waited for more than ten minutes.", still)
    failed = OutgoingMail.objects.failed().filter(failed_at__gte=clock.now() - timedelta(days=1)).count()
    return Finding("mail", f"{failed} e-mails of the last day could not be sent.", still) if failed else None
