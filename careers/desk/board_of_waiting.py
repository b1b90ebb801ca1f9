"""What waits for this person's approval."""

from collections import Counter
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from .boards import Board, Item, bars_of, edit_address

AT_MOST = 6


def waits_for(user: Any) -> Board:
    states = (
        TaskState.objects.reviewable_by(user)
        .select_related("revision__user", "revision__content_type")
        .prefetch_related("revision__content_object")
        .order_by("started_at")
    )
    waiting = [(state, state.revision.content_object) for state in states if state.revision.content_object]
    kinds = Counter(_kind(state) for state, _thing in waiting)
    return Board(
        "waiting",
        _("Waits for you"),
        _("What waits, by kind"),
        bars_of(sorted(kinds.items())),
        [_item(state, thing) for state, thing in waiting[:AT_MOST]],
        len(waiting),
        _("Nothing waits for you."),
    )


def _kind(state: TaskState) -> str:
    model = state.revision.content_type.model_class()
    return capfirst(str(model._meta.verbose_name))


def _item(state: TaskState, thing: Any) -> Item:
    since = date_format(timezone.localtime(state.started_at), "j F")
    sender = state.revision.user
    words = {
        "kind": _kind(state),
        "sender": sender.get_full_name() or sender.get_username() if sender else "",
        "since": since,
    }
    said = _("%(kind)s, sent by %(sender)s on %(since)s") if sender else _("%(kind)s, since %(since)s")
    return Item(state.revision.object_str, edit_address(thing), said % words)
