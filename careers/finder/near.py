"""Where somebody would work: it narrows the open posts that a result counts, and changes no verdict."""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.search.asking.places import USUAL_MILES
from portal.search.locating import locate
from portal.search.request import SearchRequest
from portal.search.types import Point


@dataclass(frozen=True, slots=True)
class Near:
    """``point`` is None where nothing was written, or nothing that the gazetteer knows."""

    typed: str = ""
    point: Point | None = None
    miles: float = USUAL_MILES

    @classmethod
    def of(cls, written: str) -> "Near":
        typed = " ".join(written.split())[:60]
        return cls(typed, locate(typed) if typed else None)

    def narrowed(self, places: SearchRequest | None) -> SearchRequest | None:
        if places is None or self.point is None:
            return None
        return places.but(place=self.point, miles=self.miles, sort="distance")


class PlaceForm(forms.Form):
    place = forms.CharField(
        label=gettext_lazy("Town or postcode"),
        help_text=gettext_lazy("To count what is open near you. It changes no result."),
        max_length=60,
        widget=forms.TextInput(attrs={"class": "input", "autocomplete": "off"}),
    )

    def clean_place(self) -> str:
        written: str = self.cleaned_data["place"]
        if Near.of(written).point is None:
            raise ValidationError(_("We do not know a place called “%(place)s”.") % {"place": written})
        return written
