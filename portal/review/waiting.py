"""What waits for a second pair of eyes, since when, and who can act on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.models import TaskState

from .rules import reason_for
from .writers import writers_of


@dataclass(frozen=True)
class Waiting:
    """``can_act`` are those whose turn it is; ``others_needed``: nobody's is, so administrators are named."""

    item: Any
    task_state: TaskState
    since: datetime
    sent_in_by: Any
    can_act: list[Any]
    others_needed: bool


def waiting_items() -> Iterator[Waiting]:
    """Everything in review, longest first."""
    states = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, workflow_state__status="in_progress"
    ).select_related("workflow_state__requested_by", "task", "revision")
    for state in states.order_by("started_at", "pk"):
        if (item := state.workflow_state.content_object) is not None:
            yield _waiting(getattr(item, "specific", item), state)


def waiting_of(item: Any) -> Waiting | None:
    """How ``item`` waits; None when it does not."""
    if not getattr(item, "pk", None) or not hasattr(item, "current_workflow_task_state"):
        return None
    state = item.current_workflow_task_state
    return _waiting(item, state) if state else None


def _waiting(item: Any, state: TaskState) -> Waiting:
    able = list(_asked(state, _kept_out(item)))
    others_needed = not able
    if others_needed:
        able = list(_people().filter(is_superuser=True))
    requested_by = state.workflow_state.requested_by
    return Waiting(item, state, state.started_at, requested_by, able, others_needed)


def _people() -> QuerySet:
    return get_user_model()._default_manager.filter(is_active=True).order_by("first_name", "last_name", "pk")


def _asked(state: TaskState, kept_out: set[int]) -> QuerySet:
    groups = getattr(state.task.specific, "groups", None)
    if groups is None:
        return _people().none()
    return _people().filter(groups__in=groups.all()).exclude(pk__in=kept_out).distinct()


def _kept_out(item: Any) -> set[int]:
    draft = item.get_latest_revision()
    return writers_of(item, draft) if draft and reason_for(draft.as_object()) else set()
