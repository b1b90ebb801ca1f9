"""From a partner's words to the public: at once, after the employer's own people, or after an editor."""

from typing import Any, Literal

from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from careers.vacancies.models import Vacancy
from careers.vacancies.publishing import publish_draft
from careers.vacancies.submitting import submit_vacancy

from .models import Partner, SentAdvert
from .refusals import Refused

Waits = Literal["", "publication", "review"]


def save_and_send_on(sent: SentAdvert, draft: Vacancy, user: Any) -> None:
    """Raises a ValidationError for what no vacancy may be, NotReadyToPublish when it is to go out and lacks
    something."""
    draft.full_clean(exclude=["slug"], validate_unique=False)
    if not draft.live:
        draft.save()
    revision = draft.save_revision(user=user, clean=False)
    sent.revision = revision.pk
    sent.save()
    row = Vacancy.objects.get(pk=draft.pk)
    if may_publish(user, row):
        publish_draft(vacancy=row, user=user)
    elif goes_to_an_editor(user, row):
        submit_vacancy(vacancy=row, user=user)


def may_publish(user: Any, row: Vacancy) -> bool:
    policy = policy_registry.get_by_type(Vacancy)
    return not _waits_for_hr(user) and policy.user_has_permission_for_instance(user, "publish", row)


def goes_to_an_editor(user: Any, row: Vacancy) -> bool:
    """Where this site does not let HR publish, HR has nothing to add."""
    policy = policy_registry.get_by_type(Vacancy)
    publishes = policy.user_has_permission_for_instance(user, "publish", row)
    return not publishes and row.get_workflow() is not None


def _waits_for_hr(user: Any) -> bool:
    return Partner.objects.filter(user=user, publishes=False).exists()


def waits_for(row: Vacancy) -> Waits:
    if row.live and not row.has_unpublished_changes:
        return ""
    if not row.live and row.first_published_at:
        return ""
    return "review" if row.workflow_in_progress else "publication"


def take_back_from_review(row: Vacancy, user: Any) -> None:
    """What the partner itself sent in, it sends in again with its new words."""
    state = row.current_workflow_state
    if state is not None and state.requested_by_id == user.pk:
        state.cancel(user=user)
        row.refresh_from_db()


def check_no_other_draft(row: Vacancy, sent: SentAdvert) -> None:
    """A partner never publishes what a person has begun and not finished. Raises Refused."""
    if row.live and row.has_unpublished_changes and row.latest_revision_id != sent.revision:
        raise Refused(
            _("Somebody is changing this advert on the site"),
            _("Their draft is not published yet. Nothing was changed; send it again later."),
        )
