"""Below a rule's fields: what is to be said about it, and a box to try it in before it is saved."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from portal import clock

from ..checking import notices
from ..rows import stored


class TryItPanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "portal/search/rules/_try_it.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            rule = self.instance
            others = [other for other in stored() if other.pk != rule.pk]
            said = notices([*others, rule], clock.now()) if rule.pk else []
            return {
                **super().get_context_data(parent_context),
                "notices": [notice for notice in said if notice.rule is rule],
                "address": f"{reverse('portal_search_rule_try')}?rule={rule.pk or ''}",
                "first": rule.typed[0] if rule.typed else "",
            }
