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


@job("search.drain")
def drain_outbox(now: datetime) -> int:
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
