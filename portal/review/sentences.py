"""A line of the history as a sentence: who did what, and when."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

Moment = Callable[[datetime | None], str]
PHRASES: dict[str, str | Promise] = {
    "wagtail.create": gettext_lazy("%(who)s began this on %(when)s."),
    "wagtail.edit": gettext_lazy("%(who)s changed this on %(when)s."),
    "wagtail.publish": gettext_lazy("%(who)s published this on %(when)s."),
    "wagtail.publish.schedule": gettext_lazy("%(who)s set this, on %(when)s, to go live on %(live)s."),
    "wagtail.publish.scheduled": gettext_lazy("This went live as planned on %(when)s."),
    "wagtail.schedule.cancel": gettext_lazy("%(who)s took back the planned publication on %(when)s."),
    "wagtail.unpublish": gettext_lazy("%(who)s took this off the site on %(when)s."),
    "wagtail.unpublish.scheduled": gettext_lazy("This came off the site as planned on %(when)s."),
    "wagtail.lock": gettext_lazy("%(who)s locked this on %(when)s."),
    "wagtail.unlock": gettext_lazy("%(who)s unlocked this on %(when)s."),
    "wagtail.rename": gettext_lazy("%(who)s renamed this on %(when)s: “%(old)s” became “%(new)s”."),
    "wagtail.revert": gettext_lazy("%(who)s went back, on %(when)s, to the version of %(version)s."),
    "wagtail.workflow.start": gettext_lazy("%(who)s sent this for review on %(when)s."),
    "wagtail.workflow.resume": gettext_lazy("%(who)s sent this for review again on %(when)s."),
    "wagtail.workflow.approve": gettext_lazy("%(who)s approved this on %(when)s."),
    "wagtail.workflow.reject": gettext_lazy("%(who)s asked for changes on %(when)s."),
    "wagtail.workflow.cancel": gettext_lazy("%(who)s took this back from review on %(when)s."),
}


def say(action: str, phrase: str | Promise) -> None:
    """An app's own action as a sentence, with ``%(who)s``, ``%(when)s`` and the text values of its data."""
    PHRASES[action] = phrase


def sentence(entry: Any, moment: Moment) -> str:
    """``moment`` writes an instant as the site does."""
    words = _words(entry, moment)
    unknown = _("%(message)s (%(who)s, %(when)s)") % {"message": entry.message, **words}
    try:
        return str(PHRASES[entry.action]) % words
    except KeyError:  # another's action, or logged before its details were kept
        return unknown


def _words(entry: Any, moment: Moment) -> dict[str, str]:
    data = entry.data or {}
    words = {name: value for name, value in data.items() if isinstance(value, str)}
    title, revision = data.get("title") or {}, data.get("revision") or {}
    if isinstance(title, dict):
        words |= title
    if live := _instant(revision.get("go_live_at"), moment):
        words["live"] = live
    if version := _instant(revision.get("created"), moment):
        words["version"] = version
    who = entry.user_display_name if entry.user_id else _("The site itself")
    return {**words, "who": who, "when": moment(entry.timestamp)}


def _instant(value: Any, moment: Moment) -> str:
    return moment(parse_datetime(value)) if isinstance(value, str) else ""
