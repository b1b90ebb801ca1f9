"""Real processes that do what the worker does each minute, for the test that kills them. Not imported by tests.

Loads the project once, then forks for each line that it reads: ``prepare N``, ``publish TITLE``, ``work SECONDS``
(with a clock that is so many seconds off). It answers each line with the number of the process that it started,
and ``prepare`` and ``publish`` with ``done`` when they are.
"""

import os
import signal
import sys
import time
from datetime import timedelta

import django


def main() -> None:
    django.setup()
    import time_machine  # noqa: F401

    import careers.mails  # noqa: F401
    import careers.urls  # noqa: F401

    print("ready", flush=True)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        started = os.fork()
        if not started:
            {"prepare": prepare, "publish": publish, "work": work}[word](rest)
            os._exit(0)
        if word == "work":
            print(started, flush=True)
        else:
            _, status = os.waitpid(started, 0)
            print("done" if status == 0 else f"failed {status}", flush=True)


def prepare(number: str) -> None:
    """So many confirmed followers of two searches, on a site that has one vacancy."""
    from careers.alerts import following
    from careers.alerts.models import Frequency, Subscription
    from portal.search.backends import embedded
    from portal.search.rebuilding import rebuild
    from portal.search.request import SearchRequest

    publish("Already there")
    rebuild(embedded())
    for asked in (SearchRequest(kinds=("vacancy",)), SearchRequest(kinds=("vacancy",), q="youth")):
        followed = following.followed_search(asked)
        for one in range(int(number) // 2):
            address = f"{'words' if asked.q else 'every'}{one}@example.org"
            following.ask(followed=followed, address=address, frequency=Frequency.AT_ONCE)
    for row in Subscription.objects.all():
        following.confirm(row)
    from portal.mail.models import OutgoingMail

    OutgoingMail.objects.all().delete()


def publish(title: str) -> None:
    from careers.vacancies.models import Vacancy
    from portal import clock
    from portal.organisations.models import Organisation

    employer, _ = Organisation.objects.get_or_create(slug="wend", defaults={"name": "Wend Valley Council"})
    Vacancy.objects.create(
        title=title,
        employer=employer,
        summary="Help families through a hard year.",
        who_can_apply="anyone",
        contract="permanent",
        closing_kind="date",
        closes_at=clock.now() + timedelta(days=60),
        apply_url="https://jobs.example.org/1",
        live=True,
    )


def work(seconds: str) -> None:
    import time_machine

    from careers.alerts.arrivals import collect
    from careers.alerts.telling import tell
    from portal import clock
    from portal.mail.delivery import deliver
    from portal.search.sync import drain

    off = time_machine.travel(clock.now() + timedelta(seconds=float(seconds)), tick=True)
    off.start()
    while True:
        now = clock.now()
        drain(now)
        collect(now)
        tell(now)
        deliver(now)
        time.sleep(0.02)


if __name__ == "__main__":
    main()
