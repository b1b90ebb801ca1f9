from datetime import datetime, timedelta

from portal.schedule import job

from .run import run


@job("retention.run", every=timedelta(hours=1))
def erase_what_is_due(now: datetime) -> None:
    run(now)
