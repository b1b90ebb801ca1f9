"""The form: only her own employers, only choices still offered, and the rules when she publishes."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from careers.employers.members import organisations_of, works_everywhere
from careers.scales.models import PayScale
from portal import clock
from portal.choices.models import Choice

from ..choices import ClosingKind
from ..lines import allowances_from_line, closing_from_line, pay_from_line
from ..publishing import publishing_refused
from ..rules import problems_at

CHOSEN_ONE = ("role_family", "area_of_practice", "stage")
CHOSEN_MANY = {"patterns": "pattern", "schemes": "scheme"}


class VacancyForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._limit_scales()
        self._limit_employers()
        self._keep_retired_choices()
        if not self.instance.brochure_body:
            # Only an import fills it: HR writes in the four texts.
            self.fields.pop("brochure_body", None)

    def _limit_scales(self) -> None:
        """Those of her employers; without any there is nothing to choose."""
        field = self.fields.get("pay_scale")
        if field is None or self.for_user is None:
            return
        field.queryset = PayScale.objects.filter(employer__in=organisations_of(self.for_user))
        if not field.queryset.exists() and not self.instance.pay_scale_id:
            for name in ("pay_scale", "point_from", "point_to"):
                self.fields.pop(name, None)

    def _limit_employers(self) -> None:
        """Who writes for one employer alone is not asked which."""
        field = self.fields.get("employer")
        if field is None or self.for_user is None:
            return
        own = organisations_of(self.for_user)
        field.queryset = own
        if works_everywhere(self.for_user) or len(own[:2]) != 1:
            return
        del self.fields["employer"]
        if not self.instance.employer_id:
            self.instance.employer = own[0]

    def _keep_retired_choices(self) -> None:
        """What is retired is no longer offered, yet the post that carries it can be saved."""
        for name in CHOSEN_ONE:
            if name in self.fields:
                kept = Q(pk=getattr(self.instance, f"{name}_id"))
                self.fields[name].queryset = Choice.objects.filter(Q(retired=False) | kept, list=name)
        for name, list_name in CHOSEN_MANY.items():
            if name in self.fields:
                kept = Q(pk__in=[choice.pk for choice in getattr(self.instance, name).all()])
                self.fields[name].queryset = Choice.objects.filter(Q(retired=False) | kept, list=list_name)

    def clean(self) -> dict[str, Any]:
        """A pasted line fills what was left empty, where no script has done it already."""
        values = super().clean()
        self._check_scale(values)
        unfilled = (
            not values.get("pay_scale") and values.get("pay_min") is None and values.get("pay_max") is None
        )
        if values.get("pay_raw") and unfilled:
            self._fill(values, pay_from_line(values["pay_raw"]))
        dated = values.get("closing_kind") == ClosingKind.DATE and not values.get("closes_at")
        if dated and values.get("closing_raw"):
            self._fill(values, closing_from_line(values["closing_raw"], clock.now()))
        return values

    def _check_scale(self, values: dict[str, Any]) -> None:
        """The scale decides, and it is the employer's own."""
        scale = values.get("pay_scale")
        if scale is None:
            values |= {name: "" for name in ("point_from", "point_to") if name in values}
            return
        values |= {"pay_min": None, "pay_max": None}
        employer = values.get("employer") or getattr(self.instance, "employer", None)
        if employer is not None and scale.employer_id != employer.pk:
            self.add_error("pay_scale", _("This scale belongs to another employer."))

    def _fill(self, values: dict[str, Any], found: dict[str, Any]) -> None:
        """What the line is about it decides; the rest it only adds."""
        for name, value in found.items():
            if name.startswith(("pay_", "clos", "confirm")) or values.get(name) in (None, ""):
                values[name] = value

    def _post_clean(self) -> None:
        """A draft may be as unfinished as it likes; what is published or sent for review may not."""
        super()._post_clean()
        if self.is_deferred_validation:
            return
        if self.instance.pk and (refused := publishing_refused(self.instance.pk)):
            self.add_error(None, str(refused))
        for field, message in problems_at(self.instance, clock.now()).items():
            if field not in self.errors:
                self.add_error(field if field in self.fields else None, message)

    def save(self, commit: bool = True) -> Any:
        self.instance.take_over(self.changed_data)
        saved = super().save(commit)
        if "pay_raw" in self.changed_data and not saved.allowances.all():
            saved.allowances.add(*allowances_from_line(self.cleaned_data.get("pay_raw") or ""))
            if commit:
                saved.allowances.commit()
        return saved
