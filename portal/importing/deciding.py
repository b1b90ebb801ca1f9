"""A finding is mended or dismissed by somebody who may edit the draft."""

from typing import Any

from django.db import models
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal import clock
from portal.importing.models import ImportFinding


def decide(*, user: Any, finding: ImportFinding, state: str, note: str = "") -> None:
    """Record who decided, and when. Back to "to do" forgets both."""
    again = state == ImportFinding.State.OPEN
    finding.state, finding.note = state, note.strip()
    finding.decided_by = None if again else user
    finding.decided_at = None if again else clock.now()
    finding.save()


def may_edit(user: Any, draft: models.Model) -> bool:
    if isinstance(draft, Page):
        return draft.permissions_for_user(user).can_edit()
    policy = policy_registry.get_by_type(type(draft))
    return policy.user_has_permission_for_instance(user, "change", draft)
