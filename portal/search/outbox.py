"""Notes that documents have changed, in the transaction that changes them."""

from collections.abc import Iterable
from datetime import datetime

from portal import clock
from portal.committing import once_after_commit

from .models import OutboxEntry


def note(keys: Iterable[str], due_at: datetime | None = None) -> None:
    """The documents will be made anew: at once after the commit, and again at ``due_at`` if that is given."""
    now = clock.now()
    entries = [OutboxEntry(key=key, due_at=due_at or now, made_at=now) for key in dict.fromkeys(keys)]
    if entries:
        OutboxEntry.objects.bulk_create(entries, batch_size=500)
        once_after_commit(_drain)


def _drain() -> None:
    from .sync import drain_own_writes

    drain_own_writes()
