"""In the editor: whether the table as last saved could be published, and the ways to try it."""

from typing import Any

from wagtail.admin.panels import Panel


class CheckPanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "careers/finder/admin/check.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            return {**context, "problems": self.instance.problems(), "page": self.instance}
