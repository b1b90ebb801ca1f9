"""Where a route leads: the programmes that deliver it, who came that way, and the posts it opens."""

from typing import TYPE_CHECKING, Any

from careers.vacancies.choices import WhoCanApply
from portal.search.related import found, things

from .rules import TrainedIn

if TYPE_CHECKING:
    from careers.models import RoutePage

OTHERS = tuple(code for code in WhoCanApply.values if code != WhoCanApply.TRAINING_POST)


def links_of(route: "RoutePage") -> dict[str, Any]:
    """Posts in which one qualifies are the way in itself; the other posts of its roles are what it leads to."""
    roles = tuple(role.slug for role in route.live_roles)
    shown = found(
        programmes=things("programme", size=10, route=route.slug),
        profiles=things("profile", route=route.slug),
        training=things("vacancy", status="open", role=roles, who_can_apply=WhoCanApply.TRAINING_POST.value),
        posts=things("vacancy", status="open", role=roles, who_can_apply=OTHERS),
        elsewhere=things("route", 1, trained_in=TrainedIn.UK.value)
        if route.trained_in != TrainedIn.UK
        else None,
    )
    training = shown["training"]
    return {**shown, "roles": roles, "posts": None if training and training.total else shown["posts"]}
