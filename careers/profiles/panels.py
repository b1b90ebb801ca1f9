"""The profile form: who, what they say, the way they came, how it is found."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel

PROFILE_PANELS = [
    MultiFieldPanel(
        [
            FieldPanel("person"),
            FieldPanel("role_title"),
            FieldPanel("employer", widget=forms.Select),
            FieldPanel("standfirst"),
            FieldPanel("portrait"),
            FieldRowPanel([FieldPanel("region_name"), FieldPanel("hours_line")]),
        ],
        _("Who this is"),
    ),
    InlinePanel(
        "answers",
        heading=_("Questions and answers"),
        label=_("Answer"),
        help_text=_(
            "Each can be found and quoted by itself. Say what is hard, and one real day with its times."
        ),
    ),
    InlinePanel("stations", heading=_("The way they came"), label=_("Station")),
    MultiFieldPanel(
        [
            PageChooserPanel("role", "careers.RolePage"),
            FieldPanel("stage", widget=forms.Select),
            FieldPanel("routes"),
            FieldPanel("programmes"),
            FieldPanel("campaigns"),
        ],
        _("What it belongs to"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("is_own_words"),
            FieldPanel("author_name"),
            FieldPanel("author"),
            FieldPanel("published_on"),
        ],
        _("Who wrote it, and when"),
    ),
]
