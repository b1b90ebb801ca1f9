"""What people follow, who follows it, and what has come that somebody may want to hear of."""

import secrets
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from portal import clock
from portal.search.request import SearchRequest


class Frequency(models.TextChoices):
    AT_ONCE = "at_once", _("As they appear, at most one e-mail an hour")
    DAILY = "daily", _("Once a day, in the morning")
    WEEKLY = "weekly", _("Once a week, on Monday morning")


class Followed(models.Model):
    """A search, or the opening of a programme or route. Equal ones are one row, however many follow it."""

    digest = models.CharField(max_length=64, unique=True)
    request = models.JSONField(null=True, blank=True)
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(request__isnull=False, page=None) | Q(request__isnull=True, page__isnull=False),
                name="careers_followed_search_or_page",
            )
        ]

    def __str__(self) -> str:
        return self.digest[:12]

    @property
    def search(self) -> SearchRequest | None:
        return SearchRequest.from_json(self.request) if self.request else None


class SubscriptionQuerySet(models.QuerySet["Subscription"]):
    def confirmed(self) -> Self:
        return self.exclude(confirmed_at=None)

    def awake(self, at: datetime) -> Self:
        """Confirmed, and not paused at that moment."""
        return self.confirmed().filter(Q(paused_until=None) | Q(paused_until__lte=at))

    def to_tell(self, frequency: str, start: datetime, arrival: int, at: datetime) -> Self:
        """Those who have not been told in the period that began at ``start``, nor of ``arrival``."""
        due = Q(told_at=None) | Q(told_at__lt=start)
        return self.awake(at).filter(due, frequency=frequency, told_through__lt=arrival)

    def to(self, address: str) -> Self:
        return self.filter(address__iexact=address)


def new_nonce() -> str:
    return secrets.token_urlsafe(15)


class Subscription(models.Model):
    """One address that follows one thing. Nothing but the question whether it wants to is sent before it confirms."""

    followed = models.ForeignKey(Followed, on_delete=models.CASCADE, related_name="subscriptions")
    address = models.EmailField(_("address"))
    frequency = models.CharField(
        _("how often"), max_length=10, choices=Frequency.choices, default=Frequency.DAILY
    )
    language = models.CharField(max_length=10, default="en")
    nonce = models.CharField(max_length=24, unique=True, default=new_nonce)
    asked_at = models.DateTimeField(default=clock.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    wanted_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When she last said that she wants it.")
    )
    asked_again_at = models.DateTimeField(null=True, blank=True)
    paused_until = models.DateTimeField(null=True, blank=True)
    told_through = models.BigIntegerField(
        default=0, help_text=_("The last arrival that was looked at for her.")
    )
    told_at = models.DateTimeField(
        null=True, blank=True, help_text=_("The beginning of the last period in which she was told.")
    )

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint("followed", Lower("address"), name="careers_subscription_once"),
        ]
        indexes = [
            models.Index(
                fields=["frequency", "told_through"],
                name="careers_subscription_to_tell",
                condition=Q(confirmed_at__isnull=False),
            ),
            models.Index(Lower("address"), name="careers_subscription_address"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class About(models.TextChoices):
    NEW = "new"
    AGAIN = "again"
    OPENS = "opens"
    CLOSES = "closes"
    ENDED = "ended"


class Arrival(models.Model):
    """Something of which a follower may be told; its number is the order in which it came.

    ``key`` is the search's. A thing is new once, and again after each time that it was away; ``mark`` tells the
    times apart, and the dates of an intake that were told.
    """

    key = models.CharField(max_length=200)
    about = models.CharField(max_length=6, choices=About.choices)
    mark = models.CharField(max_length=60, blank=True)
    came_at = models.DateTimeField()
    away_since = models.DateTimeField(
        null=True, blank=True, help_text=_("When it was first seen to be over or taken down.")
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["key", "about", "mark"], name="careers_arrival_once"),
        ]

    def __str__(self) -> str:
        return f"{self.about} {self.key} {self.mark}".strip()
