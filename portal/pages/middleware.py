"""Tells whoever sits at the admin why a publication was refused, wherever it was asked for."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.deprecation import MiddlewareMixin
from wagtail.admin.admin_url_finder import AdminURLFinder

from portal.review.rules import SecondPairNeeded

from .publishing import PublishingRefused


class PublishingRefusedMiddleware(MiddlewareMixin):
    """Approving, bulk publishing and the like have no form to show the reasons in. Nothing was changed."""

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, (PublishingRefused, SecondPairNeeded)):
            return None
        for reason in exception.messages:
            messages.error(request, reason)
        if isinstance(exception, PublishingRefused):
            return redirect("wagtailadmin_pages:edit", exception.page_id)
        return redirect(AdminURLFinder(request.user).get_edit_url(exception.about) or "wagtailadmin_home")
