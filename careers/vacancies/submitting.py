"""Send for review, approve, open later: new words get out by two people, or on a day.

All raise a TurnRefused or NotReadyToPublish and have then changed nothing. Wagtail's own workflow keeps who sent
what to whom, and its history who answered.
"""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from portal import clock

from .models import Vacancy
from .publishing import NotReadyToPublish, publish_draft
from .rules import problems_at
from .turning import check_lock, held, log_turn
from .turns import InReview, NotHers, NotInReview, Turn, TurnRefused


@transaction.atomic
def submit_vacancy(*, vacancy: Vacancy, user: Any) -> WorkflowState:
    """Its latest draft waits for a second pair of eyes."""
    row = held(vacancy, Turn.SUBMIT, user)
    if row.workflow_in_progress:
        raise InReview(_("It has been sent for review and waits for the answer."))
    workflow = row.get_workflow()
    if workflow is None:
        raise TurnRefused(_("This site has nobody who reads vacancies before they are published."))
    revision = row.get_latest_revision() or row.save_revision(user=user)
    if problems := problems_at(revision.as_object(), clock.now()):
        raise NotReadyToPublish(problems)
    row.latest_revision = revision
    return workflow.start(row, user)


@transaction.atomic
def approve_vacancy(*, vacancy: Vacancy, user: Any, comment: str = "") -> Vacancy:
    """What was sent for review is published, when this was the last answer that it waited for."""
    row = held(vacancy, Turn.APPROVE, user)
    waiting = row.current_workflow_task_state
    if waiting is None:
        raise NotInReview(_("It does not wait for anybody’s answer."))
    if user and "approve" not in [name for name, *_rest in waiting.task.specific.get_actions(row, user)]:
        raise NotHers(_("It waits for somebody else’s answer."))
    waiting.specific.approve(user=user, comment=comment)
    row.refresh_from_db()
    return row


@transaction.atomic
def schedule_vacancy(*, vacancy: Vacancy, user: Any, opens_at: datetime) -> Vacancy:
    """Its latest draft is published now and seen from ``opens_at`` on."""
    row = held(vacancy, Turn.SCHEDULE, user)
    check_lock(row, user)
    if opens_at <= clock.now():
        raise ValidationError({"opens_at": _("Give a time that is still to come.")})
    draft = row.get_latest_revision_as_object()
    draft.opens_at = opens_at
    draft.save_revision(user=user, clean=False)
    row.refresh_from_db()
    publish_draft(vacancy=row, user=user)
    row.refresh_from_db()
    log_turn(row, Turn.SCHEDULE, user, {"opens_at": opens_at.isoformat()})
    return row
