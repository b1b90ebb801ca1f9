"""A hundred thousand followers of a copied site, for the benchmark, and what telling them takes."""

import json
import random
from collections.abc import Iterator
from time import perf_counter, process_time

from careers.vacancies.choices import Car, Contract, WhoCanApply, Workplace
from careers.vacancies.models import Vacancy
from portal import clock
from portal.benchmarks.corpus import WORDS
from portal.choices.models import Choice
from portal.mail.composing import Wording
from portal.mail.models import OutgoingMail
from portal.organisations.models import Organisation
from portal.running.yielding import yield_to_visitors
from portal.search.following import digest_of, followable
from portal.search.request import SearchRequest
from portal.search.types import Point
from portal.search.watching import standing

from .arrivals import collect, newest
from .models import About, Arrival, Followed, Frequency, Subscription
from .telling import tell

WITH_A_PLACE = 0.05
AT_A_TIME = 1000
SENT = 2000
"""So many mails are worded to know how long one takes."""


def prepare(vacancies: int, requests: int, subscriptions: int) -> None:
    """All but the newest ``vacancies`` have been seen; what is followed goes from the rare to the popular."""
    draw = random.Random(1)  # noqa: S311
    new = set(Vacancy.objects.order_by("-pk").values_list("pk", flat=True)[:vacancies])
    keys = [
        key
        for key in standing(clock.now()).here
        if int(key.partition(":")[2]) not in new or "vacancy" not in key
    ]
    seen = [Arrival(key=key, about=About.NEW, came_at=clock.now()) for key in keys]
    Arrival.objects.bulk_create(seen, batch_size=AT_A_TIME)
    asked = {digest_of(request): request for request in _requests(draw, requests)}
    followed = Followed.objects.bulk_create(
        [Followed(digest=digest, request=request.to_json()) for digest, request in asked.items()],
        batch_size=AT_A_TIME,
    )
    mark, now = newest(), clock.now()
    rows = (
        Subscription(
            followed=followed[number if number < len(followed) else int(len(followed) * draw.random() ** 3)],
            address=f"a{number}@example.org",
            frequency=Frequency.AT_ONCE,
            confirmed_at=now,
            wanted_at=now,
            told_through=mark,
        )
        for number in range(subscriptions)
    )
    Subscription.objects.bulk_create(rows, batch_size=AT_A_TIME)


def _requests(draw: random.Random, count: int) -> Iterator[SearchRequest]:
    made: set[str] = set()
    employers = list(Organisation.objects.values_list("slug", flat=True))
    families = list(Choice.objects.filter(list="role_family").values_list("code", flat=True))
    while len(made) < count:
        request = _request(draw, employers, families)
        if (digest := digest_of(request)) not in made:
            made.add(digest)
            yield request


def _request(draw: random.Random, employers: list[str], families: list[str]) -> SearchRequest:
    values = {
        "who_can_apply": WhoCanApply.values,
        "contract": Contract.values,
        "hybrid": Workplace.values,
        "car": Car.values,
        "employer": employers,
        "role_family": families,
        "hours": ["full_time", "part_time"],
    }
    names = draw.sample(sorted(values), draw.randint(1, 3))
    near = draw.random() < WITH_A_PLACE
    place = Point("There", round(draw.uniform(53.5, 54.1), 2), round(draw.uniform(-1.9, -0.2), 2))
    return followable(
        SearchRequest(
            q=" ".join(draw.sample(WORDS, draw.choice((0, 0, 1, 1, 2)))),
            kinds=("vacancy",),
            filters={name: tuple(draw.sample(values[name], 1)) for name in names},
            ranges={"pay_actual": (float(draw.randrange(18, 50) * 1000), None)}
            if draw.random() < 0.5
            else {},
            place=place if near else None,
            miles=float(draw.choice((5, 10, 15, 30))) if near else None,
        )
    )


def measured() -> None:
    """As the worker does it. Prints seconds and counts as JSON: noting what has come, telling, wording some mails."""
    yield_to_visitors()
    begun, processor = perf_counter(), process_time()
    came = collect(clock.now())
    collected = perf_counter()
    mails, rounds = 0, 0
    while written := tell(clock.now()):
        mails, rounds = mails + written, rounds + 1
    told, processor = perf_counter(), process_time() - processor
    wording = Wording()
    some = OutgoingMail.objects.waiting().order_by("due_at", "pk")[:SENT]
    worded = sum(wording.of(mail) is not None for mail in some)
    ended = perf_counter()
    result = {
        "came": came,
        "collecting": collected - begun,
        "telling": told - collected,
        "rounds": rounds,
        "processor": processor,
        "mails": mails,
        "worded": worded,
        "wording": ended - told,
    }
    print(json.dumps(result))  # noqa: T201
