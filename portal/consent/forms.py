"""What a person chooses: how she appears, for what, and what should change."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.people.models import Person

from .asking import Uses, Wishes

MONTHS = [(12, _("One year")), (24, _("Two years")), (36, _("Three years")), (0, _("Until I withdraw it"))]


class WishesForm(forms.Form):
    naming = forms.ChoiceField(
        label=_("How should we name you?"),
        choices=[
            (Person.Naming.FULL, _("By my full name")),
            (Person.Naming.FIRST, _("By my first name only")),
            (Person.Naming.OTHER, _("By another name, and say that it is changed")),
        ],
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label=_("The name to show"),
        max_length=150,
        help_text=_("Exactly as it should stand on the page."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "input"}),
    )
    show_face = forms.BooleanField(label=_("Show my picture"), required=False)
    show_team = forms.BooleanField(label=_("Say which team and employer I work for"), required=False)
    show_town = forms.BooleanField(label=_("Say which town or area I work in"), required=False)

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        initial = {"naming": person.naming, "name": person.public_name}
        initial |= {name: getattr(person, name) for name in ("show_face", "show_team", "show_town")}
        super().__init__(*args, **{"initial": initial, **kwargs})
        self.person = person

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        naming, name, full = cleaned.get("naming"), cleaned.get("name", "").strip(), self.person.full_name
        if naming == Person.Naming.FIRST and " " in name:
            self.add_error("name", _("You chose your first name only: leave out the rest."))
        if naming == Person.Naming.OTHER and set(name.casefold().split()) & set(full.casefold().split()):
            self.add_error("name", _("You chose another name: this one is part of your own."))
        return cleaned

    @property
    def wishes(self) -> Wishes:
        data = dict(self.cleaned_data)
        return Wishes(public_name=data.pop("name").strip(), **data)


class AgreeForm(forms.Form):
    search = forms.BooleanField(
        label=_("It can be found by this site’s search"), required=False, initial=True
    )
    chatbot = forms.BooleanField(
        label=_("The site’s question box may quote me, with my name beside the words"),
        required=False,
        initial=True,
    )
    elsewhere = forms.BooleanField(label=_("It may be used elsewhere, such as on posters"), required=False)
    months = forms.TypedChoiceField(
        label=_("For how long?"), choices=MONTHS, coerce=int, initial=24, widget=forms.RadioSelect
    )

    @property
    def uses(self) -> Uses:
        return Uses(**{**self.cleaned_data, "months": self.cleaned_data["months"] or None})


class ChangeForm(forms.Form):
    words = forms.CharField(
        label=_("What should change?"),
        max_length=2000,
        help_text=_("In your own words. It goes to the editor and stays with the page until it is done."),
        widget=forms.Textarea(attrs={"rows": 5, "class": "input"}),
    )
