"""Counts into rows: added to what is there, in one statement a row, whichever process comes first."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from django.db import connection, transaction

from careers.vacancies.models import Vacancy
from portal.security.buffer import buffer_of_process

from .models import DailyCount


class Key(NamedTuple):
    vacancy: int
    day: date
    step: str
    came_from: str


ADD = """
    INSERT INTO {table} (vacancy_id, day, step, came_from, count) VALUES (%s, %s, %s, %s, %s)
    ON CONFLICT (vacancy_id, day, step, came_from) DO UPDATE SET count = {table}.count + excluded.count
"""


def write(counts: Mapping[Key, int]) -> None:
    """Those of a vacancy that was deleted meanwhile are dropped. In order of keys, so that writers never deadlock."""
    with transaction.atomic():
        known = set(
            Vacancy.objects.filter(pk__in={key.vacancy for key in counts}).values_list("pk", flat=True)
        )
        rows = [(*key, count) for key, count in sorted(counts.items()) if key.vacancy in known]
        with connection.cursor() as cursor:
            cursor.executemany(ADD.format(table=DailyCount._meta.db_table), rows)


def write_from_thread(counts: Mapping[Key, int]) -> None:
    try:
        write(counts)
    finally:
        connection.close()


counted = buffer_of_process(write_from_thread)
