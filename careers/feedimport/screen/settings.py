"""A list by itself: where it comes from, how often, what it may do, and its deliveries."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from portal import clock
from portal.security.outbound import NotFetched, checked

from ..bringing_in import may_publish
from ..models import Every, VacancyFeed
from .access import feed_of

SHOWN = 20


class FeedForm(forms.ModelForm):
    address = forms.URLField(
        label=gettext_lazy("Address of the list"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        help_text=gettext_lazy("Where the list can be fetched. Empty for a list that comes as a file."),
    )

    class Meta:
        model = VacancyFeed
        fields = ["name", "address", "every", "goes_live", "closes_missing", "most_closed_percent"]

    def clean_address(self) -> str:
        address = self.cleaned_data["address"]
        if address:
            try:
                checked(address)
            except NotFetched as wrong:
                raise forms.ValidationError(str(wrong)) from wrong
        return address


def feed_settings(request: HttpRequest, pk: int) -> HttpResponse:
    feed = feed_of(request.user, pk)
    if request.method == "POST" and request.POST.get("step") == "forget":
        feed.delete()
        messages.success(request, _("The list is forgotten. The vacancies that it brought stay as they are."))
        return redirect("careers_feeds")
    form = FeedForm(request.POST or None, instance=feed)
    if not may_publish(request.user, feed):
        del form.fields["goes_live"]
    if request.method == "POST" and form.is_valid():
        _save(request, form)
        messages.success(request, _("“%(name)s” is saved.") % {"name": feed.name})
        return redirect("careers_feed", feed.pk)
    return TemplateResponse(request, "careers/feedimport/feed.html", _context(feed, form))


def _save(request: HttpRequest, form: FeedForm) -> None:
    """Whoever sets it keeps it: it is brought in in her name."""
    feed = form.save(commit=False)
    feed.kept_by = request.user
    if {"every", "address"} & set(form.changed_data):
        span = Every(feed.every).span
        feed.fetch_at = clock.now() + span if span else None
        feed.fetch_problem, feed.etag = "", ""
    feed.save()


def _context(feed: VacancyFeed, form: FeedForm) -> dict[str, Any]:
    return {
        "feed": feed,
        "form": form,
        "deliveries": feed.deliveries.select_related("brought_in_by")[:SHOWN],
        "page_title": feed.name,
    }
