"""Reading the rows of a delivery while somebody waits, or by the worker where there are many."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..bringing_in import Wish, bring_in
from ..columns.mapping import Mapping, Misfit
from ..models import FeedDelivery
from ..preparing import prepare
from ..working import leave_to_worker

AT_ONCE = 500
"""Rows that are read, or brought in, within a few seconds."""


def read_delivery(request: HttpRequest, delivery: FeedDelivery) -> bool:
    """False where the columns do not fit what is known of the list; a message says which."""
    mapping = Mapping.of(delivery.feed.mapping)
    if mapping is None:
        return False
    if delivery.rows.count() > AT_ONCE:
        leave_to_worker(delivery, "read", request.user)
        return True
    try:
        prepare(delivery, mapping, request.user)
    except Misfit as misfit:
        missing = _(
            "These columns were in the list last time and are not now: %(names)s. Say what its columns are."
        )
        messages.error(request, missing % {"names": misfit})
        return False
    return True


def bring_in_now(request: HttpRequest, delivery: FeedDelivery, wish: Wish) -> dict[str, Any] | None:
    """What came of it; None where the worker does it. Raise ``Refused``."""
    if delivery.rows.count() > AT_ONCE:
        leave_to_worker(delivery, "bring_in", request.user, live=wish.live, close=wish.close)
        return None
    return bring_in(delivery, wish, request.user)
