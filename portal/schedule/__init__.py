"""What runs when. Apps register jobs in their own ``schedule.py``; each is idempotent.

::

    @job("vacancies.remind", every=timedelta(hours=1))
    def remind(now: datetime) -> None: ...
"""

from .jobs import Job, job, jobs

__all__ = ["Job", "job", "jobs"]
