"""Deciding on one finding."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.importing.models import ImportFinding


class DecisionForm(forms.Form):
    state = forms.ChoiceField(choices=ImportFinding.State.choices)
    note = forms.CharField(required=False, max_length=250)

    def __init__(self, *args: Any, findings: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["finding"] = forms.ModelChoiceField(findings)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("state") == ImportFinding.State.DISMISSED and not cleaned.get("note", "").strip():
            self.add_error("note", _("Say in the note why this needs nothing done."))
        return cleaned
