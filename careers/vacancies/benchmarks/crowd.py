"""Ten thousand vacancies out of those at hand, for benchmarks: other titles, places, pay and dates."""

import random
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from careers.vacancies.models import Vacancy, VacancyPlace
from portal import clock

TOWNS = (("Leeds", 53.8, -1.55), ("Bradford", 53.79, -1.75), ("York", 53.96, -1.08), ("Hull", 53.74, -0.33))
LARGEST_BATCH = 500


def crowd(count: int, seed: int = 1) -> int:
    """Adds ``count`` open vacancies, the same for the same number and seed; returns how many."""
    draw = random.Random(seed)  # noqa: S311
    models = list(Vacancy.objects.filter(live=True, closing_kind="date").order_by("pk"))
    added = Vacancy.objects.bulk_create(_varied(models, count, draw), batch_size=LARGEST_BATCH)
    VacancyPlace.objects.bulk_create(
        (_place(vacancy, draw) for vacancy in added), batch_size=LARGEST_BATCH * 2
    )
    return len(added)


def crowd_of(total: int) -> int:
    """Adds as many as are wanting to ``total`` open ones."""
    return crowd(max(0, total - Vacancy.objects.open(clock.now()).count()))


def _varied(models: list[Vacancy], count: int, draw: random.Random) -> Iterator[Vacancy]:
    names = {field.attname for field in Vacancy._meta.concrete_fields} - {"id", "slug"}
    now = clock.now()
    for number in range(count):
        model = draw.choice(models)
        vacancy = Vacancy(**{name: getattr(model, name) for name in names})
        vacancy.title = f"{model.title}, {draw.choice(TOWNS)[0]} {number}"
        vacancy.slug = f"crowd-{number}"
        vacancy.latest_revision_id = vacancy.live_revision_id = vacancy.relisted_from_id = None
        vacancy.closed_early_at, vacancy.close_reason = None, ""
        vacancy.opens_at = now - timedelta(days=draw.randint(1, 60))
        vacancy.closes_at = now + timedelta(days=draw.randint(1, 60))
        if vacancy.pay_min is not None and vacancy.pay_max is not None:
            more = Decimal(draw.randint(0, 9)) / 100
            vacancy.pay_min, vacancy.pay_max = vacancy.pay_min * (1 + more), vacancy.pay_max * (1 + more)
        yield vacancy


def _place(vacancy: Vacancy, draw: random.Random) -> VacancyPlace:
    name, latitude, longitude = draw.choice(TOWNS)
    return VacancyPlace(
        vacancy=vacancy,
        name=name,
        latitude=Decimal(f"{latitude + draw.uniform(-0.3, 0.3):.5f}"),
        longitude=Decimal(f"{longitude + draw.uniform(-0.3, 0.3):.5f}"),
        sort_order=0,
    )
