"""Where the list is to be sent."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.guard.boxes import Help, look
from portal.security.anonymous import is_stamped

PURPOSE = "saved"


class SendForm(forms.Form):
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We send the list once and then forget the address."),
        max_length=254,
        error_messages={"invalid": _("Write it in full, as in: name@example.org.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email", "class": "input"}),
    )
    stamp = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

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
        return look("saved", self.data.get("email", "")[:500]) if self.is_bound else None
