"""HR writes pages from a list, and never meets the tree that they hang in."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils.deprecation import MiddlewareMixin

from .my_vacancies import is_hr
from .pages import own_pages

EXPLORER = frozenset({"wagtailadmin_explore", "wagtailadmin_explore_root", "wagtailadmin_explore_results"})


class NoTreeMiddleware(MiddlewareMixin):
    """Wagtail leads to the explorer after each submission and from each breadcrumb; for HR that is her own list."""

    def process_view(
        self, request: HttpRequest, view: Callable, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:
        match = request.resolver_match
        if match is None or match.url_name not in EXPLORER or not request.user.is_authenticated:
            return None
        return redirect(own_pages.get_url_name("index")) if is_hr(request) else None
