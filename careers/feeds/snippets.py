"""HR's screen: choose whose vacancies, take the lines for the council's own site. No developer is needed."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import policy_registry

from careers.employers.members import organisations_of
from careers.vacancies.models import Vacancy
from portal.organisations.models import Organisation

from .embedding import MOST_SHOWN, SHOWN, Embedded


class SnippetForm(forms.Form):
    employer = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("Whose vacancies"), required=False, empty_label=_("Everybody’s")
    )
    words = forms.CharField(
        label=_("Only those with these words"),
        required=False,
        max_length=200,
        help_text=_("Such as: family support, or: part time near Leeds. Empty: all of them."),
    )
    address = forms.CharField(
        label=_("Or the address of a search"),
        required=False,
        max_length=2000,
        help_text=_("Search on the site as a visitor would, then paste the address here. It counts alone."),
    )
    how_many = forms.IntegerField(
        label=_("How many at once"), initial=SHOWN, min_value=1, max_value=MOST_SHOWN, required=False
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["employer"].queryset = organisations_of(user).filter(vacancies__isnull=False).distinct()  # type: ignore[attr-defined]

    def clean_address(self) -> str:
        """The conditions in it; the page that they stand on must be our list."""
        value: str = self.cleaned_data["address"].strip()
        parts = urlsplit(value)
        if value and parts.path != reverse("careers:vacancies"):
            raise ValidationError(_("This is not the address of a list of vacancies on this site."))
        return parts.query

    def query(self) -> QueryDict:
        given, query = self.cleaned_data, QueryDict(self.cleaned_data["address"], mutable=True)
        if not given["address"]:
            chosen = {"employer": getattr(given["employer"], "slug", ""), "q": given["words"]}
            query.update({name: value for name, value in chosen.items() if value})
        if (given["how_many"] or SHOWN) != SHOWN:
            query["page_size"] = str(given["how_many"])
        return query


def snippet_page(request: HttpRequest) -> HttpResponse:
    policy = policy_registry.get_by_type(Vacancy)
    if not policy.user_has_permission(request.user, "change"):
        return HttpResponse(status=403)
    own = organisations_of(request.user).filter(vacancies__isnull=False).distinct()[:2]
    first = {"employer": own[0].pk} if len(own) == 1 else {}
    form = SnippetForm({"how_many": SHOWN, **first, **request.GET.dict()}, user=request.user)
    context = {"form": form, **(offered(form.query(), request) if form.is_valid() else {})}
    return TemplateResponse(request, "careers/feeds/admin/snippet.html", context)


def offered(query: QueryDict, request: HttpRequest) -> dict[str, Any]:
    """The lines to copy, the list they show, and what is wrong with the search."""
    listing = Embedded(query, reverse("careers:embed"))
    if listing.errors:
        return {"wrong": listing.errors}
    listed = listing.address_here.replace(reverse("careers:embed"), reverse("careers:vacancies"))
    words = {
        "title": listing.title,
        "list": request.build_absolute_uri(listed),
        "frame": request.build_absolute_uri(listing.address_here),
        "script": request.build_absolute_uri(reverse("careers:embed_script")),
    }
    lines = {
        name: render_to_string(f"careers/feeds/admin/_{name}.html", words).strip()
        for name in ("module", "frame")
    }
    return {"lines": lines, "frame": listing.address_here, "total": listing.response.total}
