"""What an editor asks the tester."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal import clock
from portal.search.kinds import KINDS, STATUSES
from portal.search.rules.admin.forms import offered


class TesterForm(forms.Form):
    """``choice`` and ``more`` are filters as a rule names them: ``field=value``."""

    q = forms.CharField(
        label=_("What somebody types"), required=False, max_length=500, widget=forms.TextInput({"size": 40})
    )
    place = forms.CharField(label=_("Near"), required=False, max_length=120)
    miles = forms.FloatField(label=_("Miles"), required=False, min_value=0, max_value=500)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    status = forms.ChoiceField(label=_("Status"), required=False)
    choice = forms.ChoiceField(label=_("Filter"), required=False)
    on = forms.DateTimeField(
        label=_("As it is on"),
        required=False,
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Empty: now."),
    )
    page_address = forms.CharField(
        label=_("Where is this page?"),
        required=False,
        max_length=300,
        help_text=_("The address of a page or vacancy that you expected."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, known in (("kind", KINDS), ("status", STATUSES)):
            self.fields[name].choices = [("", _("Any")), *known.items()]  # type: ignore[attr-defined]
        self.fields["choice"].choices = [("", _("None")), *offered()]  # type: ignore[attr-defined]

    @property
    def now(self) -> datetime:
        at = self.cleaned_data.get("on")
        if at is None:
            return clock.now()
        return at if timezone.is_aware(at) else timezone.make_aware(at)
