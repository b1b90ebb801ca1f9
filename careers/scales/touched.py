"""In the form of a scale: which vacancies follow it, with what each pays now and from each award to come."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.panels import Panel

from portal import clock
from portal.saying import day, money

from .models import Ends


@dataclass(frozen=True, slots=True)
class Touched:
    title: str
    url: str
    state: str
    points: str
    now: str
    later: list[str]


def touched_by(scale: Any, today: date) -> list[Touched]:
    viewset = scale.vacancies.model.snippet_viewset
    following = scale.vacancies.select_related("pay_scale", "employer").prefetch_related("pay_scale__awards")
    return [
        Touched(
            title=vacancy.title,
            url=reverse(viewset.get_url_name("edit"), args=[vacancy.pk]),
            state=vacancy.state_now,
            points=_("%(first)s to %(last)s") % {"first": vacancy.point_from, "last": vacancy.point_to}
            if vacancy.point_to
            else vacancy.point_from,
            now=in_words(scale.pay_on(today, vacancy.point_from, vacancy.point_to)),
            later=[
                _("From %(day)s: %(pay)s")
                % {
                    "day": day(turn),
                    "pay": in_words(scale.pay_on(turn, vacancy.point_from, vacancy.point_to)),
                }
                for turn in scale.turns_after(today)
            ],
        )
        for vacancy in following.order_by("-live", "title", "pk")
    ]


def in_words(ends: Ends) -> str:
    low, high = ends
    if low is None or high is None:
        return _("nothing: no award has these points")
    if low == high:
        return money(low)
    return _("%(low)s to %(high)s") % {"low": money(low), "high": money(high)}


class TouchedPanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "careers/scales/admin/touched.html"

        def is_shown(self) -> bool:
            return self.instance.pk is not None

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            return {**context, "touched": touched_by(self.instance, clock.today())}
