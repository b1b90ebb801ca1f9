"""What Wagtail is told of the team's room: the lines of its history, and bulk actions that keep to its rules."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.users.views.bulk_actions import (
    AssignRoleBulkAction,
    DeleteBulkAction,
    SetActiveStateBulkAction,
)

from portal.review.sentences import say

from .inviting import ACCEPTED, SENT, WITHDRAWN
from .leaving import REMOVED

LINES = {
    SENT: (_("Invite"), _("Invited"), _("%(who)s sent an invitation on %(when)s.")),
    WITHDRAWN: (_("Withdraw"), _("Invitation withdrawn"), _("%(who)s withdrew the invitation on %(when)s.")),
    ACCEPTED: (_("Accept"), _("Accepted"), _("%(who)s accepted the invitation on %(when)s.")),
    REMOVED: (_("Remove"), _("Removed"), _("%(who)s closed the account on %(when)s.")),
}


def log_actions(actions: Any) -> None:
    for action, (label, message, sentence) in LINES.items():
        actions.register_action(action, label, message)
        say(action, sentence)


class NobodyIsAssigned(AssignRoleBulkAction):
    """Groups and employers are set together, on a colleague's own page."""

    def check_perm(self, obj: Any) -> bool:
        return False


class NobodyIsDeleted(DeleteBulkAction):
    """A colleague is removed one at a time, with somebody who takes over her work."""

    def check_perm(self, obj: Any) -> bool:
        return False


class NobodyIsSwitched(SetActiveStateBulkAction):
    """Accounts are opened by their owner's invitation, and closed by removing her."""

    def check_perm(self, obj: Any) -> bool:
        return False


BULK_ACTIONS = (NobodyIsAssigned, NobodyIsDeleted, NobodyIsSwitched)
