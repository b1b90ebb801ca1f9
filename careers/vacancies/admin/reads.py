"""What candidates will read, worked out while HR types; and the fields that a pasted line fills."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.permissions import policy_registry

from careers.employers.members import organisations_of
from careers.scales.models import PayScale
from portal import clock

from ..choices import ClosingKind, PayPeriod
from ..lines import allowances_from_line, closing_from_line, pay_from_line
from ..models import Vacancy
from ..wording import allowance_words, closing_words, pay_words

FULL_TIME = Decimal(37)


class ReadsForm(forms.Form):
    """The fields as they stand; what is not yet a number counts as empty. ``line``: which one was pasted."""

    line = forms.ChoiceField(choices=[("pay", ""), ("closing", "")], required=False)
    pay_raw = forms.CharField(required=False, max_length=1000)
    closing_raw = forms.CharField(required=False, max_length=1000)
    pay_scale = forms.ModelChoiceField(required=False, queryset=PayScale.objects.none())
    point_from = forms.CharField(required=False, max_length=40)
    point_to = forms.CharField(required=False, max_length=40)
    pay_min = forms.DecimalField(required=False, max_digits=9, min_value=0)
    pay_max = forms.DecimalField(required=False, max_digits=9, min_value=0)
    pay_period = forms.ChoiceField(required=False, choices=PayPeriod.choices)
    weekly_hours = forms.DecimalField(required=False, min_value=Decimal("0.01"), max_value=80)
    full_time_hours = forms.DecimalField(required=False, min_value=Decimal("0.01"), max_value=60)
    weeks_a_year = forms.DecimalField(required=False, min_value=Decimal("0.01"), max_value=53)
    closing_kind = forms.ChoiceField(required=False, choices=ClosingKind.choices)
    closes_at = forms.DateTimeField(required=False)
    confirm_by = forms.DateField(required=False)


@require_GET
def reads(request: HttpRequest) -> JsonResponse:
    if not policy_registry.get_by_type(Vacancy).user_has_any_permission(request.user, ("add", "change")):
        raise PermissionDenied
    form = ReadsForm(request.GET)
    own = PayScale.objects.filter(employer__in=organisations_of(request.user))
    form.fields["pay_scale"].queryset = own.prefetch_related("awards")  # type: ignore[attr-defined]
    form.is_valid()
    values = {**dict.fromkeys(form.fields), **form.cleaned_data}
    filled: dict[str, Any] = {}
    on_top = ""
    if values["line"] == "pay":
        filled = pay_from_line(values["pay_raw"] or "")
        on_top = ", ".join(allowance_words(row) for row in allowances_from_line(values["pay_raw"] or ""))
    elif values["line"] == "closing":
        filled = closing_from_line(values["closing_raw"] or "", clock.now())
    fields = {name: as_typed(value) for name, value in filled.items()}
    return JsonResponse({"fields": fields, "on_top": on_top, **says({**values, **filled})})


def says(values: dict[str, Any]) -> dict[str, str]:
    """The two sentences of an advert with these values; a closing that is not yet given says nothing."""
    advert = Vacancy(
        pay_scale=values["pay_scale"],
        point_from=values["point_from"] or "",
        point_to=values["point_to"] or "",
        pay_min=values["pay_min"],
        pay_max=values["pay_max"],
        pay_period=values["pay_period"] or "",
        pay_raw=values["pay_raw"] or "",
        weekly_hours=values["weekly_hours"],
        full_time_hours=values["full_time_hours"] or FULL_TIME,
        weeks_a_year=values["weeks_a_year"],
        closing_kind=values["closing_kind"] or ClosingKind.DATE,
        closes_at=values["closes_at"],
        confirm_by=values["confirm_by"],
    )
    pay = pay_words(advert)
    joined = ", " if pay.under[:1].islower() else ". "
    sentence = joined.join(filter(None, (pay.main, pay.under)))
    later = f"{'' if sentence.endswith('.') else '.'} {pay.later}" if pay.later else ""
    return {"pay": sentence + later, "closing": _closing(advert)}


def _closing(advert: Vacancy) -> str:
    missing = {
        ClosingKind.DATE: advert.closes_at is None,
        ClosingKind.UNTIL_FILLED: advert.confirm_by is None,
    }
    if missing.get(ClosingKind(advert.closing_kind)):
        return _("Nothing yet: give the day.")
    return closing_words(advert)


def as_typed(value: Any) -> str | bool:
    """As the admin's own fields write it."""
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%Y-%m-%d %H:%M}"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value if isinstance(value, bool) else value.isoformat() if isinstance(value, date) else str(value)
