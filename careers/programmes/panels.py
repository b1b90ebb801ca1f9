"""The programme form: whose it is, who it suits, what it asks, when."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel

PROGRAMME_PANELS = [
    MultiFieldPanel(
        [
            FieldPanel("audience"),
            FieldPanel("organisation"),
            FieldPanel("provider_name"),
            PageChooserPanel("route_in", "careers.RoutePage"),
        ],
        _("Whose it is"),
    ),
    MultiFieldPanel([FieldPanel("for_you_if"), FieldPanel("not_for_you_if")], _("Is it for you?")),
    MultiFieldPanel(
        [
            FieldPanel("level"),
            FieldPanel("award"),
            FieldPanel("length_text"),
            FieldPanel("hours_text"),
            FieldPanel("protected_time_text"),
            FieldPanel("cost_text"),
            FieldPanel("funding_text"),
            FieldPanel("where_text"),
            FieldPanel("online"),
        ],
        _("What it asks and gives"),
    ),
    InlinePanel("intakes", heading=_("Intakes"), label=_("Intake")),
    FieldPanel("apply_url"),
    FieldPanel("body"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
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
