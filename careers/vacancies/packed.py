"""What a pack says of a vacancy that is no field of its row: that it waits for review, what came of it."""

from collections.abc import Iterable
from typing import Any

from portal import clock
from portal.packs.files import Item
from portal.packs.models import LoadedItem

from .models import Vacancy
from .outcomes import record_outcome
from .publishing import publish_vacancy, publishing_refused
from .submitting import submit_vacancy


def publish_or_keep(vacancy: Vacancy) -> None:
    """An advert whose half year is over stays gone. Only its dates move on.

    One that opened on an earlier day was added on that day: the newest would else be the last in the pack.
    """
    if vacancy.pk and publishing_refused(vacancy.pk):
        vacancy.save()
        return
    publish_vacancy(vacancy=vacancy)
    if vacancy.opens_at and vacancy.opens_at < clock.now():
        vacancy.first_published_at = vacancy.opens_at
        Vacancy.objects.filter(pk=vacancy.pk).update(first_published_at=vacancy.opens_at)


def finish_vacancies(items: Iterable[Item], *, sender: Any, keeper: Any) -> None:
    """Once the rows stand. What has been sent or recorded already is left as it is."""
    for item in items:
        vacancy = _loaded(item) if {"sent_for_review", "outcome"} & set(item.data) else None
        if vacancy is None:
            continue
        if item.data.get("sent_for_review") and not (vacancy.live or vacancy.workflow_states.exists()):
            submit_vacancy(vacancy=vacancy, user=sender)
        if keeper and "outcome" in item.data and not hasattr(vacancy, "outcome"):
            record_outcome(vacancy=vacancy, user=keeper, **item.data["outcome"])


def _loaded(item: Item) -> Any:
    record = LoadedItem.objects.of(item.pack).filter(kind="vacancy", slug=item.slug).exclude(state="").first()
    return record.thing() if record else None
