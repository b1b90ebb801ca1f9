"""The platform's own jobs: scheduled publishing, tidying of task results, retention."""

from datetime import datetime, timedelta

from django.core.management import call_command

from .jobs import job


@job("schedule.publish")
def publish_scheduled(now: datetime) -> None:
    """Go-live and expiry of pages and snippets. Visibility itself is judged by the clock when asked."""
    call_command("publish_scheduled", verbosity=0)


@job("schedule.prune_tasks", every=timedelta(days=1))
def prune_tasks(now: datetime) -> None:
    call_command("prune_db_task_results", min_age_days=7, verbosity=0)
