"""On the first page after signing in: that the chatbot is off, or that the day's budget is nearly spent."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from chatbot.control.models import Mode
from chatbot.control.spending import standing
from chatbot.control.switch import mode_now

from .rights import MAY_SEE


class ChatbotPanel(Component):
    """Nothing while all is well."""

    name = "chatbot"
    order = 50
    template_name = "chatbot/desk/panel.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        mode = mode_now()
        return {"mode": mode, "is_on": mode is Mode.ON, "standing": standing()}


def first_page(request: HttpRequest, panels: list[Any]) -> None:
    if request.user.has_perm(MAY_SEE):
        panels.append(ChatbotPanel())
