"""Wagtail's users, managed as a team: by invitation, with employers, and nobody ever deleted."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    user_viewset = "careers.team.viewsets.TeamViewSet"
