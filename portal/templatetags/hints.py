"""The hints beside a form: ``{% load hints %}``."""

from typing import Any

from django import template

from portal.hints.finding import standing
from portal.hints.views import address_for

register = template.Library()


@register.inclusion_tag("portal/hints/panel.html")
def hints_panel(draft: Any) -> dict[str, Any]:
    """Nothing for what has no hints to give. ``draft`` is what the form shows."""
    address = address_for(draft)
    return {"address": address, "hints": standing(draft) if address else [], "draft": draft}
