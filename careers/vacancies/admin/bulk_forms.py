"""What is asked once for several vacancies."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateTimeInput

from ..choices import CloseReason

BY_DATE = "date"
LONGER = [
    ("1", gettext_lazy("One week longer, each from its own closing time")),
    ("2", gettext_lazy("Two weeks longer")),
    ("4", gettext_lazy("Four weeks longer")),
    (BY_DATE, gettext_lazy("All until the time below")),
]


class BulkForm(forms.Form):
    """Nothing to ask."""


class BulkExtendForm(BulkForm):
    how = forms.ChoiceField(
        label=gettext_lazy("How much longer"), choices=LONGER, widget=forms.RadioSelect, initial="2"
    )
    until = forms.DateTimeField(
        label=gettext_lazy("New closing time"),
        help_text=gettext_lazy(
            "Only for “all until the time below”. Day and time in London: 2026-12-04 17:00."
        ),
        required=False,
        widget=AdminDateTimeInput,
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("how") == BY_DATE and not values.get("until") and "until" not in self.errors:
            self.add_error("until", _("Give the day and time until which they stay open."))
        return values

    def longer(self) -> dict[str, Any]:
        """For ``extending.longer``."""
        how = self.cleaned_data["how"]
        return {"until": self.cleaned_data["until"]} if how == BY_DATE else {"weeks": int(how)}


class BulkCloseForm(BulkForm):
    reason = forms.ChoiceField(
        label=gettext_lazy("Why"),
        help_text=gettext_lazy("Candidates read this on each vacancy’s page."),
        choices=CloseReason.choices,
        widget=forms.RadioSelect,
    )
