"""What a vacancy's page is made of. A stand-in for the advert carries what the parts read."""

from datetime import datetime
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from careers.vacancies.attaching import Shown
from careers.vacancies.choices import Contract, WhoCanApply, Workplace
from portal.styleguide.registry import Part, parts

from .beside import PERSON, ROUTE
from .vacancies import OPEN

WHEN = datetime(2026, 11, 20, 12, 0, tzinfo=ZoneInfo("Europe/London"))


class Rows(list):
    def all(self) -> "Rows":
        return self


class Advert(SimpleNamespace):
    """What is not said of it is empty."""

    def __getattr__(self, name: str) -> str:
        return ""


EMPLOYER = SimpleNamespace(name="Wend Valley Council", slug="wend-valley-council")
ADVERT = Advert(
    pk=0,
    slug="family-support-worker",
    title="Family support worker",
    employer=EMPLOYER,
    apply_url="#apply",
    apply_email="jobs@wendvalley.example",
    apply_note=_("A short letter is enough; we do not ask for a CV."),
    contact_name="Joanne Wilks",
    contact_role=_("team manager"),
    contact_email="joanne.wilks@wendvalley.example",
    contact_phone="01632 960 155",
    reference="WV-2291",
    first_published_at=WHEN,
    get_who_can_apply_display=WhoCanApply.EXPERIENCE.label,
    who_can_apply_note="",
    grade=_("Grade 6"),
    get_contract_display=Contract.FIXED_TERM.label,
    contract_note=_("until March 2028"),
    places=Rows([SimpleNamespace(name="Wendbury", address=_("Canal House"))]),
    visa_sponsorship=True,
    role=None,
    may_close_early=True,
    close_reason="filled",
    get_close_reason_display=_("The post has been filled"),
)
PAGE: dict[str, Any] = {
    "vacancy": ADVERT,
    "state": "open",
    "is_open": True,
    "unconfirmed": False,
    "closed_on": None,
    "closing_soon": True,
    "days_left": 4,
    "closing": _("Closes on Sunday 6 December 2026, 11:59pm"),
    "relisted": None,
    "removed_on": None,
    "hours": _("24 hours a week"),
    "patterns": [_("Two evenings a week")],
    "pay": {
        "main": "£23,416 to £25,038",
        "under": _("£36,124 to £38,626 full time"),
        "later": _("From 1 April 2027: £24,100 to £25,770."),
    },
    "hourly": _("That is £18.72 to £20.02 an hour."),
    "allowances": [
        (_("£400 a year for working evenings"), _("paid monthly"), _("nothing, whenever you leave"))
    ],
    "workplace": Workplace.HYBRID.label,
    "terms": [(_("Car"), _("A car is helpful, not required"), _("Buses reach every family of this patch."))],
    "schemes": [
        SimpleNamespace(label=_("Guaranteed interview"), explanation=_("for people who were in care"))
    ],
    "essential": [_("A year with families, paid or not")],
    "desirable": [_("Polish or Urdu")],
    "attachments": [
        Shown(str(_("Job description")), "#", "PDF, 84 KB", "", False),
        Shown(str(_("Application form")), "#", "DOCX, 40 KB", "family.jobs@wendvalley.example", True),
    ],
    "every_post": SimpleNamespace(
        every_post_about="<p>Four teams in one valley.</p>",
        every_post_offer="<p>28 days of leave.</p>",
        every_post_safeguarding="<p>Two references and a DBS check.</p>",
    ),
}
CLOSED = {
    **PAGE,
    "state": "closed",
    "is_open": False,
    "closing_soon": False,
    "closed_on": WHEN,
    "removed_on": WHEN,
}
UNKNOWN = {**PAGE, "state": "closing_unknown", "is_open": False, "closing_soon": False}
STATES: dict[Any, dict[str, Any]] = {_("Closing soon"): PAGE, _("Closed"): CLOSED, _("Old advert"): UNKNOWN}

parts.register("careers/vacancies/parts/state.html")(
    Part(_("State of a vacancy"), {**STATES, _("Draft"): {**PAGE, "state": "draft", "closing_soon": False}})
)
parts.register("careers/vacancies/parts/facts.html")(Part(_("In short"), {_("Open"): PAGE}))
parts.register("careers/vacancies/parts/apply.html")(Part(_("Apply"), {_("Closing soon"): PAGE}))
parts.register("careers/vacancies/parts/not_open.html")(
    Part(
        _("What to do instead"),
        {
            _("Closed"): CLOSED,
            _("Never confirmed"): {**CLOSED, "unconfirmed": True},
            _("Old advert"): UNKNOWN,
        },
    )
)
parts.register("careers/vacancies/parts/text.html")(
    Part(
        _("Prompted text"),
        {_("Given"): {"anchor": "work", "heading": _("The work"), "text": "<p>Evenings.</p>"}},
    )
)
parts.register("careers/vacancies/parts/wanted.html")(Part(_("What is scored"), {_("Both lists"): PAGE}))
parts.register("careers/vacancies/parts/attachments.html")(Part(_("Documents"), {_("Two"): PAGE}))
parts.register("careers/vacancies/parts/every_post.html")(
    Part(_("True of every post"), {_("All three texts"): PAGE})
)
parts.register("careers/vacancies/parts/similar.html")(
    Part(
        _("Similar vacancies"),
        {
            _("One"): {
                **PAGE,
                "similar": [
                    SimpleNamespace(hit=OPEN, likeness=SimpleNamespace(reason=_("Same team, 4 miles away")))
                ],
            }
        },
    )
)
parts.register("careers/vacancies/parts/around.html")(
    Part(
        _("People and ways around a vacancy"),
        {
            _("Both"): {
                "people": [PERSON],
                "routes": SimpleNamespace(results=[ROUTE]),
                "programmes": SimpleNamespace(results=[]),
            }
        },
    )
)
