"""Whose lists somebody may see and bring in."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from wagtail.permissions import policy_registry

from careers.employers.members import organisations_of
from careers.vacancies.models import Vacancy

from ..models import FeedDelivery, VacancyFeed


def may_bring_in(user: Any) -> bool:
    return policy_registry.get_by_type(Vacancy).user_has_permission(user, "add")


def feeds_of(user: Any) -> QuerySet[VacancyFeed]:
    """Raise PermissionDenied for somebody who writes no vacancies."""
    if not may_bring_in(user):
        raise PermissionDenied
    return VacancyFeed.objects.for_employers(organisations_of(user)).select_related("employer", "kept_by")


def feed_of(user: Any, pk: int) -> VacancyFeed:
    return get_object_or_404(feeds_of(user), pk=pk)


def delivery_of(user: Any, pk: int) -> FeedDelivery:
    return get_object_or_404(
        FeedDelivery.objects.filter(feed__in=feeds_of(user)).select_related("feed__employer"), pk=pk
    )
