"""Rows are the truth of what has run: tasks and processes may vanish."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q


class Lease(models.Model):
    """Held by whoever ticks, so that two never tick at once; it lapses by the clock."""

    name = models.CharField(max_length=40, primary_key=True)
    holder = models.CharField(max_length=80, blank=True)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name}: {self.holder}"

    @classmethod
    def take(cls, name: str, holder: str, now: datetime, seconds: int) -> bool:
        """True when ``holder`` has the lease from now on."""
        cls.objects.get_or_create(name=name, defaults={"until": now})
        free = Q(until__lte=now) | Q(holder=holder)
        return bool(
            cls.objects.filter(free, name=name).update(holder=holder, until=now + timedelta(seconds=seconds))
        )

    @classmethod
    def give_back(cls, name: str, holder: str, now: datetime) -> None:
        cls.objects.filter(name=name, holder=holder).update(until=now)


class JobRun(models.Model):
    """When a job last ran, and what went wrong if something did."""

    name = models.CharField(max_length=80, primary_key=True)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name
