from django_tasks import task

from portal import clock

from .delivery import deliver


@task()
def deliver_waiting() -> None:
    """A nudge to the worker; the schedule finds whatever a lost task leaves."""
    deliver(clock.now())
