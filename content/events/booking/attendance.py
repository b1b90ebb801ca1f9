"""Who comes to an event, for whoever may edit it, with a file for the door."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.log_actions import log

from content.events.models import EventPage
from portal.desk.exporting import ListOfPeople

from .models import Booking

EXPORTED = "content.bookings.export"


class AttendanceView(ListOfPeople):
    model = Booking
    header_icon = "group"
    list_export = ["name", "email", "standing", "access_needs", "confirmed_at"]
    export_headings = {"standing": gettext_lazy("Place")}
    columns = [
        Column("name", label=gettext_lazy("Name")),
        Column("email", label=gettext_lazy("E-mail")),
        Column("standing", label=gettext_lazy("Place")),
        Column("access_needs", label=gettext_lazy("What they need to take part")),
        DateColumn("confirmed_at", label=gettext_lazy("Confirmed")),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.event = get_object_or_404(EventPage, pk=kwargs["pk"])
        if not self.event.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_export:
            log(instance=self.event, action=EXPORTED)
        return super().get(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[Booking]:
        """Who has a place first, then the queue in its order, then those who have not confirmed."""
        return Booking.objects.filter(event=self.event)

    def order_queryset(self, queryset: QuerySet[Booking]) -> QuerySet[Booking]:
        order = (F("placed_at").asc(nulls_last=True), F("confirmed_at").asc(nulls_last=True), "pk")
        return queryset.order_by(*order)

    @property
    def page_title(self) -> str:
        return _("Who comes to %(event)s") % {"event": self.event.title}

    @property
    def export_filename(self) -> str:
        return f"bookings-{self.event.slug}"


def addresses() -> list[URLPattern]:
    return [
        path("bookings/<int:pk>/", AttendanceView.as_view(), name="content_bookings"),
        path(
            "bookings/<int:pk>/results/",
            AttendanceView.as_view(results_only=True),
            name="content_bookings_results",
        ),
    ]


def log_actions(actions: Any) -> None:
    actions.register_action(EXPORTED, _("Take the list of bookings"), _("Took the list of who comes"))
