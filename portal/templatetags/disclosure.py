"""Whether a page says that details were changed: ``{% load disclosure %}``."""

from django import template

from portal.disclosure.asking import says_changed
from portal.pages.models import BasePage

register = template.Library()


@register.inclusion_tag("portal/disclosure/parts/changed.html")
def details_changed(page: BasePage) -> dict[str, bool]:
    return {"changed": says_changed(page)}
