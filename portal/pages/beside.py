"""What apps tell an editor of a page, beside the questions that it answers. They register in their ``beside.py``.

::

    @beside.register("chatbot.answered")
    def answered(page: Page, request: HttpRequest) -> str: ...
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from wagtail.admin.panels import Panel
from wagtail.models import Page

from portal.registry import Registry

Told = Callable[[Page, HttpRequest], str]
"""Markup that may be shown as it is; empty where there is nothing to tell."""
beside: Registry[Told] = Registry("beside")


class BesidePanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "portal/pages/beside.html"

        def is_shown(self) -> bool:
            return super().is_shown() and bool(self.instance.pk and self.request)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            told = [tell(self.instance, self.request) for tell in beside]
            return {**super().get_context_data(parent_context), "told": [text for text in told if text]}
