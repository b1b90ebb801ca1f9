"""In the editor: how many passages wait for an answer."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from .asking import passages_in


class DisclosurePanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "portal/disclosure/panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and bool(self.passages)

        @property
        def passages(self) -> list[Any]:
            if not hasattr(self, "_passages"):
                self._passages = passages_in(self.instance)
            return self._passages

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            waiting = [passage for passage in self.passages if passage.is_open]
            link = reverse("portal_disclosure", args=[self.instance.pk])
            return {**super().get_context_data(parent_context), "waiting": waiting, "link": link}
