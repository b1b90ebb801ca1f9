"""The first step: a file, or the address at which the list stands."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from careers.employers.members import organisations_of
from portal.security.outbound import NotFetched, checked

from ..columns.mapping import Mapping
from ..following import fetch_delivery
from ..formats import Unreadable
from ..models import FeedDelivery, VacancyFeed
from ..preparing import known_list
from ..receiving import receive
from .access import feed_of, feeds_of
from .reading import read_delivery


class HandInForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("The file"),
        required=False,
        help_text=gettext_lazy("As your system exports it: CSV, Excel (.xlsx), JSON or XML, up to 50 MB."),
        widget=forms.ClearableFileInput(
            attrs={"accept": ".csv,.tsv,.txt,.xlsx,.xlsm,.json,.jsonl,.xml,.rss,.html,.htm,.xls"}
        ),
        error_messages={"empty": gettext_lazy("The file is empty.")},
    )
    address = forms.CharField(
        label=gettext_lazy("Or the address where the list stands"),
        required=False,
        max_length=1000,
        help_text=gettext_lazy("If your system offers a feed: https://… The site can fetch it every day."),
        widget=forms.URLInput,
    )
    employer: Any = forms.ModelChoiceField(
        label=gettext_lazy("Whose vacancies they are"), queryset=None, empty_label=None
    )

    def __init__(self, *args: Any, user: Any, feed: VacancyFeed | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = organisations_of(user)
        self.fields["employer"].queryset = own  # type: ignore[attr-defined]
        few = list(own[:2])
        if feed or len(few) == 1:
            del self.fields["employer"]
        self.only_employer = feed.employer if feed else few[0] if len(few) == 1 else None

    def clean_address(self) -> str:
        address = self.cleaned_data["address"].strip()
        if address:
            try:
                checked(address)
            except NotFetched as wrong:
                raise forms.ValidationError(str(wrong)) from wrong
        return address

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        if bool(cleaned.get("file")) == bool(cleaned.get("address")):
            self.add_error("file", _("Choose a file, or give an address: one of the two."))
        return cleaned


def hand_in(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """With ``pk`` the next delivery of a list that is known."""
    feeds_of(request.user)
    feed = feed_of(request.user, pk) if pk else None
    form = HandInForm(request.POST or None, request.FILES or None, user=request.user, feed=feed)
    if request.method == "POST" and form.is_valid():
        try:
            delivery = _take(request, form, feed)
        except (Unreadable, NotFetched) as reason:
            form.add_error("address" if form.cleaned_data["address"] else "file", str(reason))
        else:
            return _next_step(request, delivery)
    title = _("Bring in “%(name)s” again") % {"name": feed} if feed else _("Bring in a list of vacancies")
    return TemplateResponse(
        request, "careers/feedimport/hand_in.html", {"form": form, "feed": feed, "page_title": title}
    )


@require_POST
def fetch_now(request: HttpRequest, pk: int) -> HttpResponse:
    feed = feed_of(request.user, pk)
    try:
        delivery = fetch_delivery(feed, request.user)
    except (Unreadable, NotFetched) as reason:
        messages.error(request, str(reason))
        return redirect("careers_feed", feed.pk)
    if delivery is None:
        messages.success(request, _("The list is the same as last time. Nothing was changed."))
        return redirect("careers_feed", feed.pk)
    return _next_step(request, delivery)


@transaction.atomic
def _take(request: HttpRequest, form: HandInForm, feed: VacancyFeed | None) -> FeedDelivery:
    upload, address = form.cleaned_data.get("file"), form.cleaned_data["address"]
    if feed is None:
        employer = form.only_employer or form.cleaned_data["employer"]
        name = PurePath(upload.name).stem if upload else checked(address).hostname
        keeper: Any = request.user
        feed = VacancyFeed.objects.create(
            name=str(name)[:120], employer=employer, address=address, kept_by=keeper
        )
    elif address:
        feed.address = address
        feed.save(update_fields=["address"])
    delivery = (
        receive(feed, upload, upload.name, request.user) if upload else fetch_delivery(feed, request.user)
    )
    assert delivery is not None  # a person asks: the same list again is read again
    return delivery if feed.mapping else _as_known(request, delivery)


def _as_known(request: HttpRequest, delivery: FeedDelivery) -> FeedDelivery:
    """Next month's file, handed in as if it were a new list, is the next delivery of the list that has its columns."""
    new = delivery.feed
    known = known_list(delivery)
    if known is None:
        return delivery
    delivery.feed = known
    delivery.save(update_fields=["feed"])
    if new.address and not known.address:
        known.address = new.address
        known.save(update_fields=["address"])
    new.delete()
    messages.success(
        request, _("It has the columns of “%(name)s” and is taken as its next delivery.") % {"name": known}
    )
    return delivery


def _next_step(request: HttpRequest, delivery: FeedDelivery) -> HttpResponse:
    """A list that is known by its columns goes straight on to what would change."""
    if Mapping.of(delivery.feed.mapping) and read_delivery(request, delivery):
        return redirect("careers_feed_check", delivery.pk)
    return redirect("careers_feed_columns", delivery.pk)
