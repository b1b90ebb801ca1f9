"""The edit screen: one page, in the order in which people think of a post. What is rarely asked is folded."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, Panel

from portal.importing.panels import ImportPanel

from .forms import VacancyForm
from .says import SaysPanel


class ClosedEarlyPanel(MultiFieldPanel):
    class BoundPanel(MultiFieldPanel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.closed_early_at is not None


post: list[Panel] = [
    ImportPanel(heading=_("Imported")),
    ClosedEarlyPanel(
        [
            FieldRowPanel(
                [FieldPanel("closed_early_at", read_only=True), FieldPanel("close_reason", read_only=True)]
            )
        ],
        heading=_("Closed early"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("title"),
            FieldPanel("employer", widget=forms.Select),
            FieldPanel("summary", widget=forms.Textarea(attrs={"rows": 2})),
            FieldRowPanel([FieldPanel("team"), FieldPanel("reference"), FieldPanel("posts")]),
        ],
        heading=_("The post"),
    ),
    MultiFieldPanel(
        [FieldPanel("who_can_apply"), FieldPanel("who_can_apply_note")], heading=_("Who can apply")
    ),
]

pay: list[Panel] = [
    MultiFieldPanel(
        [
            FieldPanel(
                "pay_raw",
                heading=_("Pay line"),
                help_text=_(
                    "Paste it as your advert says it: “Grade 7, £31,586 to £33,945, pro rata for 18.5 hours”. "
                    "It fills the fields below."
                ),
            ),
            FieldRowPanel([FieldPanel("pay_min"), FieldPanel("pay_max"), FieldPanel("pay_period")]),
            FieldRowPanel(
                [FieldPanel("weekly_hours"), FieldPanel("full_time_hours"), FieldPanel("weeks_a_year")]
            ),
            FieldPanel("grade"),
            SaysPanel("pay"),
        ],
        heading=_("Pay and hours"),
    ),
    InlinePanel(
        "allowances",
        label=_("payment"),
        heading=_("On top of pay"),
        classname="collapsed",
        panels=[
            FieldRowPanel(
                [FieldPanel("kind"), FieldPanel("amount_min"), FieldPanel("amount_max"), FieldPanel("per")]
            ),
            FieldPanel("conditions"),
        ],
    ),
]

closing: list[Panel] = [
    MultiFieldPanel(
        [
            FieldPanel(
                "closing_raw",
                heading=_("Closing line"),
                help_text=_(
                    "Paste it as your advert says it: “Closes Friday 4 December at noon”, or “until filled”. "
                    "It fills the fields below. A day without a time is the end of that day."
                ),
            ),
            FieldRowPanel([FieldPanel("closing_kind"), FieldPanel("closes_at"), FieldPanel("confirm_by")]),
            FieldRowPanel([FieldPanel("opens_at"), FieldPanel("may_close_early")]),
            SaysPanel("closing"),
        ],
        heading=_("When it closes"),
    ),
    MultiFieldPanel(
        [FieldPanel("apply_url"), FieldPanel("apply_email"), FieldPanel("apply_note")],
        heading=_("How to apply"),
    ),
]

where: list[Panel] = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("contract"), FieldPanel("contract_note")]),
            FieldRowPanel([FieldPanel("hybrid"), FieldPanel("car")]),
            FieldPanel("patterns", widget=forms.CheckboxSelectMultiple),
        ],
        heading=_("Contract and working pattern"),
    ),
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

advert: list[Panel] = [
    FieldPanel("the_work"),
    FieldPanel("who_we_look_for"),
    FieldPanel("what_we_offer"),
    FieldPanel("how_we_recruit"),
    FieldPanel("brochure_body"),
]

contact = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_role")]),
        FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
    ],
    heading=_("Who to talk to first"),
)

finding = MultiFieldPanel(
    [
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
    ],
    heading=_("How it is found"),
)

edit_handler = ObjectList(
    [*post, *pay, *where, *closing, *advert, contact, finding], base_form_class=VacancyForm
)
