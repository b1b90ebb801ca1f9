"""The route form, in the order in which somebody asks."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

ROUTE_PANELS = [
    FieldPanel("for_whom"),
    MultiFieldPanel(
        [
            FieldPanel("minimum_qualification"),
            FieldRowPanel([FieldPanel("degree_class"), FieldPanel("degree_subject")]),
            FieldRowPanel([FieldPanel("gcse_rule"), FieldPanel("gcses_text")]),
            FieldRowPanel([FieldPanel("experience_months"), FieldPanel("experience_text")]),
            FieldPanel("must_be_employed"),
            FieldPanel("trained_in"),
            FieldRowPanel([FieldPanel("registration"), FieldPanel("registration_text")]),
            FieldRowPanel([FieldPanel("least_age"), FieldPanel("right_to_work_text")]),
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
            FieldRowPanel([FieldPanel("cost_kind"), FieldPanel("cost_figure")]),
            FieldPanel("cost_text"),
            FieldRowPanel([FieldPanel("income_kind"), FieldPanel("income_figure")]),
            FieldPanel("income_text"),
            FieldPanel("can_keep_earning"),
        ],
        _("Money"),
    ),
    InlinePanel(
        "money",
        heading=_("The money over the months"),
        label=_("Time"),
        help_text=_("One row for each time with the same income. A gap is shown as not known."),
    ),
    InlinePanel("steps", heading=_("Steps"), label=_("Step")),
    FieldPanel("body"),
    MultiFieldPanel(
        [FieldPanel("qualification_awarded"), FieldPanel("leads_to"), FieldPanel("status_note")],
        _("What comes of it"),
    ),
]
STEP_PANELS = [FieldPanel("title"), FieldPanel("text")]
MONEY_PANELS = [
    FieldRowPanel([FieldPanel("from_month"), FieldPanel("to_month")]),
    FieldRowPanel([FieldPanel("kind"), FieldPanel("figure")]),
    FieldPanel("note"),
]
