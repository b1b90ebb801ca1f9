"""Where to send it and how often."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.guard.boxes import Help, look
from portal.security.anonymous import is_stamped, stamp

from .models import Frequency

PURPOSE = "alerts"
BOX = "alerts"


class FrequencyForm(forms.Form):
    frequency = forms.ChoiceField(
        label=_("How often?"), choices=Frequency.choices, initial=Frequency.DAILY, widget=forms.RadioSelect
    )


class FollowForm(FrequencyForm):
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("For this alone. One press stops it, and we forget the address."),
        max_length=254,
        error_messages={"invalid": _("Write it in full, as in: name@example.org.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email", "class": "input"}),
    )
    stamp = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    field_order = ["email", "frequency", "stamp"]

    @classmethod
    def fresh(cls) -> "FollowForm":
        return cls(initial={"stamp": stamp(PURPOSE)})

    def clean_stamp(self) -> str:
        value: str = self.cleaned_data["stamp"]
        if not is_stamped(PURPOSE, value):
            raise ValidationError(
                _("This form is too old, or came from elsewhere. Please open the page again.")
            )
        return value

    @property
    def help(self) -> Help | None:
        """For somebody who wrote of danger where an address belongs."""
        return look(BOX, self.data.get("email", "")[:500]) if self.is_bound else None
