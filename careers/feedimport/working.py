"""What takes longer than a person should wait is done by the worker, row by row what it would have been."""

import logging
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _

from .bringing_in import Refused, Wish, bring_in
from .columns.mapping import Mapping, Misfit
from .models import FeedDelivery
from .preparing import prepare

log = logging.getLogger(__name__)
State = FeedDelivery.State


def leave_to_worker(delivery: FeedDelivery, step: str, user: Any, **wish: bool) -> None:
    delivery.state, delivery.wish = State.WORKING, {"step": step, "user": user.pk, **wish}
    delivery.save(update_fields=["state", "wish"])


def work(now: datetime) -> int:
    """Every delivery that waits. One that fails says so and waits for a person."""
    waiting = list(
        FeedDelivery.objects.filter(state=State.WORKING).select_related("feed__employer", "feed__kept_by")
    )
    for delivery in waiting:
        problem = ""
        try:
            _do(delivery)
        except Misfit as misfit:
            problem = _("These columns are no longer in the list: %(names)s.") % {"names": misfit}
        except Refused as reason:
            problem = str(reason)
        except Exception:
            log.exception("feedimport.failed", extra={"delivery": delivery.pk})
            problem = _("It could not be finished. What was brought in stays; try again.")
        if problem or delivery.state == State.WORKING:
            FeedDelivery.objects.filter(pk=delivery.pk).update(state=State.NEW, note=problem)
    return len(waiting)


def _do(delivery: FeedDelivery) -> None:
    user = get_user_model().objects.filter(pk=delivery.wish.get("user"), is_active=True).first()
    if delivery.wish.get("step") == "read":
        mapping = Mapping.of(delivery.feed.mapping)
        assert mapping is not None
        prepare(delivery, mapping, user)
        return
    bring_in(delivery, Wish(bool(delivery.wish.get("live")), bool(delivery.wish.get("close"))), user)
