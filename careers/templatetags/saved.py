"""The button that saves a vacancy: ``{% load saved %}``."""

from django import template

from careers.saved import cookie
from careers.vacancies.models import Vacancy

from .origins import origin

register = template.Library()


@register.inclusion_tag("careers/saved/button.html", takes_context=True)
def save_button(context: template.Context, vacancy: Vacancy) -> dict[str, object]:
    """Whether it is saved already is read from the visitor's own cookie. A preview has no visitor."""
    request = context.get("request")
    kept = cookie.read(request) if request else []
    is_saved = any(one.pk == vacancy.pk for one in kept)
    return {"vacancy": vacancy, "is_saved": is_saved, "origin": origin(context)}
