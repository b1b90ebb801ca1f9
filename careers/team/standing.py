"""How a colleague stands, in one word of ours."""

from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal import clock


class Standing(models.TextChoices):
    ACTIVE = "active", _("Active")
    INVITED = "invited", _("Invited")
    RUN_OUT = "run_out", _("Invitation ran out")
    WITHDRAWN = "withdrawn", _("Invitation withdrawn")
    REMOVED = "removed", _("Removed")


NOT_IN = {Standing.INVITED, Standing.RUN_OUT, Standing.WITHDRAWN, Standing.REMOVED}


def standing_of(user: Any, at: datetime | None = None) -> Standing:
    if user.is_active:
        return Standing.ACTIVE
    invitation = getattr(user, "invitation", None)
    if invitation is None or invitation.accepted_at:
        return Standing.REMOVED
    if invitation.revoked_at:
        return Standing.WITHDRAWN
    return Standing.INVITED if invitation.is_open(at or clock.now()) else Standing.RUN_OUT


def may_manage(user: Any, colleague: Any) -> bool:
    """An administrator manages everybody but superusers, whom only a superuser does."""
    return user.is_superuser or not colleague.is_superuser
