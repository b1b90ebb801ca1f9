from django import forms
from django.utils.translation import gettext_lazy as _

from chatbot.steps.normalise import LONGEST


class QuestionForm(forms.Form):
    """The box. Its length is judged by the chatbot, after danger: nobody in need is sent back to shorten it."""

    question = forms.CharField(
        label=_("Your question"),
        help_text=_("Up to 500 characters. Please leave out names and addresses."),
        required=False,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST, "class": "input"}),
    )
    conversation = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    stamp = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
