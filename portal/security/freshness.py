"""Public pages may be kept, and must be asked about each time: what closed is never served stale."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.deprecation import MiddlewareMixin


class RevalidateMiddleware(MiddlewareMixin):
    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if not response.has_header("Cache-Control") and not response.streaming:
            patch_cache_control(response, no_cache=True)
        return response
