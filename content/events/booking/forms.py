"""What is asked: a name, an address and, where the event wants to know, what somebody needs to take part."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from content.events.models import EventPage
from portal.guard.boxes import Help, look
from portal.security.anonymous import stamp
from portal.security.stamped import StampedForm

BOX = "bookings"


class DetailsForm(StampedForm):
    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        help_text=_("As it should stand on the list at the door."),
        widget=forms.TextInput(attrs={"autocomplete": "name", "class": "input"}),
    )
    access_needs = forms.CharField(
        label=_("Is there anything you need to take part?"),
        help_text=_("A ramp, captions, a quiet corner, a certain chair. We delete it the day after."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"class": "input", "rows": 2}),
    )

    def __init__(self, event: EventPage, data: Any = None, initial: Any = None) -> None:
        self.purpose = f"{BOX}:{event.pk}"
        super().__init__(data, initial={"stamp": stamp(self.purpose), **(initial or {})})
        if not event.asks_access_needs:
            del self.fields["access_needs"]

    @property
    def details(self) -> dict[str, str]:
        return {name: self.cleaned_data.get(name, "") for name in ("name", "access_needs")}

    @property
    def help(self) -> Help | None:
        """For somebody who writes of danger here."""
        written = [self.data.get(name, "")[:1000] for name in ("name", "email", "access_needs")]
        return look(BOX, "\n".join(written)) if self.is_bound else None


class BookingForm(DetailsForm):
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("For this event alone: to confirm, and a reminder the day before."),
        error_messages={"invalid": _("Write it in full, as in: name@example.org.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email", "class": "input"}),
    )
    field_order = ["name", "email", "access_needs", "stamp"]
