"""What is asked: a name, an address, the owner's two questions, and a yes to how long it is kept."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.guard.boxes import Help, look
from portal.security.anonymous import stamp
from portal.security.stamped import StampedForm

from .promise import promise_of

if TYPE_CHECKING:
    from careers.models import ProgrammePage

BOX = "interest"
LONGEST_ANSWER = 300


class InterestForm(StampedForm):
    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name", "class": "input"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        error_messages={"invalid": _("Write it in full, as in: name@example.org.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email", "class": "input"}),
    )
    agreed = forms.BooleanField(
        label=_("Yes, keep it so"),
        error_messages={"required": _("Without your yes we may not keep it.")},
    )

    def __init__(self, programme: "ProgrammePage", data: Any = None) -> None:
        self.purpose = f"{BOX}:{programme.pk}"
        super().__init__(data, initial={"stamp": stamp(self.purpose)})
        for number, question in enumerate(programme.interest_questions, start=1):
            self.fields[f"answer_{number}"] = forms.CharField(
                label=question,
                required=False,
                max_length=LONGEST_ANSWER,
                widget=forms.Textarea(attrs={"class": "input", "rows": 2}),
            )
        self.fields["agreed"].help_text = promise_of(programme).words
        self.order_fields(["name", "email", "answer_1", "answer_2", "agreed", "stamp"])

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        return email

    @property
    def answers(self) -> tuple[str, str]:
        return self.cleaned_data.get("answer_1", ""), self.cleaned_data.get("answer_2", "")

    @property
    def help(self) -> Help | None:
        """For somebody who writes of danger here."""
        written = [self.data.get(name, "")[:1000] for name in ("name", "email", "answer_1", "answer_2")]
        return look(BOX, "\n".join(written)) if self.is_bound else None
