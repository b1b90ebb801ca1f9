"""What the person herself sees when she is asked."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.styleguide.registry import Part, parts

ANSWERS = {"AGREED": "agreed", "CHANGE": "change", "WITHDRAWN": "withdrawn"}


class Choices(forms.Form):
    named = forms.ChoiceField(
        label=_("How should we name you?"),
        choices=[("full", _("By my full name")), ("first", _("By my first name"))],
        widget=forms.RadioSelect,
    )
    town = forms.BooleanField(label=_("You may show my town"), required=False)


def answered(answer: str, until: date | None = None, seen: bool = True) -> dict[str, Any]:
    agreement = SimpleNamespace(
        answer=answer, answered_at=date(2026, 10, 5), consent=SimpleNamespace(until=until)
    )
    changes = [SimpleNamespace(words=_("Leave my street out, please."))]
    return {"agreement": agreement, "answers": ANSWERS, "open_changes": changes, "seen": seen}


parts.register("portal/consent/parts/answered.html")(
    Part(
        _("What she answered"),
        {
            _("Agreed, until a day"): answered("agreed", until=date(2028, 10, 5)),
            _("Agreed, and edited since"): answered("agreed", seen=False),
            _("Asked for a change"): answered("change"),
            _("Withdrawn"): answered("withdrawn"),
        },
    )
)
parts.register("portal/consent/parts/choices.html")(
    Part(_("Her choices"), {_("Not answered yet"): {"form": Choices(auto_id="consent_%s")}})
)
parts.register("portal/consent/parts/looking.html")(
    Part(_("Looking at her page"), {_("Before it is public"): {"consent_token": "example"}})
)
