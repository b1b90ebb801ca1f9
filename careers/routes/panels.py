"""The route form, in the order in which somebody asks."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

ROUTE_PANELS = [
    FieldPanel("for_whom"),
    MultiFieldPanel(
        [
            FieldPanel("minimum_qualification"),
            FieldPanel("gcses_text"),
            FieldPanel("experience_text"),
            FieldPanel("must_be_employed"),
            FieldPanel("registration_text"),
            FieldPanel("nation"),
        ],
        _("Who may begin"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("time_text"),
            FieldRowPanel([FieldPanel("duration_months_min"), FieldPanel("duration_months_max")]),
        ],
        _("Time"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("cost_text"),
            FieldPanel("income_kind"),
            FieldPanel("income_text"),
            FieldPanel("can_keep_earning"),
        ],
        _("Money"),
    ),
    InlinePanel("steps", heading=_("Steps"), label=_("Step")),
    FieldPanel("body"),
    MultiFieldPanel(
        [FieldPanel("qualification_awarded"), FieldPanel("leads_to"), FieldPanel("status_note")],
        _("What comes of it"),
    ),
]
STEP_PANELS = [FieldPanel("title"), FieldPanel("text")]
