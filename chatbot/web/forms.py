from django import forms
from django.utils.translation import gettext_lazy as _

from chatbot.feedback.models import LONGEST as LONGEST_REMARK
from chatbot.feedback.models import Reason
from chatbot.steps.normalise import LONGEST


class QuestionForm(forms.Form):
    """The box. Its length is judged by the chatbot, after danger: nobody in need is sent back to shorten it.

    ``starter`` is a question that the page offered; ``key`` tells a form that was sent twice.
    """

    question = forms.CharField(
        label=_("Your question"),
        help_text=_("Up to 500 characters. Please leave out names and addresses."),
        required=False,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST, "class": "input"}),
    )
    starter = forms.CharField(required=False)
    conversation = forms.CharField(required=False, max_length=40)
    stamp = forms.CharField(required=False, max_length=200)
    key = forms.CharField(required=False, max_length=100)


class FeedbackForm(forms.Form):
    """Of one answer. The text is judged for danger before anything of it is kept."""

    useful = forms.ChoiceField(choices=[("yes", _("Yes")), ("no", _("No"))])
    reason = forms.ChoiceField(choices=[("", ""), *Reason.choices], required=False)
    text = forms.CharField(required=False, max_length=LONGEST_REMARK * 20)
    stamp = forms.CharField(required=False, max_length=200)


class MailForm(forms.Form):
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We send the conversation once and then forget the address."),
        max_length=254,
        error_messages={"invalid": _("Write it in full, as in: name@example.org.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email", "class": "input"}),
    )
    stamp = forms.CharField(required=False, max_length=200)
