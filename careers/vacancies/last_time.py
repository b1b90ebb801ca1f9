"""What an employer advertised before: the latest advert of each post, to begin the next one with."""

from typing import Any

from django.db.models import Max, QuerySet
from wagtail.permissions import policy_registry

from .models import Vacancy

AT_MOST = 30


def last_adverts(user: Any, words: str = "") -> QuerySet[Vacancy]:
    """The newest of each title that the user's employers have advertised, newest first.

    ``words`` keeps those whose title, team or reference holds every one of them.
    """
    policy = policy_registry.get_by_type(Vacancy)
    own = policy.instances_user_has_permission_for(user, "change")
    latest = own.order_by().values("employer", "title").annotate(latest=Max("pk")).values("latest")
    found = Vacancy.objects.filter(pk__in=latest)
    for word in words.split()[:6]:
        found = found.naming(word)
    return found.select_related("employer").order_by("-pk")[:AT_MOST]
