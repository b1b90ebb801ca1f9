from typing import Any

from django.db import transaction
from django_tasks import task
from wagtail.models import Page

from portal.pages.models import BasePage
from portal.passages.filling import fill
from portal.search.sync import drain

from .asking_again import ask_again_after
from .models import Gap


@task()
def ask_again_of(page: int) -> None:
    """A nudge to the worker; the schedule finds whatever a lost task leaves. The page is put into the index first."""
    drain()
    fill()
    if found := Page.objects.filter(pk=page, live=True).first():
        ask_again_after(found)


def after_publishing(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, BasePage) and Gap.objects.waiting().exists():
        transaction.on_commit(lambda: ask_again_of.enqueue(page=instance.pk), robust=True)
