"""The last step: what would change, the rows that need mending, and the press that brings the good ones in."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from careers.vacancies.choices import CloseReason, WhoCanApply
from careers.vacancies.models import Vacancy
from portal.organisations.models import Organisation

from ..bringing_in import Refused, Wish, may_publish
from ..columns.mapping import Mapping, Misfit
from ..knowing import employers
from ..models import FeedDelivery, FeedRow
from ..planning import Plan, plan_of
from .access import delivery_of
from .mending import is_only_who, mend_of, said_by, save_mends, save_who, settle, titles_lacking_who
from .reading import bring_in_now, read_delivery
from .showing import shown

MOST_MENDED = 40
MOST_SHOWN = 60
State = FeedDelivery.State


def check(request: HttpRequest, pk: int) -> HttpResponse:
    delivery = delivery_of(request.user, pk)
    mapping = Mapping.of(delivery.feed.mapping)
    if mapping is None:
        return redirect("careers_feed_columns", delivery.pk)
    if request.method == "POST" and delivery.state != State.WORKING:
        return _act(request, delivery, mapping)
    try:
        context = _context(request, delivery, mapping)
    except Misfit:
        return redirect("careers_feed_columns", delivery.pk)
    return TemplateResponse(request, "careers/feedimport/check.html", context)


def _act(request: HttpRequest, delivery: FeedDelivery, mapping: Mapping) -> HttpResponse:
    """Whatever was pressed, what was typed is saved first."""
    held = list(delivery.rows.held())
    mended = save_mends(request.POST, delivery, said_by(delivery, mapping, held), held)
    who = save_who(request.POST, delivery, held)
    if (mended or who) and not read_delivery(request, delivery):
        return redirect("careers_feed_columns", delivery.pk)
    settle(request.POST, delivery, plan_of(delivery))
    step = request.POST.get("step")
    if step in ("publish", "draft"):
        _bring_in(request, delivery, Wish(live=step == "publish", close=bool(request.POST.get("close"))))
    return redirect("careers_feed_check", delivery.pk)


def _bring_in(request: HttpRequest, delivery: FeedDelivery, wish: Wish) -> None:
    try:
        done = bring_in_now(request, delivery, wish)
    except Refused as reason:
        messages.error(request, str(reason))
        return
    if done is not None:
        messages.success(request, " ".join(sentences(done)) or _("Nothing had to be changed."))


def sentences(done: dict[str, int]) -> list[str]:
    """What came of it, in HR's words."""
    said = {
        "published": ngettext(
            "%(n)d vacancy is published.", "%(n)d vacancies are published.", done.get("published", 0)
        ),
        "drafts": ngettext("%(n)d waits as a draft.", "%(n)d wait as drafts.", done.get("drafts", 0)),
        "changed": ngettext(
            "%(n)d was brought up to date.", "%(n)d were brought up to date.", done.get("changed", 0)
        ),
        "closed": ngettext("%(n)d was closed.", "%(n)d were closed.", done.get("closed", 0)),
        "reopened": ngettext("%(n)d was opened again.", "%(n)d were opened again.", done.get("reopened", 0)),
        "kept": ngettext(
            "%(n)d kept words written by hand.", "%(n)d kept words written by hand.", done.get("kept", 0)
        ),
        "held": ngettext("%(n)d row was left out.", "%(n)d rows were left out.", done.get("held", 0)),
    }
    return [words % {"n": done[name]} for name, words in said.items() if done.get(name)]


def _context(request: HttpRequest, delivery: FeedDelivery, mapping: Mapping) -> dict[str, Any]:
    plan = Plan() if delivery.state == State.WORKING else plan_of(delivery)
    mendable = [row for row in plan.held if not is_only_who(row)]
    held = mendable[:MOST_MENDED]
    said = said_by(delivery, mapping, held)
    orgs = {one.pk: one for one in employers(delivery.feed, request.user)}
    reasons = dict(CloseReason.choices)
    return {
        "delivery": delivery,
        "feed": delivery.feed,
        "plan": plan,
        "working": delivery.state == State.WORKING,
        "done": sentences(delivery.result) if delivery.state == State.DONE else [],
        "is_latest": delivery.is_latest,
        "mends": [mend_of(row, said[row.pk], request.user) for row in held],
        "held_more": len(mendable) - len(held),
        "titles": titles_lacking_who(plan.held),
        "who_choices": WhoCanApply.choices,
        "new": [shown(row, delivery, orgs) for row in plan.new[:MOST_SHOWN] if _is_hers(row, orgs)],
        "new_more": max(0, len(plan.new) - MOST_SHOWN),
        "closings": [(closing, reasons.get(closing.reason, "")) for closing in plan.closings],
        "can_publish": may_publish(request.user, delivery.feed),
        "brought_in": _brought_in(delivery),
        "page_title": _("What it did") if delivery.state == State.DONE else _("What would change"),
    }


def _is_hers(row: FeedRow, orgs: dict[int, Organisation]) -> bool:
    return row.values["employer"]["value"] in orgs


def _brought_in(delivery: FeedDelivery) -> list[Vacancy]:
    """What this delivery made, for a look at the real pages."""
    if delivery.state != State.DONE:
        return []
    return list(
        Vacancy.objects.filter(pk__in=delivery.rows.exclude(vacancy=None).values("vacancy")).order_by(
            "title"
        )[:MOST_SHOWN]
    )
