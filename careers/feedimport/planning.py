"""What a delivery would do, field by field, before anything is done. Reads the site, writes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from careers.roles.models import RolePage
from careers.vacancies.choices import CloseReason, ClosingKind
from careers.vacancies.models import Vacancy
from careers.vacancies.states import State, state_of
from portal import clock
from portal.choices.models import Choice
from portal.organisations.models import Organisation

from . import values
from .models import FeedDelivery, FeedPost, FeedRow
from .twins import twins_of

RENEW_WITHIN = timedelta(days=14)
"""A post that is open until filled is confirmed anew when less than this is left."""


@dataclass(frozen=True, slots=True)
class Difference:
    """``kept``: somebody here wrote this field by hand, so the list's value is told and not written."""

    name: str
    label: str
    before: str
    after: str
    kept: bool = False


@dataclass(slots=True)
class Change:
    row: FeedRow
    post: FeedPost
    differences: list[Difference] = field(default_factory=list)
    opens_again: bool = False

    @property
    def vacancy(self) -> Vacancy:
        return self.post.vacancy

    @property
    def written(self) -> list[Difference]:
        return [one for one in self.differences if not one.kept]

    @property
    def kept(self) -> list[Difference]:
        return [one for one in self.differences if one.kept]


@dataclass(slots=True)
class Closing:
    """``reason`` is what candidates read. ``row`` is None where the post is missing from the list."""

    post: FeedPost
    reason: str
    row: FeedRow | None = None


@dataclass(slots=True)
class Plan:
    """``refused``: why nothing of it may be done; ``unsafe``: why nothing may be closed unless a person says so."""

    new: list[FeedRow] = field(default_factory=list)
    twins: list[tuple[FeedRow, Vacancy]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    same: list[Change] = field(default_factory=list)
    closings: list[Closing] = field(default_factory=list)
    held: list[FeedRow] = field(default_factory=list)
    over: list[FeedRow] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    unsafe: str = ""
    refused: str = ""

    @property
    def changes_something(self) -> bool:
        return bool(self.new or self.changes or self.closings)

    @property
    def kept_by_hand(self) -> list[Change]:
        return [change for change in [*self.changes, *self.same] if change.kept]


def plan_of(delivery: FeedDelivery) -> Plan:
    rows = list(delivery.rows.exclude(state__in=(FeedRow.State.PART, FeedRow.State.UNREAD)))
    plan = Plan(held=[row for row in rows if row.state == FeedRow.State.HELD])
    if not rows:
        plan.refused = _("The list is empty. Nothing was changed.")
        return plan
    posts = _posts(delivery)
    names = named()
    fresh = []
    for row in rows:
        post = posts.get(row.key)
        if row.state == FeedRow.State.GOOD:
            if post is None:
                fresh.append(row)
            else:
                _compare(plan, row, post, names)
        elif row.state == FeedRow.State.OVER:
            _over(plan, row, post, names)
    _sort_new(plan, delivery, fresh)
    _missing(plan, delivery, posts, rows)
    return plan


def _posts(delivery: FeedDelivery) -> dict[str, FeedPost]:
    found = delivery.feed.posts.select_related("vacancy__employer").prefetch_related(
        "vacancy__places", "vacancy__allowances", "vacancy__patterns"
    )
    return {post.key: post for post in found}


def named() -> Mapping[str, Mapping[int, str]]:
    choices = dict(Choice.objects.filter(list__in=("pattern", "role_family")).values_list("pk", "label"))
    return {
        "patterns": choices,
        "role_family": choices,
        "role": dict(RolePage.objects.values_list("pk", "title")),
        "employer": dict(Organisation.objects.values_list("pk", "name")),
    }


def _compare(plan: Plan, row: FeedRow, post: FeedPost, names: Mapping[str, Mapping[int, str]]) -> None:
    change = Change(row, post)
    if post.writes:
        change.differences = differences(row, post.vacancy, names)
        change.opens_again = _opens_again(post)
        if post.vacancy.closed_early_at and not change.opens_again:
            plan.told.append(
                _("“%(title)s” was closed here by hand; the list still has it.") % {"title": post.vacancy}
            )
        if post.vacancy.locked and change.written:
            plan.told.append(_("“%(title)s” is locked: it was left as it is.") % {"title": post.vacancy})
            change.differences = [_as_kept(one) for one in change.differences]
    (plan.changes if change.written or change.opens_again else plan.same).append(change)


def differences(row: FeedRow, vacancy: Vacancy, names: Mapping[str, Mapping[int, str]]) -> list[Difference]:
    found = []
    is_over = state_of(vacancy, clock.now()) in (State.CLOSED, State.GONE)
    for name, told in row.values.items():
        before, after = values.stands(vacancy, name) if name not in values.INTERNAL else None, told["value"]
        if name in values.INTERNAL or values.same(name, before, after) or _still_confirmed(name, vacancy):
            continue
        if is_over and (name.startswith("contact_") or name == "apply_email"):
            continue  # it went when the advert closed, and does not come back
        kept = _is_hers(vacancy, name, told["raw"], before)
        if kept is None:
            continue
        kept = kept and name not in row.settled.get("take", ())
        words = (values.in_words(name, before, names), values.in_words(name, after, names))
        found.append(Difference(name, values.label(name), *words, kept=kept))
    return found


def _is_hers(vacancy: Vacancy, name: str, raw: str, before: Any) -> bool | None:
    """Whether a person wrote the field; None where she did and the list says the same as when she did."""
    origin = vacancy.imported_fields.get(name)
    if origin is None:
        return before not in (None, "", [], False) and not _is_default(name, before)
    if not origin.get("edited"):
        return False
    return None if origin.get("raw") == raw else True


def _is_default(name: str, before: Any) -> bool:
    if name in (*values.CHILDREN, values.PATTERNS):
        return False
    return bool(before == values.stands(Vacancy(), name))


def _still_confirmed(name: str, vacancy: Vacancy) -> bool:
    if name != "confirm_by" or vacancy.closing_kind != ClosingKind.UNTIL_FILLED or not vacancy.confirm_by:
        return False
    return vacancy.confirm_by >= timezone.localdate(clock.now() + RENEW_WITHIN)


def _as_kept(one: Difference) -> Difference:
    return Difference(one.name, one.label, one.before, one.after, kept=True)


def _opens_again(post: FeedPost) -> bool:
    """It was closed because the list said so, and the list has it again."""
    return bool(post.closed_at and post.vacancy.closed_early_at == post.closed_at)


def _over(plan: Plan, row: FeedRow, post: FeedPost | None, names: Mapping[str, Mapping[int, str]]) -> None:
    reason = row.values.get("over", {}).get("value", "")
    if post is None or not post.writes:
        plan.over.append(row)
    elif reason == "past":
        _compare(plan, row, post, names)
    elif reason in CloseReason.values and _is_open(post.vacancy, clock.now()):
        plan.closings.append(Closing(post, reason, row))
    else:
        plan.over.append(row)


def _is_open(vacancy: Vacancy, at: datetime) -> bool:
    return state_of(vacancy, at) in (State.OPEN, State.CLOSING_UNKNOWN)


def _sort_new(plan: Plan, delivery: FeedDelivery, fresh: list[FeedRow]) -> None:
    """A row that may be a post that is here already waits for a person, unless she has said."""
    found = twins_of(delivery, fresh)
    for row in fresh:
        twin = found.get(row.pk)
        if twin is None or row.settled.get("other"):
            plan.new.append(row)
        else:
            plan.twins.append((row, twin))


def _missing(
    plan: Plan, delivery: FeedDelivery, posts: Mapping[str, FeedPost], rows: Iterable[FeedRow]
) -> None:
    """What the list no longer has. A row that cannot be read may be any of them: then none is missing."""
    feed, at = delivery.feed, clock.now()
    keys = {row.key for row in rows}
    mine = [post for post in posts.values() if post.writes and _is_open(post.vacancy, at)]
    if feed.closes_missing and "" in keys:
        plan.told.append(_("A row cannot be told apart, so nothing is closed for being missing."))
    elif feed.closes_missing:
        elsewhere = set(
            FeedPost.objects.exclude(feed=feed).filter(vacancy__in=[post.vacancy_id for post in mine])
            .filter(closed_at=None).values_list("vacancy", flat=True)
        )  # fmt: skip
        gone = [post for post in mine if post.key not in keys and post.vacancy_id not in elsewhere]
        plan.closings += [Closing(post, CloseReason.WITHDRAWN.value) for post in gone]
    plan.unsafe = too_many(len(plan.closings), len(mine), feed.most_closed_percent)


def too_many(closing: int, of: int, percent: int) -> str:
    """One post may always close: of three it would be more than most shares."""
    if closing <= max(1, of * percent // 100):
        return ""
    return _("It would close %(closing)s of %(of)s open posts, more than %(percent)s in a hundred.") % {
        "closing": closing, "of": of, "percent": percent,
    }  # fmt: skip
