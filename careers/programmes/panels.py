"""The programme form: whose it is, who it suits, what it asks, when."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel

from portal.importing.panels import ImportPanel

PROGRAMME_PANELS = [
    ImportPanel(heading=_("Imported")),
    MultiFieldPanel(
        [
            FieldPanel("audience", help_text=_("“People already in post” where only staff may join.")),
            FieldPanel("organisation"),
            FieldPanel("provider_name", help_text=_("Who teaches it: the university or training company.")),
            PageChooserPanel("route_in", "careers.RoutePage"),
        ],
        _("Whose it is"),
    ),
    MultiFieldPanel([FieldPanel("for_you_if"), FieldPanel("not_for_you_if")], _("Is it for you?")),
    MultiFieldPanel(
        [
            FieldPanel("level", help_text=_("As the award calls it: level 6, or postgraduate.")),
            FieldPanel(
                "award", help_text=_("What one holds at the end: a degree, or nothing but the learning.")
            ),
            FieldPanel("length_text", help_text=_("From the first day to the last: 14 months.")),
            FieldPanel("hours_text", help_text=_("Work and study apart: 30 hours at work, 7 of study.")),
            FieldPanel("protected_time_text"),
            FieldPanel("cost_text", help_text=_("What one pays oneself, and “nothing” where that is so.")),
            FieldPanel("funding_text", help_text=_("Who pays the fee, and what one lives on.")),
            FieldPanel("where_text", help_text=_("Towns or buildings: Leeds, one day a week in York.")),
            FieldPanel("online"),
        ],
        _("What it asks and gives"),
    ),
    InlinePanel("intakes", heading=_("Intakes"), label=_("Intake")),
    FieldPanel("apply_url", help_text=_("The page with the form of this offer.")),
    FieldPanel("body"),
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
    FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("places")]),
]
