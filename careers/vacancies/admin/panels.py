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
            FieldRowPanel(
                [
                    FieldPanel("team"),
                    FieldPanel("reference"),
                    FieldPanel("posts", help_text=_("How many people you want to appoint: 2.")),
                ]
            ),
        ],
        heading=_("The post"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("who_can_apply"),
            FieldPanel("who_can_apply_note"),
            FieldRowPanel([FieldPanel("registration"), FieldPanel("training")]),
        ],
        heading=_("Who can apply"),
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
            FieldRowPanel(
                [
                    FieldPanel("pay_scale", widget=forms.Select),
                    FieldPanel("point_from"),
                    FieldPanel("point_to"),
                ]
            ),
            FieldRowPanel(
                [
                    FieldPanel("pay_min"),
                    FieldPanel("pay_max", help_text=_("Empty where the advert names one figure.")),
                    FieldPanel(
                        "pay_period", help_text=_("What the two figures are for: £14.80 is “an hour”.")
                    ),
                ]
            ),
            FieldRowPanel(
                [FieldPanel("weekly_hours"), FieldPanel("full_time_hours"), FieldPanel("weeks_a_year")]
            ),
            FieldPanel("grade", help_text=_("As your own scale calls it: Grade 7, SCP 19 to 23.")),
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
                [
                    FieldPanel(
                        "kind",
                        help_text=_(
                            "What it is for: a welcome payment is paid once, a market supplement with the pay."
                        ),
                    ),
                    FieldPanel("name"),
                    FieldPanel("amount_min", help_text=_("In pounds, without a comma: 3000.")),
                    FieldPanel("amount_max"),
                    FieldPanel("percent"),
                    FieldPanel("per", help_text=_("“Once” for what is paid a single time.")),
                    FieldPanel("included"),
                ]
            ),
            FieldPanel("conditions", help_text=_("Such as: half of it after six months, half after a year.")),
            FieldPanel("repayment"),
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
            FieldRowPanel(
                [
                    FieldPanel("opens_at"),
                    FieldPanel(
                        "may_close_early",
                        help_text=_(
                            "Tick it if you close once enough people have applied. Candidates are told."
                        ),
                    ),
                ]
            ),
            SaysPanel("closing"),
        ],
        heading=_("When it closes"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("apply_url"),
            FieldPanel(
                "apply_email", help_text=_("Where an application is sent as an e-mail: jobs@example.org.")
            ),
            FieldPanel("apply_note"),
            FieldRowPanel([FieldPanel("interviews_on"), FieldPanel("interviews_until")]),
            FieldPanel("interviews_note"),
        ],
        heading=_("How to apply"),
    ),
    InlinePanel(
        "attachments",
        label=_("document"),
        heading=_("Documents for candidates"),
        classname="collapsed",
        panels=[
            FieldRowPanel(
                [
                    FieldPanel("kind", help_text=_("An application form is offered as the way to apply.")),
                    FieldPanel("document"),
                ]
            ),
            FieldRowPanel([FieldPanel("is_accessible"), FieldPanel("other_format")]),
        ],
    ),
]

where: list[Panel] = [
    MultiFieldPanel(
        [
            FieldRowPanel(
                [
                    FieldPanel(
                        "contract",
                        help_text=_("The one that most of the posts have; the exceptions go into the note."),
                    ),
                    FieldPanel("contract_note"),
                ]
            ),
            FieldRowPanel(
                [
                    FieldPanel("hybrid", help_text=_("“Partly from home” only if the team does it now.")),
                    FieldPanel("hybrid_days"),
                ]
            ),
            FieldRowPanel([FieldPanel("car"), FieldPanel("car_note")]),
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("starts_note")]),
            FieldPanel(
                "patterns",
                widget=forms.CheckboxSelectMultiple,
                help_text=_("Tick each that you would really agree to. People filter by these."),
            ),
        ],
        heading=_("Contract and working pattern"),
    ),
    InlinePanel(
        "places",
        label=_("place"),
        heading=_("Where the work is"),
        panels=[
            FieldRowPanel(
                [
                    FieldPanel("name"),
                    FieldPanel(
                        "place",
                        widget=forms.Select,
                        help_text=_("Puts the post on the map, for searches by distance."),
                    ),
                ]
            ),
            FieldPanel(
                "address",
                help_text=_(
                    "Street and postcode, so that people can plan their way: 4 Quay Street, LS1 4DP."
                ),
            ),
        ],
    ),
]

advert: list[Panel] = [
    FieldPanel("the_work"),
    FieldPanel("who_we_look_for"),
    FieldRowPanel([FieldPanel("essential"), FieldPanel("desirable")]),
    FieldPanel("what_we_offer"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("caseload_most"), FieldPanel("caseload_note")]),
            FieldRowPanel([FieldPanel("supervision_weeks"), FieldPanel("supervision_note")]),
        ],
        heading=_("What you promise"),
        classname="collapsed",
    ),
    FieldPanel("how_we_recruit"),
    MultiFieldPanel(
        [FieldPanel("checks"), FieldPanel("checks_note")], heading=_("Checks"), classname="collapsed"
    ),
    MultiFieldPanel(
        [FieldPanel("has_more"), FieldPanel("more_heading"), FieldPanel("more")],
        heading=_("Anything else"),
        classname="collapsed",
    ),
    FieldPanel("brochure_body"),
]

contact = MultiFieldPanel(
    [
        FieldRowPanel(
            [
                FieldPanel("contact_name"),
                FieldPanel("contact_role", help_text=_("Such as: team manager, Assessment North.")),
            ]
        ),
        FieldPanel("contact_purpose"),
        FieldRowPanel(
            [
                FieldPanel("contact_email", help_text=_("Their own, not the recruitment inbox.")),
                FieldPanel(
                    "contact_phone",
                    help_text=_("With the hours at which somebody answers: 01632 960123, mornings."),
                ),
            ]
        ),
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
                FieldPanel(
                    "stage", widget=forms.Select, help_text=_("The earliest at which one could do the post.")
                ),
            ]
        ),
        FieldPanel("schemes", widget=forms.CheckboxSelectMultiple),
        FieldPanel(
            "visa_sponsorship",
            help_text=_(
                "Tick it only if your organisation holds the licence and would use it for this post."
            ),
        ),
    ],
    heading=_("How it is found"),
)

edit_handler = ObjectList(
    [*post, *pay, *where, *closing, *advert, contact, finding], base_form_class=VacancyForm
)
