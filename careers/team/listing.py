"""The list of colleagues, with how each stands and what can be done about it."""

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.widgets.button import Button
from wagtail.users.views import users

from careers.employers.groups import HR

from .standing import NOT_IN, Standing, may_manage, standing_of


def employers_of(user: Any) -> str:
    return ", ".join(membership.organisation.name for membership in user.employer_memberships.all())


def works_as(user: Any) -> str:
    names = [group.name for group in user.groups.all() if not group.name.startswith(f"{HR}: ")]
    return ", ".join([*([_("Superuser")] if user.is_superuser else []), *names])


class TeamIndex(users.IndexView):
    add_item_label = gettext_lazy("Invite a colleague")

    @cached_property
    def columns(self) -> list:
        checkbox, name, _username, _level, _active, last_login = super().columns
        email = Column("email", label=gettext_lazy("E-mail"), sort_key="email")
        role = Column("works_as", label=gettext_lazy("Works as"), accessor=works_as)
        employers = Column("employers", label=gettext_lazy("HR of"), accessor=employers_of)
        standing = StatusTagColumn(
            "standing",
            label=gettext_lazy("Status"),
            accessor=lambda user: standing_of(user).label,
            primary=lambda user: standing_of(user) == Standing.ACTIVE,
        )
        return [checkbox, name, email, role, employers, standing, last_login]

    def get_base_queryset(self) -> Any:
        people = super().get_base_queryset().filter(partner=None)
        found = people.select_related("invitation")
        return found.prefetch_related("employer_memberships__organisation", "groups")

    def get_delete_url(self, instance: Any) -> None:
        """Nobody is deleted, or the history would forget who did what."""

    def get_list_more_buttons(self, instance: Any) -> list:
        buttons = super().get_list_more_buttons(instance)
        mine = self.request.user
        if not self.user_has_permission("change") or not may_manage(mine, instance):
            return buttons
        return [*buttons, *team_buttons(instance, mine)]


def team_buttons(colleague: Any, user: Any) -> list[Button]:
    standing, found = standing_of(colleague), []
    if standing in NOT_IN:
        again = reverse("wagtailusers_users:invite", args=[colleague.pk])
        found.append(Button(_("Invite again"), again, icon_name="mail", priority=30))
    if standing == Standing.INVITED:
        end = reverse("wagtailusers_users:withdraw", args=[colleague.pk])
        found.append(Button(_("Withdraw the invitation"), end, icon_name="cross", priority=40))
    if standing == Standing.ACTIVE and colleague.pk != user.pk:
        leave = reverse("wagtailusers_users:delete", args=[colleague.pk])
        found.append(Button(_("Remove"), leave, icon_name="bin", priority=50))
    return found
