"""The form that anyone may send without a cookie."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .anonymous import is_stamped


class StampedForm(forms.Form):
    """Refuses what this site did not make for ``purpose`` within the last day; a field error says so."""

    purpose: str
    stamp = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def clean_stamp(self) -> str:
        value: str = self.cleaned_data["stamp"]
        if not is_stamped(self.purpose, value):
            raise ValidationError(
                _("This form is too old, or came from elsewhere. Please open the page again.")
            )
        return value
