"""The second step, once a list: what its columns are, with three of its rows as the adverts they will become."""

from dataclasses import replace
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.vacancies.choices import Contract

from ..columns.mapping import Mapping, Misfit, fitted
from ..columns.targets import choices
from ..models import FeedDelivery
from ..preparing import SAMPLE, data_rows, guessed, layout, told_apart_by
from .access import delivery_of
from .reading import read_delivery
from .showing import first_adverts

EXAMPLES = 3


class ColumnsForm(forms.Form):
    """A field for each column, and what holds where a row is silent."""

    headings = forms.ChoiceField(
        label=gettext_lazy("The headings"),
        choices=[
            ("found", gettext_lazy("are where they were found")),
            ("none", gettext_lazy("are missing: the first row is a vacancy")),
        ],
        widget=forms.RadioSelect,
    )
    contract = forms.ChoiceField(
        label=gettext_lazy("The contract, where the list does not say"),
        choices=[("", gettext_lazy("Say nothing")), *Contract.choices],
        required=False,
    )
    apply_url = forms.URLField(
        label=gettext_lazy("Where to apply, where the list does not say"), required=False, assume_scheme="https",
        help_text=gettext_lazy("A page of yours with all vacancies: https://…"), max_length=500,
    )  # fmt: skip
    month_first = forms.BooleanField(
        label=gettext_lazy("The list writes the month first: 11/30/2026 is 30 November"), required=False
    )

    def __init__(self, data: Any, *, mapping: Mapping) -> None:
        super().__init__(data, initial=self.started(mapping))
        self.mapping = mapping
        for number, (heading, name) in enumerate(mapping.columns):
            self.fields[f"column-{number}"] = forms.ChoiceField(
                label=heading, choices=choices(), required=False, initial=name
            )

    @staticmethod
    def started(mapping: Mapping) -> dict[str, Any]:
        return {
            "headings": "none" if mapping.deep == 0 else "found",
            "month_first": mapping.month_first,
            **mapping.fixed,
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        chosen = [name for name in self.chosen() if name]
        if "title" not in chosen:
            self.add_error(None, _("Say which column is the job title."))
        return cleaned

    def chosen(self) -> list[str]:
        return [self.cleaned_data.get(f"column-{number}", "") for number in range(len(self.mapping.columns))]

    def as_mapping(self) -> Mapping:
        fixed = {name: self.cleaned_data.get(name, "") for name in ("contract", "apply_url")}
        return Mapping(
            columns=tuple(
                zip([heading for heading, _name in self.mapping.columns], self.chosen(), strict=True)
            ),
            deep=self.mapping.deep,
            month_first=self.cleaned_data.get("month_first", False),
            who=self.mapping.who,
            told_apart_by=self.mapping.told_apart_by,
            fixed={name: value for name, value in fixed.items() if value},
        )


def columns(request: HttpRequest, pk: int) -> HttpResponse:
    delivery = delivery_of(request.user, pk)
    start = _start(request, delivery)
    turned = request.POST.get("deep") != str(start.deep)  # other headings: the columns are guessed anew
    posted = request.POST if request.method == "POST" and not turned else None
    form = ColumnsForm(posted, mapping=start)
    mapping = form.as_mapping() if posted is not None and form.is_valid() else start
    if posted is not None and form.is_valid() and request.POST.get("step") == "on":
        feed = delivery.feed
        by = mapping.told_apart_by or told_apart_by(delivery, mapping)
        feed.mapping = replace(mapping, told_apart_by=by).as_data()
        feed.save(update_fields=["mapping"])
        if read_delivery(request, delivery):
            return redirect("careers_feed_check", delivery.pk)
    return TemplateResponse(
        request, "careers/feedimport/columns.html", _context(request, delivery, form, mapping)
    )


def _start(request: HttpRequest, delivery: FeedDelivery) -> Mapping:
    """What is known of the list where its columns still fit, else a guess; anew where the headings were corrected."""
    wanted = request.POST.get("headings")
    known = Mapping.of(delivery.feed.mapping)
    if known is not None and wanted in (None, "none" if known.deep == 0 else "found"):
        try:
            names = fitted(
                known, found := layout(_first_rows(delivery), delivery, 0 if known.deep == 0 else None)
            )
            return replace(known, columns=tuple(zip(found.headings, names, strict=True)))
        except Misfit:
            pass
    guess = guessed(delivery, 0 if wanted == "none" else None)
    if known is None:
        return guess
    return replace(guess, fixed=known.fixed, who=known.who, told_apart_by=known.told_apart_by)


def _first_rows(delivery: FeedDelivery) -> list[Any]:
    return list(delivery.rows.all()[: SAMPLE + 20])


def _context(
    request: HttpRequest, delivery: FeedDelivery, form: ColumnsForm, mapping: Mapping
) -> dict[str, Any]:
    rows = _first_rows(delivery)
    found = layout(rows, delivery, 0 if mapping.deep == 0 else None)
    data = data_rows(rows, found)
    cells = [row.cells for row in data]
    return {
        "delivery": delivery,
        "form": form,
        "deep": mapping.deep,
        "columns": [
            (form[f"column-{number}"], heading, _examples(cells, number))
            for number, (heading, _name) in enumerate(mapping.columns)
        ],
        "named": delivery.headings is not None,
        "rows_in_list": delivery.rows.count() - (len(rows) - len(data)),
        "adverts": first_adverts(delivery, mapping, data, request.user),
        "page_title": _("What the columns are"),
    }


def _examples(cells: list[list[str]], column: int) -> list[str]:
    values = dict.fromkeys(row[column] for row in cells if column < len(row) and row[column])
    return [value if len(value) <= 70 else f"{value[:70]}…" for value in list(values)[:EXAMPLES]]
