"""What was done with a vacancy, as its history says it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from portal.review.sentences import say

from ..outcomes import RECORDED
from ..undoing import UNDONE

SENTENCES = {
    "careers.extend_vacancy": _("%(who)s extended it on %(when)s."),
    "careers.close_vacancy": _("%(who)s closed it early on %(when)s."),
    "careers.relist_vacancy": _("%(who)s advertised it again on %(when)s."),
    "careers.copy_vacancy": _("%(who)s copied it as a new draft on %(when)s."),
    "careers.archive_vacancy": _("%(who)s archived it on %(when)s."),
    UNDONE: _("%(who)s undid, on %(when)s, what was done last."),
    RECORDED: _("%(who)s recorded on %(when)s what came of it."),
}


def as_sentences(actions: Any) -> None:
    for action, phrase in SENTENCES.items():
        say(action, phrase)
