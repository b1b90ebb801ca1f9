"""Where a visitor came from, carried along to the next step: ``{% load origins %}``."""

from django import template
from django.urls import reverse
from django.utils.http import urlencode

from careers.statistics.models import CameFrom
from careers.statistics.referrers import VIA, came_from
from careers.vacancies.applying import target_of
from careers.vacancies.models import Vacancy

register = template.Library()


@register.simple_tag(takes_context=True)
def origin(context: template.Context) -> str:
    """Its code; empty when they came from this site, and in a preview, which has no visitor."""
    request = context.get("request")
    kind = came_from(request) if request else CameFrom.OWN
    return "" if kind is CameFrom.OWN else kind.value


@register.simple_tag(takes_context=True)
def apply_address(context: template.Context, vacancy: Vacancy, by: str = "") -> str:
    """Through this site, so that HR learns how often it is pressed; a draft without an address leads there itself."""
    if not vacancy.slug:
        return target_of(vacancy, by)
    asked = {"by": by, VIA: origin(context)}
    query = urlencode({name: value for name, value in asked.items() if value})
    address = reverse("careers:apply", args=[vacancy.slug])
    return f"{address}?{query}" if query else address
