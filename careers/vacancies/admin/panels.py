"""The edit screen, in the order in which people think of a post."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from portal.importing.panels import ImportPanel

from .forms import VacancyForm

post = [
    ImportPanel(heading=_("Imported")),
    FieldPanel("title"),
    FieldPanel("employer", widget=forms.Select),
    FieldRowPanel([FieldPanel("team"), FieldPanel("reference"), FieldPanel("posts")]),
    FieldPanel("summary", widget=forms.Textarea(attrs={"rows": 2})),
    MultiFieldPanel(
        [FieldPanel("who_can_apply"), FieldPanel("who_can_apply_note")], heading=_("Who can apply")
    ),
]

advert = [
    FieldPanel("the_work"),
    FieldPanel("who_we_look_for"),
    FieldPanel("what_we_offer"),
    FieldPanel("how_we_recruit"),
    FieldPanel("brochure_body", classname="collapsed"),
]

hours = [
    FieldRowPanel([FieldPanel("contract"), FieldPanel("contract_note")]),
    FieldRowPanel([FieldPanel("weekly_hours"), FieldPanel("full_time_hours"), FieldPanel("weeks_a_year")]),
    FieldPanel("patterns", widget=forms.CheckboxSelectMultiple),
    FieldRowPanel([FieldPanel("hybrid"), FieldPanel("car")]),
    InlinePanel(
        "places",
        label=_("place"),
        heading=_("Where the work is"),
        panels=[
            FieldRowPanel([FieldPanel("name"), FieldPanel("place", widget=forms.Select)]),
            FieldPanel("address"),
        ],
    ),
]

pay = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("pay_min"), FieldPanel("pay_max"), FieldPanel("pay_period")]),
            FieldRowPanel([FieldPanel("grade"), FieldPanel("pay_raw")]),
        ],
        heading=_("Full-time pay"),
    ),
    InlinePanel(
        "allowances",
        label=_("payment"),
        heading=_("On top of pay"),
        panels=[
            FieldRowPanel(
                [FieldPanel("kind"), FieldPanel("amount_min"), FieldPanel("amount_max"), FieldPanel("per")]
            ),
            FieldPanel("conditions"),
        ],
    ),
]

applying = [
    MultiFieldPanel(
        [
            FieldPanel("closing_kind"),
            FieldRowPanel([FieldPanel("closes_at"), FieldPanel("confirm_by")]),
            FieldPanel("may_close_early"),
            FieldPanel("opens_at"),
        ],
        heading=_("When it closes"),
    ),
    MultiFieldPanel(
        [FieldPanel("apply_url"), FieldPanel("apply_email"), FieldPanel("apply_note")],
        heading=_("How to apply"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_role")]),
            FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
        ],
        heading=_("Who to talk to first"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel(
                [FieldPanel("closed_early_at", read_only=True), FieldPanel("close_reason", read_only=True)]
            )
        ],
        heading=_("Closed early"),
        help_text=_("“Close early” beside Publish does it, and says why."),
        classname="collapsed",
    ),
]

finding = [
    FieldPanel("role", widget=forms.Select),
    FieldRowPanel(
        [
            FieldPanel("role_family", widget=forms.Select),
            FieldPanel("area_of_practice", widget=forms.Select),
            FieldPanel("stage", widget=forms.Select),
        ]
    ),
    FieldPanel("schemes", widget=forms.CheckboxSelectMultiple),
    FieldPanel("visa_sponsorship"),
]

edit_handler = TabbedInterface(
    [
        ObjectList(post + advert, heading=_("The post")),
        ObjectList(hours + pay, heading=_("Hours, place and pay")),
        ObjectList(applying, heading=_("Applying and closing")),
        ObjectList(finding, heading=_("Being found")),
    ],
    base_form_class=VacancyForm,
)
