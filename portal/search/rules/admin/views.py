"""Trying a rule before it is saved, and all that is to be said about the rules."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from portal import clock
from portal.guard.boxes import look
from portal.search.backends import BackendDown

from ..checking import notices
from ..comparing import compared
from ..models import SearchRule
from ..rows import stored


def may_change(user: Any) -> bool:
    return policy_registry.get_by_type(SearchRule).user_has_any_permission(user, ["add", "change"])


@never_cache
@require_POST
def try_rule(request: HttpRequest) -> HttpResponse:
    """The form as it stands, saved or not; a fragment where a script asks, else a page."""
    if not may_change(request.user):
        raise PermissionDenied
    number = request.GET.get("rule", "")
    rule = get_object_or_404(SearchRule, pk=int(number)) if number.isdecimal() else SearchRule()
    form_class: Any = SearchRule.snippet_viewset.get_edit_handler().get_form_class()  # type: ignore[attr-defined]
    form = form_class(request.POST, instance=rule, for_user=request.user)
    context: dict[str, Any] = {"page_title": _("Try the rule"), "form": form}
    if form.is_valid():
        context |= _tried(request.POST.get("try_q", "").strip()[:500], form.instance)
    part = "X-Requested-With" in request.headers
    name = "portal/search/rules/_tried.html" if part else "portal/search/rules/tried.html"
    return TemplateResponse(request, name, context)


def _tried(typed: str, rule: SearchRule) -> dict[str, Any]:
    q, now = typed or rule.typed[0], clock.now()
    others = [other for other in stored() if other.pk != rule.pk]
    said = [notice for notice in notices([*others, rule], now) if notice.rule is rule]
    if look("search", q):
        return {"danger": True, "notices": said}
    try:
        return {"compared": compared(q, rule, now), "notices": said}
    except BackendDown:
        return {"is_down": True, "notices": said}


@never_cache
def check(request: HttpRequest) -> HttpResponse:
    """Every rule of which something is to be said."""
    if not may_change(request.user):
        raise PermissionDenied
    rules = stored()
    context = {
        "page_title": _("Search rules to look at"),
        "notices": notices(rules, clock.now()),
        "count": len(rules),
    }
    return TemplateResponse(request, "portal/search/rules/check.html", context)


def addresses() -> list[URLPattern]:
    return [
        path("search-rules/try/", try_rule, name="portal_search_rule_try"),
        path("search-rules/check/", check, name="portal_search_rules_check"),
    ]


class CheckItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_change(request.user)


def menu_item() -> MenuItem:
    label = gettext_lazy("Search rules to look at")
    return CheckItem(
        label, reverse("portal_search_rules_check"), name="search-rules", icon_name="warning", order=241
    )
