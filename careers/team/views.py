"""Invite a colleague, change what she may do, invite her again, withdraw."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name
from wagtail.users.views import users

from .inviting import invite, withdraw
from .listing import team_buttons
from .standing import NOT_IN, Standing, may_manage, standing_of

LINK = "careers.team.link"


class Invited:
    """After an invitation: by e-mail, or the link to hand over, once."""

    request: HttpRequest

    def send(self, colleague: Any) -> HttpResponse:
        link = invite(colleague=colleague, by=self.request.user)
        name = get_user_display_name(colleague)
        if link:
            self.request.session[LINK] = link
            return redirect("wagtailusers_users:link", colleague.pk)
        messages.success(
            self.request,
            _("%(name)s is invited: an e-mail is on its way to %(email)s.")
            % {"name": name, "email": colleague.email},
        )
        return redirect("wagtailusers_users:index")


class InviteView(Invited, users.CreateView):
    page_title = gettext_lazy("New")
    submit_button_label = gettext_lazy("Invite")
    submit_button_active_label = gettext_lazy("Inviting…")

    def get_page_subtitle(self) -> str:
        return _("Invite a colleague")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "by": self.request.user}

    def save_action(self) -> HttpResponse:
        return self.send(self.object)


class ColleagueView(users.EditView):
    page_title = gettext_lazy("Colleague")
    success_message = gettext_lazy("%(object)s is saved.")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_manage(request.user, self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "by": self.request.user}

    def get_delete_url(self) -> None:
        """The button is below, with its own words."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        standing = standing_of(self.object)
        more = {"standing": standing, "team_buttons": team_buttons(self.object, self.request.user)}
        return {**super().get_context_data(**kwargs), **more, "can_delete": False}


class ColleagueAction(users.EditView):
    """One question about one colleague, asked of whoever may change her."""

    template_name = results_template_name = "careers/team/action.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_manage(request.user, self.object) or not self.user_has_permission("change"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def ask(self, **context: Any) -> HttpResponse:
        name = get_user_display_name(self.object)
        shown = {"colleague": self.object, "name": name, "standing": standing_of(self.object), **context}
        return TemplateResponse(self.request, self.template_name, shown)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.ask()


class InviteAgainView(Invited, ColleagueAction):
    template_name = "careers/team/invite_again.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if standing_of(self.object) not in NOT_IN:
            return redirect("wagtailusers_users:edit", self.object.pk)
        return self.send(self.object)


class WithdrawView(ColleagueAction):
    template_name = "careers/team/withdraw.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if standing_of(self.object) == Standing.INVITED:
            withdraw(invitation=self.object.invitation, by=request.user)
            name = get_user_display_name(self.object)
            messages.success(request, _("The link sent to %(name)s no longer works.") % {"name": name})
        return redirect("wagtailusers_users:index")


class LinkView(ColleagueAction):
    """Shown once: the link is in nobody's session afterwards."""

    template_name = "careers/team/link.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.ask(link=request.session.pop(LINK, ""))

    http_method_names = ["get", "head"]
