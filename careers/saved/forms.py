"""Where the list is to be sent."""

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.guard.boxes import Help, look
from portal.security.stamped import StampedForm

PURPOSE = "saved"


class SendForm(StampedForm):
    purpose = PURPOSE
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We send the list once and then forget the address."),
        max_length=254,
        error_messages={"invalid": _("Write it in full, as in: name@example.org.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email", "class": "input"}),
    )

    @property
    def help(self) -> Help | None:
        """For somebody who wrote of danger where an address belongs."""
        return look("saved", self.data.get("email", "")[:500]) if self.is_bound else None
