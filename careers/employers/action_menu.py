"""Wagtail's menu asks for the right over the model; whether this site lets HR publish is the policy's to say."""

from typing import Any

from django.http import HttpRequest
from wagtail.permissions import policy_registry

from careers.vacancies.models import Vacancy


def only_what_she_may(items: list, request: HttpRequest, context: dict[str, Any]) -> None:
    if context["model"] is not Vacancy:
        return
    if not policy_registry.get_by_type(Vacancy).user_has_permission(request.user, "publish"):
        items[:] = [item for item in items if item.name != "action-publish"]
