"""What Wagtail is told of the lists: addresses, the menu's entry, lines of a vacancy's history."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from portal.review.sentences import say

from .screen.addresses import addresses, menu_item
from .writing import BROUGHT_IN, OPENED, RENEWED

ACTIONS = (
    (
        BROUGHT_IN,
        _("Bring in"),
        _("Brought in from a list"),
        _("%(who)s brought it in from a list on %(when)s."),
    ),
    (
        RENEWED,
        _("Renew"),
        _("Brought up to date from a list"),
        _("%(who)s brought it up to date from a list on %(when)s."),
    ),
    (
        OPENED,
        _("Open again"),
        _("Opened again"),
        _("%(who)s opened it again on %(when)s: the list has it once more."),
    ),
)

__all__ = ["addresses", "log_actions", "menu_item"]


def log_actions(actions: Any) -> None:
    for action, label, message, sentence in ACTIONS:
        actions.register_action(action, label, message)
        say(action, sentence)
