"""The admin's way to take the demonstration away and keep the starter."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from portal.packs.kinds import kinds
from portal.packs.models import LoadedItem
from portal.packs.remove import remove_pack
from portal.running.accounts import demo_users

from . import site


class RemoveDemonstrationItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.is_superuser) and site.demonstration_is_loaded()


def menu_item() -> MenuItem:
    return RemoveDemonstrationItem(
        _("Remove the demonstration"),
        reverse("portal_remove_demonstration"),
        name="remove-demonstration",
        icon_name="bin",
        order=9000,
    )


def addresses() -> list[URLPattern]:
    return [path("demonstration/remove/", remove_demonstration, name="portal_remove_demonstration")]


def remove_demonstration(request: HttpRequest) -> HttpResponse:
    if not request.user.is_superuser:
        raise PermissionDenied
    if not site.demonstration_is_loaded():
        messages.info(request, gettext("The demonstration is not here, so there is nothing to remove."))
        return redirect("wagtailadmin_home")
    may = site.has_own_administrator()
    if request.method == "POST" and may:
        remove_pack(site.DEMO)
        messages.success(request, gettext("The demonstration is gone. The starter’s pages stay."))
        return redirect("wagtailadmin_home")
    return TemplateResponse(
        request,
        "portal/starting/remove_demonstration.html",
        {"found": found(), "may": may, "signed_in_with_it": demo_users().filter(pk=request.user.pk).exists()},
    )


def found() -> list[tuple[str, int]]:
    """What would go, by its name in the admin. What the demonstration shares with the starter stays."""
    counts: Counter[Any] = Counter()
    for kind in LoadedItem.objects.of(site.DEMO).exclude(state="").values_list("kind", flat=True):
        if kind != "home":
            counts[kinds[kind].model._meta.verbose_name_plural] += 1
    return sorted((str(capfirst(name)), number) for name, number in counts.items())
