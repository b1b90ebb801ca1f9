"""A scale keeps every point that a vacancy is paid by."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from careers.employers.members import organisations_of, works_everywhere

from .points import point_key


class PayScaleForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("employer")
        if field is None or self.for_user is None:
            return
        own = organisations_of(self.for_user)
        field.queryset = own
        if not works_everywhere(self.for_user) and len(own[:2]) == 1:
            del self.fields["employer"]
            if not self.instance.employer_id:
                self.instance.employer = own[0]

    def is_valid(self) -> bool:
        """The awards are forms of their own: what is asked of all of them together is asked here."""
        if not super().is_valid():
            return False
        for form in self._awards():
            if missing := self._missing(form.cleaned_data.get("points") or []):
                words = {"points": ", ".join(missing)}
                form.add_error(
                    "points", _("Vacancies are paid by %(points)s: keep them in each award.") % words
                )
        return not any(form.errors for form in self._awards())

    def _awards(self) -> list[forms.ModelForm]:
        formset = self.formsets["awards"]
        return [
            form for form in formset.forms if form.has_changed() and not formset._should_delete_form(form)
        ]

    def _missing(self, points: list[list[str]]) -> list[str]:
        known = {point_key(label) for label, _amount in points}
        return sorted(point for point in self.used if point_key(point) not in known)

    @property
    def used(self) -> set[str]:
        """The points that its vacancies name."""
        if not self.instance.pk:
            return set()
        named = self.instance.vacancies.filter(live=True).values_list("point_from", "point_to")
        return {point for both in named for point in both if point}
