"""The page behind an invitation's link: she sets her own password and is in."""

from django.contrib.auth import login
from django.contrib.auth.forms import SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from .inviting import InvitationClosed, accept
from .links import invitation_of
from .models import Invitation

BACKEND = "django.contrib.auth.backends.ModelBackend"


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class WelcomeView(View):
    """Opening the link changes nothing: mail programs look at links before people do."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        invitation = invitation_of(token)
        if invitation is None or not invitation.is_open():
            return self._closed(request, invitation)
        return self._form(request, invitation, SetPasswordForm(invitation.user))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        invitation = invitation_of(token)
        if invitation is None or not invitation.is_open():
            return self._closed(request, invitation)
        form = SetPasswordForm(invitation.user, request.POST)
        if not form.is_valid():
            return self._form(request, invitation, form)
        try:
            user = accept(invitation=invitation, password=form.cleaned_data["new_password1"])
        except InvitationClosed:
            return self._closed(request, invitation_of(token))
        login(request, user, backend=BACKEND)
        return redirect("wagtailadmin_home")

    def _form(self, request: HttpRequest, invitation: Invitation, form: SetPasswordForm) -> HttpResponse:
        context = {"form": form, "invitation": invitation, "colleague": invitation.user}
        return self._answer(request, "careers/team/welcome.html", context, 200)

    def _closed(self, request: HttpRequest, invitation: Invitation | None) -> HttpResponse:
        return self._answer(request, "careers/team/closed.html", {"invitation": invitation}, 410)

    def _answer(self, request: HttpRequest, template: str, context: dict, status: int) -> HttpResponse:
        # The address is the key: nobody else may learn it. Without any referrer the browser hides the origin of the form.
        headers = {"Referrer-Policy": "same-origin"}
        return TemplateResponse(request, template, context, status=status, headers=headers)


urlpatterns: list[URLPattern] = [
    path("welcome/<str:token>/", WelcomeView.as_view(), name="careers_welcome"),
]
