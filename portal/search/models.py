"""The log of what changed: written with the change itself, read by every index at its own pace."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

KEPT = timedelta(days=7)
READ_AGAIN = timedelta(seconds=60)


class OutboxQuerySet(models.QuerySet["OutboxEntry"]):
    def unread(self, entry: int, read_at: datetime, now: datetime) -> Self:
        """New since an index last read, newly due, or of the last minute: a transaction may commit late."""
        recent = Q(made_at__gte=now - READ_AGAIN) | Q(due_at__gt=read_at, due_at__lte=now)
        return self.filter(Q(id__gt=entry) | recent).order_by("id")

    def outlived(self, now: datetime) -> Self:
        """Old enough to forget. The newest entry always stays, so that a gap can be told from silence."""
        newest = self.aggregate(newest=models.Max("id"))["newest"]
        return self.filter(made_at__lt=now - KEPT, due_at__lt=now - KEPT).exclude(id=newest)


class OutboxEntry(models.Model):
    """A document to be looked at again from ``due_at`` on. Entries are never changed."""

    key = models.CharField(max_length=200)
    due_at = models.DateTimeField(db_index=True)
    made_at = models.DateTimeField(db_index=True)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.key

    @property
    def instant(self) -> float:
        return self.due_at.timestamp()
