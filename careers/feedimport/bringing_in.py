"""The verb: what a delivery would do is done. Again is no different: what is done already is found to be the same."""

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID, uuid4

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from careers.vacancies.models import Vacancy
from careers.vacancies.turning import close_vacancy
from careers.vacancies.turns import TurnRefused
from portal import clock
from portal.organisations.models import Organisation

from .knowing import employers
from .models import FeedDelivery, FeedPost, FeedRow, VacancyFeed
from .planning import Change, Closing, Plan, plan_of
from .reading import Problem
from .writing import BROUGHT_IN, OPENED, RENEWED, Slugs, create, log_many, made_of, remember_offer, renew

log = logging.getLogger(__name__)
A_BATCH = 200
T = TypeVar("T")


class Refused(Exception):
    """Nothing was changed. The text says why, and what a person can do."""


@dataclass(frozen=True, slots=True)
class Wish:
    """``live``: publish what is new. ``close``: a person has seen how many would close, and means it."""

    live: bool = False
    close: bool = False


def bring_in(delivery: FeedDelivery, wish: Wish, user: Any = None) -> dict[str, int]:
    """Raise ``Refused``. ``user`` None: the list came by itself; rights were asked of who keeps it."""
    if not delivery.is_latest:
        raise Refused(_("A newer delivery of this list has arrived. Use that one."))
    plan = plan_of(delivery)
    if plan.refused:
        raise Refused(plan.refused)
    if plan.unsafe and not wish.close:
        raise Refused(plan.unsafe + " " + _("Nothing was changed."))
    done = _Doing(delivery, user or delivery.feed.kept_by, uuid4()).all_of(plan, wish.live)
    delivery.state, delivery.done_at, delivery.result = FeedDelivery.State.DONE, clock.now(), done
    delivery.note = "\n".join(plan.told)
    delivery.save(update_fields=["state", "done_at", "result", "note"])
    return done


def may_publish(user: Any, feed: VacancyFeed) -> bool:
    policy = policy_registry.get_by_type(Vacancy)
    return user is not None and policy.user_has_permission_for_instance(
        user, "publish", Vacancy(employer=feed.employer)
    )


class _Doing:
    def __init__(self, delivery: FeedDelivery, user: Any, done: UUID) -> None:
        self.delivery, self.feed, self.user, self.done = delivery, delivery.feed, user, done
        self.counts: Counter[str] = Counter()

    def all_of(self, plan: Plan, live: bool) -> dict[str, int]:
        self.create(plan.new, live and may_publish(self.user, self.feed))
        for batch in batches(plan.changes):
            with transaction.atomic():
                for change in batch:
                    self.change(change)
        for change in plan.same:
            self.remember(change)
        for closing in plan.closings:
            self.close(closing)
        seen = [change.post.pk for change in [*plan.changes, *plan.same]]
        FeedPost.objects.filter(pk__in=seen).update(seen_at=clock.now())
        self.counts.update(
            same=len(plan.same), held=len(plan.held), over=len(plan.over), twins=len(plan.twins)
        )
        return dict(self.counts)

    def create(self, rows: Sequence[FeedRow], live: bool) -> None:
        slugs = Slugs() if rows else None
        known = {one.pk: one for one in employers(self.feed, self.user)}
        for batch in batches([row for row in rows if row.values["employer"]["value"] in known]):
            vacancies = [made_of(row, self.feed, known, clock.now(), live) for row in batch]
            assert slugs is not None
            try:
                self.create_batch(batch, vacancies, slugs)
            except (IntegrityError, DataError):
                self.create_one_by_one(batch, known, live)

    def create_batch(self, rows: Sequence[FeedRow], vacancies: Sequence[Vacancy], slugs: Slugs) -> None:
        with transaction.atomic():
            create(rows, vacancies, self.feed, slugs)
            log_many(vacancies, BROUGHT_IN, self.user, self.done)
        published = sum(vacancy.live for vacancy in vacancies)
        self.counts.update(published=published, drafts=len(vacancies) - published)

    def create_one_by_one(self, rows: Sequence[FeedRow], known: dict[int, Organisation], live: bool) -> None:
        """One row that the database refuses keeps no other out."""
        for row in rows:
            try:
                vacancy = made_of(row, self.feed, known, clock.now(), live)
                self.create_batch([row], [vacancy], Slugs())
            except (IntegrityError, DataError) as error:
                log.warning("feedimport.row_refused", extra={"row": row.pk, "cause": str(error)})
                problem = Problem("refused", "", _("The site could not keep this row."))
                row.state, row.vacancy, row.problems = FeedRow.State.HELD, None, [problem.as_data()]
                row.save(update_fields=["state", "vacancy", "problems"])
                self.counts["held"] += 1

    def change(self, change: Change) -> None:
        """The row is held, and read again: an editor may have written since the plan was made."""
        vacancy = Vacancy.objects.select_for_update().get(pk=change.post.vacancy_id)
        hers = {name for name, told in vacancy.imported_fields.items() if told.get("edited")}
        taken = set(change.row.settled.get("take", ()))
        names = [one.name for one in change.written if one.name not in hers or one.name in taken]
        change.post.vacancy = vacancy
        if change.opens_again and vacancy.closed_early_at == change.post.closed_at:
            vacancy.closed_early_at, vacancy.close_reason = None, ""
            FeedPost.objects.filter(pk=change.post.pk).update(closed_at=None)
            log_many([vacancy], OPENED, self.user, self.done)
            self.counts["reopened"] += 1
        renew(change.row, change.post, names, self.feed)
        if names:
            log_many([vacancy], RENEWED, self.user, self.done)
            self.counts["changed"] += 1
        self.remember(change)

    def remember(self, change: Change) -> None:
        if change.kept:
            remember_offer(change.row, change.post.vacancy, [one.name for one in change.kept])
            self.counts["kept"] += 1

    def close(self, closing: Closing) -> None:
        try:
            with transaction.atomic():
                vacancy = close_vacancy(vacancy=closing.post.vacancy, user=None, reason=closing.reason)
                FeedPost.objects.filter(pk=closing.post.pk).update(closed_at=vacancy.closed_early_at)
        except TurnRefused:
            return  # somebody has closed it since
        self.counts["closed"] += 1


def take_as(row: FeedRow, vacancy: Vacancy) -> FeedPost:
    """A person says that the row is this vacancy: the list knows it from now on, and writes nothing into it."""
    feed = row.delivery.feed
    post, _made = FeedPost.objects.update_or_create(
        feed=feed, key=row.key, defaults={"vacancy": vacancy, "writes": False, "seen_at": clock.now()}
    )
    row.vacancy = vacancy
    row.save(update_fields=["vacancy"])
    return post


def batches(things: Sequence[T]) -> Iterator[Sequence[T]]:
    """At most 200 rows a transaction: who edits meanwhile waits for one, not for all."""
    for start in range(0, len(things), A_BATCH):
        yield things[start : start + A_BATCH]
