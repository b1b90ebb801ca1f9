"""Whose figures somebody may see: those of the vacancies that are theirs to change."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from wagtail.permissions import policy_registry

from careers.vacancies.models import Vacancy


def own_vacancies(user: Any) -> QuerySet[Vacancy]:
    policy = policy_registry.get_by_type(Vacancy)
    if not policy.user_has_permission(user, "change"):
        raise PermissionDenied
    return policy.instances_user_has_permission_for(user, "change").select_related("employer")
