"""Search's own jobs: catching up with the log, forgetting it, repairing drift at night."""

import logging
from datetime import datetime, timedelta

from portal.schedule import job

from . import backends
from .auditing import audit
from .backends import BackendDown
from .models import OutboxEntry
from .sync import drain

log = logging.getLogger(__name__)


class _Read:
    """How far this process knows the log."""

    newest = 0


def log_has_more() -> bool:
    """What came since waits for no minute."""
    return _newest() > _Read.newest


def _newest() -> int:
    return OutboxEntry.objects.order_by("-id").values_list("id", flat=True).first() or 0


@job("search.drain", wanted=log_has_more)
def drain_outbox(now: datetime) -> int:
    _Read.newest = _newest()
    return drain(now)


@job("search.forget", every=timedelta(days=1))
def forget_outbox(now: datetime) -> int:
    return OutboxEntry.objects.outlived(now).delete()[0]


@job("search.audit", every=timedelta(days=1))
def repair_drift(now: datetime) -> None:
    """And drops what rebuilds that died have left."""
    for index in backends.chosen():
        try:
            if index.exists():
                audit(index, repair=True)
            with index.rebuilding() as mine:
                dropped = index.clean_up(now) if mine else []
            if dropped:
                log.info("search.cleaned_up", extra={"backend": index.name, "dropped": dropped})
        except BackendDown as error:
            log.warning("search.not_audited", extra={"backend": index.name, "cause": str(error)})
