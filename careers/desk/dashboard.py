"""What an editor or moderator meets after signing in: the work that waits, and what will soon be wrong."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from portal import clock

from .board_of_consent import consent_ends
from .board_of_review import to_check
from .board_of_searches import not_found
from .board_of_vacancies import closing_this_week
from .board_of_waiting import waits_for
from .boards import CHART


class Dashboard(Component):
    name = "careers_dashboard"
    order = 0
    is_desk = True
    template_name = "careers/desk/dashboard.html"
    title = _("What needs somebody")

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        user, at = (parent_context or {})["request"].user, clock.now()
        boards = [waits_for(user), closing_this_week(user, at), to_check(at), consent_ends(user, at)]
        boards.append(not_found(at))
        return {"title": self.title, "boards": boards, "chart": CHART}
