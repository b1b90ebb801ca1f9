"""One person's story of the work: an ordered list of questions and answers."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.images import get_image_model_string

from portal.consent.admin.panel import ConsentPanel
from portal.disclosure.asking import with_was_changed
from portal.disclosure.panel import DisclosurePanel
from portal.importing.obstacles import with_is_imported
from portal.importing.panels import ImportPanel
from portal.pages.anchors import make_anchor
from portal.pages.models import BasePage
from portal.people.models import Consent, Person, Use

from .findable import ProfileFindable
from .forms import ProfileForm
from .links import links_of
from .panels import PROFILE_PANELS


class ProfilePage(ProfileFindable, BasePage):
    base_form_class = ProfileForm
    rows_read_once = ("answers", "stations")
    read_with = (*BasePage.read_with, "person", "author", "employer", "role__family", "portrait")

    person = models.ForeignKey(
        "portal.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="profiles",
        help_text=_("Record the person and what they agreed to first, under People."),
    )
    role_title = models.CharField(_("role, as they say it"), max_length=150, blank=True)
    role = models.ForeignKey(
        "careers.RolePage",
        verbose_name=_("role"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="profiles",
    )
    employer = models.ForeignKey(
        "portal.Organisation",
        verbose_name=_("employer"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="profiles",
    )
    author_name = models.CharField(
        _("written by"), max_length=150, blank=True, help_text=_("Empty when they wrote it themselves.")
    )
    author = models.ForeignKey(
        "portal.Person",
        verbose_name=_("author"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    published_on = models.DateField(
        _("said on"),
        null=True,
        blank=True,
        help_text=_(
            "When they said it. Claims then read “as said in 2021”. Empty when unknown: never a guess."
        ),
    )
    standfirst = models.TextField(
        _("introduction"), blank=True, help_text=_("Two sentences about who this is.")
    )
    stage = models.ForeignKey(
        "portal.Choice",
        verbose_name=_("career stage"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to={"list": "stage"},
    )
    region_name = models.CharField(_("area"), max_length=120, blank=True)
    hours_line = models.CharField(
        _("hours"), max_length=120, blank=True, help_text=_("Such as: 30, over four days.")
    )
    portrait = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    routes = ParentalManyToManyField(
        "careers.RoutePage", verbose_name=_("routes taken"), blank=True, related_name="profiles"
    )
    programmes = ParentalManyToManyField(
        "careers.ProgrammePage", verbose_name=_("programmes done"), blank=True, related_name="profiles"
    )
    campaigns = models.TextField(_("hashtags"), blank=True, help_text=_("One a line: #TheWayIn."))
    is_own_words = models.BooleanField(_("in their own words"), default=True)

    template = "careers/profiles/profile.html"

    content_panels = [
        ImportPanel(heading=_("Imported")),
        ConsentPanel(heading=_("Who is named, and what they agreed to")),
        DisclosurePanel(heading=_("Who might be recognised")),
        *BasePage.content_panels,
        *PROFILE_PANELS,
    ]

    class Meta:
        verbose_name = _("career profile")
        verbose_name_plural = _("career profiles")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), **links_of(self)}

    @classmethod
    def for_reading(cls) -> models.QuerySet:
        """With what the person agrees to now."""
        own = {"person": models.OuterRef("person")}
        shown = models.Exists(Consent.objects.valid(Use.PAGE).filter(**own))
        pictured = models.Exists(Consent.objects.valid(Use.PICTURE).filter(**own))
        pages = super().for_reading().annotate(may_be_shown=shown, may_be_pictured=pictured)
        return with_was_changed(with_is_imported(pages))

    def people_at_hand(self) -> list[Person]:
        if self.person and hasattr(self, "may_be_shown"):
            self.person.may_be_shown = self.may_be_shown
            return [self.person]
        return []

    def keep_anchors(self) -> None:
        """Gives each answer that has none its anchor. One that stands is never remade."""
        answers = list(self.answers.all())
        taken = [answer.anchor for answer in answers]
        for answer in answers:
            if not answer.anchor:
                answer.anchor = make_anchor(answer.question, taken)
                taken.append(answer.anchor)
