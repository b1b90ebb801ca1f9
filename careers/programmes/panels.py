"""The programme form: whose it is, who it suits, what it asks, when."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
    Panel,
)

from portal.importing.panels import ImportPanel


class InterestPanel(Panel):
    """How many said that they are interested, and the way to the list."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "careers/interest/admin/_panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            count = self.instance.interests.count()
            return {**super().get_context_data(parent_context), "instance": self.instance, "count": count}


PROGRAMME_PANELS = [
    ImportPanel(heading=_("Imported")),
    MultiFieldPanel(
        [
            FieldPanel("audience", help_text=_("“People already in post” where only staff may join.")),
            FieldPanel("organisation"),
            FieldPanel("other_names"),
            FieldPanel("provider_name", help_text=_("Who teaches it: the university or training company.")),
            PageChooserPanel("route_in", "careers.RoutePage"),
        ],
        _("Whose it is"),
    ),
    MultiFieldPanel([FieldPanel("for_you_if"), FieldPanel("not_for_you_if")], _("Is it for you?")),
    MultiFieldPanel(
        [
            FieldRowPanel(
                [
                    FieldPanel("level", help_text=_("As the award calls it: level 6, or postgraduate.")),
                    FieldPanel(
                        "stage", widget=forms.Select, help_text=_("The earliest at which one may join.")
                    ),
                    FieldPanel("area_of_practice", widget=forms.Select),
                ]
            ),
            FieldPanel(
                "award", help_text=_("What one holds at the end: a degree, or nothing but the learning.")
            ),
            FieldRowPanel(
                [
                    FieldPanel("length_text", help_text=_("From the first day to the last: 14 months.")),
                    FieldPanel("length_months"),
                ]
            ),
            FieldPanel("hours_text", help_text=_("Work and study apart: 30 hours at work, 7 of study.")),
            FieldPanel("protected_time_text"),
            FieldPanel("agreement_text"),
            FieldPanel("cost_text", help_text=_("What one pays oneself, and “nothing” where that is so.")),
            FieldPanel("cost_kind"),
            FieldPanel("funding_text", help_text=_("Who pays the fee, and what one lives on.")),
            FieldPanel("backfill_text"),
            FieldPanel("places_text", help_text=_("In all: 40 a year. An intake has a number of its own.")),
            FieldPanel("where_text", help_text=_("Towns or buildings: Leeds, one day a week in York.")),
            FieldPanel("online"),
        ],
        _("What it asks and gives"),
    ),
    InlinePanel("intakes", heading=_("Intakes"), label=_("Intake")),
    InlinePanel("steps", heading=_("How it runs"), label=_("Step")),
    MultiFieldPanel(
        [
            FieldRowPanel(
                [
                    FieldPanel("apply_url", help_text=_("The page with the form of this offer.")),
                    FieldPanel("apply_site"),
                ]
            ),
            FieldPanel("apply_note"),
            FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_purpose")]),
            FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
        ],
        _("How to apply, and whom to ask"),
    ),
    MultiFieldPanel(
        [
            InterestPanel(heading=_("Who is interested")),
            FieldPanel("takes_interest"),
            FieldRowPanel([FieldPanel("interest_question_1"), FieldPanel("interest_question_2")]),
            FieldPanel("interest_kept_months", help_text=_("Then the site deletes it. People are told so.")),
        ],
        _("Expressions of interest"),
    ),
    FieldPanel("body"),
    MultiFieldPanel([FieldPanel("next_roles"), FieldPanel("next_programmes")], _("What comes next")),
    MultiFieldPanel(
        [
            FieldRowPanel(
                [
                    FieldPanel("starts_on", help_text=_("First day of the first intake.")),
                    FieldPanel("ends_on"),
                ]
            ),
            FieldPanel("ended_text"),
            PageChooserPanel("replaced_by", "careers.ProgrammePage"),
        ],
        _("The offer itself"),
    ),
]
INTAKE_PANELS = [
    FieldPanel("name"),
    FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_at")]),
    FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
    FieldRowPanel(
        [FieldPanel("places"), FieldPanel("where_text", help_text=_("Where it differs: Leeds, Tuesdays."))]
    ),
]
STEP_PANELS = [FieldRowPanel([FieldPanel("when"), FieldPanel("title")]), FieldPanel("text")]
