"""Wagtail's site-wide reports name everybody's vacancies and pages; HR is not shown them."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.utils.deprecation import MiddlewareMixin
from wagtail.admin.auth import permission_denied

from .members import works_everywhere

REPORTS = "wagtailadmin_reports"


class ReportsMiddleware(MiddlewareMixin):
    """The reports ask for a right over some model or page, whoever's it is, and offer no hook to narrow them."""

    def process_view(
        self, request: HttpRequest, view: Callable, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:
        match = request.resolver_match
        if match is None or REPORTS not in match.namespaces or not request.user.is_authenticated:
            return None
        if works_everywhere(request.user):
            return None
        return permission_denied(request)
