"""The public face of an organisation that employs, and who works its desk."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from content.blocks.pages import BodyPage
from portal import clock
from portal.pages import previews
from portal.pages.richtext import PROSE
from portal.search.types import Dated as DatedValue

from .findable import EmployerFindable
from .links import links_of
from .sharing import employer_card

STALE_AFTER_DAYS = 365
CARD = "card/"


class EmployerPage(EmployerFindable, BodyPage):
    read_with = (*BodyPage.read_with, "organisation")

    organisation = models.OneToOneField(
        "portal.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="employer_page",
    )

    every_post_about = RichTextField(
        _("about us, in every advert"),
        blank=True,
        features=PROSE,
        help_text=_(
            "Two or three sentences. They stand below each of your adverts, so no advert repeats them."
        ),
    )
    every_post_offer = RichTextField(
        _("what everybody here gets"),
        blank=True,
        features=PROSE,
        help_text=_("Leave, pension, sick pay, help with travel: what holds for every post."),
    )
    every_post_safeguarding = RichTextField(
        _("safeguarding and checks, in every advert"),
        blank=True,
        features=PROSE,
        help_text=_("How you keep children safe in recruiting, and which checks each person goes through."),
    )
    every_post_schemes = ParentalManyToManyField(
        "portal.Choice",
        verbose_name=_("schemes of every post"),
        blank=True,
        related_name="+",
        limit_choices_to={"list": "scheme", "retired": False},
        help_text=_("They count for each of your vacancies: tick them here and in no advert."),
    )

    template = "careers/employers/employer.html"
    subpage_types = [
        "careers.ProfilePage",
        "careers.ProgrammePage",
        "content.StoryPage",
        "content.EventPage",
        "content.StandardPage",
    ]

    content_panels = [
        *BodyPage.content_panels,
        FieldPanel("organisation"),
        InlinePanel("facts", label=_("fact"), heading=_("Facts, each with its source and date")),
        InlinePanel("features", label=_("feature"), heading=_("What it is like to work here")),
        MultiFieldPanel(
            [
                FieldPanel("every_post_about"),
                FieldPanel("every_post_offer"),
                FieldPanel("every_post_safeguarding"),
                FieldPanel("every_post_schemes", widget=forms.CheckboxSelectMultiple),
            ],
            heading=_("In every advert of ours"),
        ),
    ]

    class Meta:
        verbose_name = _("employer")
        verbose_name_plural = _("employers")

    def own_addresses(self) -> Sequence[URLPattern]:
        return [*super().own_addresses(), path(CARD, employer_card)]

    @property
    def share_card(self) -> previews.ShareCard:
        card = super().share_card
        return replace(card, drawn=f"{card.path}{CARD}" if card.path and self.live else "")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), **links_of(self)}


class Dated(Orderable):
    """Something that was so on a day: after a year it greys out, after its end it goes."""

    as_of = models.DateField(_("as of"), null=True, blank=True)
    expires_on = models.DateField(
        _("hide from"), null=True, blank=True, help_text=_("From this day it is no longer shown.")
    )

    class Meta(Orderable.Meta):
        abstract = True

    def is_stale(self, today: date | None = None) -> bool:
        return self.as_of is not None and ((today or clock.today()) - self.as_of).days > STALE_AFTER_DAYS

    def has_expired(self, today: date | None = None) -> bool:
        return self.expires_on is not None and self.expires_on <= (today or clock.today())


class EmployerFact(Dated):
    page = ParentalKey(EmployerPage, on_delete=models.CASCADE, related_name="facts")
    label = models.CharField(
        _("what it counts"), max_length=150, help_text=_("Such as: children per social worker.")
    )
    value = models.CharField(_("number"), max_length=60, help_text=_("As shown: 14.2, or 94%."))
    source_title = models.CharField(_("source"), max_length=200)
    source_url = models.URLField(_("link to the source"), blank=True)

    class Meta(Dated.Meta):
        verbose_name = _("fact")
        verbose_name_plural = _("facts")

    def __str__(self) -> str:
        return f"{self.value} {self.label}"


class EmployerFeature(Dated):
    page = ParentalKey(EmployerPage, on_delete=models.CASCADE, related_name="features")
    feature = models.ForeignKey(
        "portal.Choice",
        verbose_name=_("feature"),
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"list": "feature", "retired": False},
    )
    note = models.CharField(
        _("what it means here"), max_length=250, blank=True, help_text=_("Such as: every Friday, for all.")
    )
    source = models.CharField(_("source"), max_length=200, blank=True)

    class Meta(Dated.Meta):
        verbose_name = _("feature")
        verbose_name_plural = _("features")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "feature"],
                name="careers_employerfeature_once",
                violation_error_message=_("This feature is already listed."),
            )
        ]

    def __str__(self) -> str:
        return str(self.feature)

    def dated(self) -> DatedValue:
        """Its code, until the day from which it is no longer shown."""
        return DatedValue(
            self.feature.code, None, clock.midnight(self.expires_on) if self.expires_on else None
        )


class EmployerDesk(models.Model):
    """What an employer's HR works with: its group, with rights over its page and its collection."""

    organisation = models.OneToOneField(
        "portal.Organisation", verbose_name=_("employer"), on_delete=models.CASCADE, related_name="desk"
    )
    group = models.OneToOneField(
        "auth.Group", verbose_name=_("group"), on_delete=models.PROTECT, related_name="employer_desk"
    )
    hr_group = models.ForeignKey(
        "auth.Group", verbose_name=_("rights of all HR"), on_delete=models.PROTECT, related_name="+"
    )
    collection = models.OneToOneField(
        "wagtailcore.Collection",
        verbose_name=_("collection"),
        on_delete=models.PROTECT,
        related_name="employer_desk",
    )

    class Meta:
        verbose_name = _("employer's desk")
        verbose_name_plural = _("employers' desks")

    def __str__(self) -> str:
        return str(self.organisation)

    @property
    def groups(self) -> tuple[Group, Group]:
        return self.group, self.hr_group


class EmployerMembership(models.Model):
    """Whose vacancies and pages a person may write. One person may write for several."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="employer_memberships",
    )
    organisation = models.ForeignKey(
        "portal.Organisation",
        verbose_name=_("employer"),
        on_delete=models.CASCADE,
        related_name="memberships",
    )

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation"],
                name="careers_membership_once",
                violation_error_message=_("This person already works for this employer."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.organisation}"
