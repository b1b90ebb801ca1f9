"""A list of vacancies that comes again and again, and which of its posts became which vacancies."""

from datetime import timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from .delivery import FeedDelivery


class Every(models.TextChoices):
    BY_HAND = "by_hand", _("Only when somebody brings it in")
    HOUR = "hour", _("Every hour")
    DAY = "day", _("Every day")
    WEEK = "week", _("Every week")

    @property
    def span(self) -> timedelta | None:
        spans = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}
        return spans.get(self.value)


class VacancyFeedQuerySet(models.QuerySet["VacancyFeed"]):
    def for_employers(self, employers: models.QuerySet) -> Self:
        return self.filter(employer__in=employers)


class VacancyFeed(models.Model):
    name = models.CharField(
        _("name of the list"), max_length=120, help_text=_("As you call it: Posts from the HR system.")
    )
    employer = models.ForeignKey(
        "portal.Organisation", verbose_name=_("employer"), on_delete=models.CASCADE, related_name="+"
    )
    address = models.URLField(
        _("address of the list"),
        max_length=1000,
        blank=True,
        help_text=_("Where the list can be fetched. Empty for a list that comes as a file."),
    )
    every = models.CharField(_("fetch it"), max_length=10, choices=Every.choices, default=Every.BY_HAND)
    mapping = models.JSONField(_("what its columns mean"), default=dict, blank=True)
    goes_live = models.BooleanField(
        _("publish what is new at once"),
        default=False,
        help_text=_("Otherwise new posts wait as drafts. Posts that lack something wait in any case."),
    )
    closes_missing = models.BooleanField(
        _("close what is no longer in the list"),
        default=False,
        help_text=_("Only for a list that always holds all your open posts."),
    )
    most_closed_percent = models.PositiveSmallIntegerField(
        _("never close more than this share at once, in per cent"),
        default=25,
        validators=[MaxValueValidator(100)],
        help_text=_("If more of them are missing, nothing is changed and you are asked."),
    )
    kept_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("kept by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("In whose name it is brought in, and who is told when it needs somebody."),
    )
    fetch_at = models.DateTimeField(_("fetched next"), null=True, blank=True)
    fetched_at = models.DateTimeField(_("fetched last"), null=True, blank=True)
    fetch_problem = models.CharField(_("why it could not be fetched"), max_length=500, blank=True)
    etag = models.CharField(max_length=200, blank=True, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    objects = VacancyFeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("list of vacancies")
        verbose_name_plural = _("lists of vacancies")
        ordering = ["name", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=models.Q(every="by_hand") | ~models.Q(address=""),
                name="careers_vacancyfeed_fetched_from_somewhere",
                violation_error_message=_("Give the address from which the list is to be fetched."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def latest(self) -> "FeedDelivery | None":
        return self.deliveries.order_by("-pk").first()


class FeedPost(models.Model):
    """A post of a list, and the vacancy that it is on this site."""

    feed = models.ForeignKey(VacancyFeed, on_delete=models.CASCADE, related_name="posts")
    key = models.CharField(max_length=255)
    vacancy = models.ForeignKey("careers.Vacancy", on_delete=models.CASCADE, related_name="feed_posts")
    writes = models.BooleanField(
        default=True, help_text=_("False: the vacancy is written elsewhere, this list only knows it too.")
    )
    seen_at = models.DateTimeField(_("last seen in the list"))
    closed_at = models.DateTimeField(_("closed because the list said so"), null=True, blank=True)

    class Meta:
        verbose_name = _("post of a list")
        verbose_name_plural = _("posts of a list")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["feed", "key"],
                name="careers_feedpost_once",
                violation_error_message=_("This list has this post already."),
            )
        ]

    def __str__(self) -> str:
        return self.key
