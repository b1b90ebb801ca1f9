"""What the advert says: whom it seeks, for what, in four prompted texts."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField

from content.blocks.body import body_field
from portal.pages.richtext import PROSE

from ..choices import Registration, Training, WhoCanApply


def of_list(name: str) -> dict[str, object]:
    return {"list": name, "retired": False}


class Advert(models.Model):
    title = models.CharField(
        _("job title"), max_length=150, help_text=_("As people say it: Family support worker, Leeds North.")
    )
    slug = models.SlugField(
        _("address"),
        max_length=160,
        unique=True,
        blank=True,
        help_text=_("The end of the advert's web address, made once from the title."),
        error_messages={"unique": _("Another vacancy already has this address.")},
    )
    reference = models.CharField(
        _("reference"),
        max_length=60,
        blank=True,
        help_text=_("Your own number for the post, such as CYP-2291."),
    )
    employer = models.ForeignKey(
        "portal.Organisation",
        verbose_name=_("employer"),
        on_delete=models.PROTECT,
        related_name="vacancies",
    )
    team = models.CharField(_("team"), max_length=150, blank=True, help_text=_("Such as Assessment, North."))
    posts = models.PositiveSmallIntegerField(_("number of posts"), default=1)
    summary = models.CharField(
        _("summary"),
        max_length=300,
        help_text=_("One or two sentences for lists: who the person helps, and how."),
    )
    role = models.ForeignKey(
        "careers.RolePage",
        verbose_name=_("role"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="vacancies",
        help_text=_("Ties the post to what the site says about the role."),
    )
    role_family = models.ForeignKey(
        "portal.Choice",
        verbose_name=_("kind of work"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to=of_list("role_family"),
    )
    area_of_practice = models.ForeignKey(
        "portal.Choice",
        verbose_name=_("area of practice"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to=of_list("area_of_practice"),
    )
    stage = models.ForeignKey(
        "portal.Choice",
        verbose_name=_("career stage"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to=of_list("stage"),
    )
    who_can_apply = models.CharField(
        _("who can apply"),
        max_length=20,
        choices=WhoCanApply.choices,
        help_text=_("The first thing that people look for. Choose the widest that is true."),
    )
    who_can_apply_note = models.CharField(
        _("more about who can apply"),
        max_length=250,
        blank=True,
        help_text=_("Such as: one year of work with children, paid or not."),
    )
    training = models.CharField(
        _("training post"),
        max_length=20,
        choices=Training.choices,
        blank=True,
        help_text=_(
            "Empty for most: an apprenticeship or a post for the newly qualified is known by itself."
        ),
    )
    registration = models.CharField(
        _("registration"), max_length=10, choices=Registration.choices, blank=True,
        help_text=_("What the law or the work asks for: it is said beside “who can apply”."),
    )  # fmt: skip
    the_work = RichTextField(
        _("the work"),
        blank=True,
        features=PROSE,
        help_text=_("What a week holds: how many children or families, with whom, where."),
    )
    who_we_look_for = RichTextField(
        _("who we look for"),
        blank=True,
        features=PROSE,
        help_text=_("In sentences. What you score goes into the two lists below it."),
    )
    essential = models.TextField(
        _("essential"),
        blank=True,
        help_text=_("What nobody is interviewed without, one a line. Leave out what you would not test."),
    )
    desirable = models.TextField(
        _("desirable"), blank=True, help_text=_("What would help, one a line. People may apply without it.")
    )
    what_we_offer = RichTextField(
        _("what we offer"),
        blank=True,
        features=PROSE,
        help_text=_("Caseload, supervision, training, leave. Numbers say more than adjectives."),
    )
    how_we_recruit = RichTextField(
        _("how we recruit"),
        blank=True,
        features=PROSE,
        help_text=_("The steps, their dates, who sits on the panel, what adjustments you make."),
    )
    has_more = models.BooleanField(
        _("there is more to say"),
        default=False,
        help_text=_("Only if it fits under none of the four. It is shown last."),
    )
    more_heading = models.CharField(
        _("heading"), max_length=100, blank=True, help_text=_("Such as: The building and how to reach it.")
    )
    more = RichTextField(_("more"), blank=True, features=PROSE, help_text=_("Shown while the box is ticked."))
    brochure_body = body_field(
        verbose_name=_("brochure"), help_text=_("Longer pages of an imported brochure, in their own order.")
    )
    schemes = ParentalManyToManyField(
        "portal.Choice",
        verbose_name=_("schemes"),
        blank=True,
        related_name="+",
        limit_choices_to=of_list("scheme"),
        help_text=_("Such as a guaranteed interview for care leavers."),
    )
    language = models.CharField(_("language"), max_length=10, default="en", help_text=_("en or cy."))

    class Meta:
        abstract = True
