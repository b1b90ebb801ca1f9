"""A person and what she agreed to: both exist before anything names her."""

from datetime import date, datetime
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.search import index

from portal import clock

from .presuming import presumed


class Use(models.TextChoices):
    PAGE = "page", _("shown on a page")
    SEARCH = "search", _("found by search")
    CHATBOT = "chatbot", _("quoted by the chatbot")
    PICTURE = "picture", _("shown in a picture")
    ELSEWHERE = "elsewhere", _("used elsewhere")


class PersonQuerySet(models.QuerySet["Person"]):
    def allowing(self, use: str, at: datetime | None = None) -> Self:
        """People whose consent (or recorded public source) covers ``use`` at the instant."""
        return self.filter(pk__in=Consent.objects.valid(use, at).values("person")).distinct()

    def with_may_be_shown(self, at: datetime | None = None) -> Self:
        """Annotates ``may_be_shown``: whether a page may name them at the instant."""
        valid = Consent.objects.valid(Use.PAGE, at).filter(person=OuterRef("pk"))
        return self.annotate(may_be_shown=Exists(valid))


class Person(index.Indexed, ClusterableModel):
    class Naming(models.TextChoices):
        FULL = "full", _("Full name")
        FIRST = "first", _("First name only")
        OTHER = "other", _("Another name, with “name changed”")

    full_name = models.CharField(_("full name"), max_length=150)
    public_name = models.CharField(
        _("name as shown"), max_length=150, help_text=_("As she wishes to be named: Priya, or Priya Raman.")
    )
    naming = models.CharField(_("how named"), max_length=10, choices=Naming.choices, default=Naming.FULL)
    pronouns = models.CharField(_("pronouns"), max_length=40, blank=True)
    organisation = models.ForeignKey(
        "portal.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="people",
    )
    role_title = models.CharField(_("role"), max_length=150, blank=True)
    no_longer_here = models.BooleanField(_("no longer works here"), default=False)
    show_face = models.BooleanField(_("face may be shown"), default=True)
    show_team = models.BooleanField(_("team and employer may be named"), default=True)
    show_town = models.BooleanField(_("town or area may be named"), default=True)

    objects = PersonQuerySet.as_manager()

    search_fields = [
        index.SearchField("full_name"),
        index.AutocompleteField("full_name"),
        index.SearchField("public_name"),
        index.AutocompleteField("public_name"),
        index.FilterField("organisation"),
    ]

    class Meta:
        ordering = ["public_name"]
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.public_name

    def clean(self) -> None:
        super().clean()
        if self.naming == self.Naming.FIRST and " " in self.public_name.strip():
            raise ValidationError({"public_name": _("A first name only: write that name alone.")})
        if self.naming == self.Naming.OTHER and set(self.public_name.split()) & set(self.full_name.split()):
            raise ValidationError(
                {"public_name": _("Another name: choose one that is no part of the full name.")}
            )

    @property
    def shown_name(self) -> str:
        """As said where the name stands for itself: who speaks, who wrote it, who is celebrated."""
        if self.naming != self.Naming.OTHER:
            return self.public_name
        # No plain space: a passage whose speaker begins like its title and a space is the page's own word.
        return gettext("%(name)s\N{NO-BREAK SPACE}(name changed)") % {"name": self.public_name}

    def allows(self, use: str, at: datetime | None = None) -> bool:
        if self.pk in presumed():
            return use != Use.PICTURE or self.show_face
        return Consent.objects.valid(use, at).filter(person=self).exists()


class ConsentQuerySet(models.QuerySet["Consent"]):
    def valid(self, use: str, at: datetime | None = None) -> Self:
        """Given, not withdrawn, not run out, and for this use. ``until`` is the last day that it holds."""
        day: date = timezone.localdate(at or clock.now())
        allowed = Q(**{use: True})
        if use == Use.PICTURE:
            allowed &= Q(person__show_face=True)
        return self.filter(allowed, Q(until=None) | Q(until__gte=day), withdrawn_at=None, agreed_on__lte=day)


class Consent(models.Model):
    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="consents")
    agreed_on = models.DateField(_("agreed on"))
    until = models.DateField(
        _("until"), null=True, blank=True, help_text=_("The last day. Empty: until withdrawn.")
    )
    given_to = models.CharField(
        _("given to"), max_length=150, blank=True, help_text=_("Who asked, and holds the form.")
    )
    page = models.BooleanField(_("shown on a page"), default=True)
    search = models.BooleanField(_("found by search"), default=True)
    chatbot = models.BooleanField(_("quoted by the chatbot"), default=True)
    picture = models.BooleanField(_("shown in a picture"), default=True)
    elsewhere = models.BooleanField(_("used elsewhere"), default=False)
    public_source_reason = models.CharField(
        _("public source"),
        max_length=250,
        blank=True,
        help_text=_("Instead of a consent: where it was already published, and why it may be here."),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=250, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        ordering = ["-agreed_on"]
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=models.F("agreed_on")),
                name="portal_consent_ends_after_it_begins",
                violation_error_message=_("The last day lies before the day of agreement."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.agreed_on}"
