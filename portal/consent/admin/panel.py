"""In the editor, where a page names somebody: what they agreed to, and the way to ask."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from .states import states_of


class ConsentPanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "portal/consent/admin/panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and bool(self.states)

        @property
        def states(self) -> list[Any]:
            if not hasattr(self, "_states"):
                self._states = states_of(self.instance)
            return self._states

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            link = reverse("portal_consent", args=[self.instance.pk])
            return {**super().get_context_data(parent_context), "states": self.states, "link": link}
