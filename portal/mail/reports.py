"""Outgoing mail in the admin: what went out, what waits, what failed and why. Read only, but for trying again."""

from typing import Any

import django_filters
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from portal import clock

from .composing import Wording
from .delivery import has_server, send_again
from .models import MailState, OutgoingMail

MAY_READ = "portal.view_outgoingmail"


class MailFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("Status"), choices=MailState.choices, method="filter_state"
    )
    to = django_filters.CharFilter(label=gettext_lazy("To"), lookup_expr="icontains")

    class Meta:
        model = OutgoingMail
        fields = ["state", "to"]

    def filter_state(self, queryset: Any, name: str, value: str) -> Any:
        return getattr(queryset, value)()


class MailReport(ReportView):
    model = OutgoingMail
    page_title = gettext_lazy("Outgoing mail")
    header_icon = "mail"
    index_url_name = "portal_mail"
    index_results_url_name = "portal_mail_results"
    filterset_class = MailFilterSet
    default_ordering = "-made_at"
    list_export = ["to", "subject", "made_at", "sent_at", "failed_at", "error"]
    columns = [
        TitleColumn(
            "subject",
            label=gettext_lazy("Subject"),
            accessor=str,
            get_url=lambda mail: reverse("portal_mail_read", args=[mail.pk]),
        ),
        Column("to", label=gettext_lazy("To")),
        StatusTagColumn(
            "state",
            label=gettext_lazy("Status"),
            accessor=lambda mail: mail.state.label,
            primary=lambda mail: mail.state == MailState.SENT,
        ),
        Column("error", label=gettext_lazy("What went wrong")),
        DateColumn("made_at", label=gettext_lazy("Written"), sort_key="made_at"),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        refuse_others(request)
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[OutgoingMail]:
        return OutgoingMail.objects.all()


def refuse_others(request: HttpRequest) -> None:
    """A mail may carry a link that lets its reader act: it is an administrator's to read."""
    if not request.user.has_perm(MAY_READ):
        raise PermissionDenied


def read(request: HttpRequest, pk: int) -> HttpResponse:
    refuse_others(request)
    mail = get_object_or_404(OutgoingMail, pk=pk)
    if request.method == "POST" and mail.state == MailState.FAILED:
        send_again(mail, clock.now())
        messages.success(request, _("“%(mail)s” waits to be sent again.") % {"mail": mail})
        return redirect("portal_mail")
    failed = mail.state == MailState.FAILED and bool(mail.to)
    context = {
        "mail": mail,
        "words": Wording().of(mail),
        "failed": failed,
        "has_server": has_server(),
        "page_title": str(mail),
    }
    return TemplateResponse(request, "portal/mail/read.html", context)


def addresses() -> list[URLPattern]:
    return [
        path("mail/", MailReport.as_view(), name="portal_mail"),
        path("mail/results/", MailReport.as_view(results_only=True), name="portal_mail_results"),
        path("mail/<int:pk>/", read, name="portal_mail_read"),
    ]


class MailMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(MAY_READ)


def menu_item() -> MenuItem:
    label = gettext_lazy("Outgoing mail")
    return MailMenuItem(label, reverse("portal_mail"), name="outgoing-mail", icon_name="mail", order=1400)
