"""Where to send it and how often."""

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.guard.boxes import Help, look
from portal.security.anonymous import stamp
from portal.security.stamped import StampedForm

from .models import Frequency

PURPOSE = "alerts"
BOX = "alerts"


class FrequencyForm(forms.Form):
    frequency = forms.ChoiceField(
        label=_("How often?"), choices=Frequency.choices, initial=Frequency.DAILY, widget=forms.RadioSelect
    )


class FollowForm(StampedForm, FrequencyForm):
    purpose = PURPOSE
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("For this alone. One press stops it, and we forget the address."),
        max_length=254,
        error_messages={"invalid": _("Write it in full, as in: name@example.org.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email", "class": "input"}),
    )
    field_order = ["email", "frequency", "stamp"]

    @classmethod
    def fresh(cls) -> "FollowForm":
        return cls(initial={"stamp": stamp(PURPOSE)})

    @property
    def help(self) -> Help | None:
        """For somebody who wrote of danger where an address belongs, or in the search that would be followed."""
        written = "\n".join(self.data.get(name, "")[:500] for name in ("email", "q"))
        return look(BOX, written) if self.is_bound else None
