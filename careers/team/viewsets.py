"""Users, as the site's administrators know them: invited, at work, removed."""

from django import forms
from django.urls import path
from wagtail import hooks
from wagtail.users.views import users

from .admin import BULK_ACTIONS
from .forms import ColleagueForm
from .listing import TeamIndex
from .removing import RemoveView
from .views import ColleagueView, InviteAgainView, InviteView, LinkView, WithdrawView


class TeamViewSet(users.UserViewSet):
    index_view_class = TeamIndex
    add_view_class = InviteView
    edit_view_class = ColleagueView
    delete_view_class = RemoveView
    copy_view_enabled = False
    template_prefix = "careers/team/"
    create_template_name = "careers/team/create.html"
    edit_template_name = "careers/team/edit.html"
    delete_template_name = "careers/team/remove.html"
    index_template_name = "wagtailusers/users/index.html"
    index_results_template_name = "wagtailusers/users/index_results.html"

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return ColleagueForm

    def get_urlpatterns(self) -> list:
        more = {"invite": InviteAgainView, "withdraw": WithdrawView, "link": LinkView}
        views = [
            path(f"{name}/<str:pk>/", self.construct_view(view), name=name) for name, view in more.items()
        ]
        return [*super().get_urlpatterns(), *views]

    def on_register(self) -> None:
        super().on_register()
        for action in BULK_ACTIONS:  # after Wagtail's, whose place they take
            hooks.register("register_bulk_action", action, order=1)
