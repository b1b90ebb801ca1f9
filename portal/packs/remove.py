"""Takes a pack away again, whoever has edited it since; what another pack also holds goes back to that one."""

from collections import Counter

from django.db import transaction
from django.db.models import Model
from wagtail.models import Page

from .files import items_of
from .finding import Finder
from .kinds import after_removing, before_removing, kinds
from .models import LoadedItem
from .pages import fill_page
from .state import state_of


@transaction.atomic
def remove_pack(pack: str) -> Counter[str]:
    """Removes everything the pack brought, with whatever lies below its pages."""
    counts: Counter[str] = Counter()
    mine = sorted(LoadedItem.objects.of(pack), key=lambda record: -kinds[record.kind].order)
    # Asked before anything goes: a deletion reaches into what refers to it.
    edited = {record.pk for record in mine if record.kind == "home" and _is_edited(record)}
    for prepare in before_removing:
        prepare(pack)
    for record in mine:
        thing = record.thing()
        shared = LoadedItem.objects.exclude(pack=pack).filter(
            content_type=record.content_type, object_id=record.object_id
        )
        if thing is not None and record.state:
            if other := shared.last():
                _give_back(other, thing, edited=record.pk in edited)
            else:
                thing.delete()
                counts[record.kind] += 1
        record.delete()
    for finish in after_removing:
        finish(pack)
    return counts


def _is_edited(record: LoadedItem) -> bool:
    thing = record.thing()
    return thing is not None and record.state != state_of(thing)


def _give_back(other: LoadedItem, thing: Model, *, edited: bool) -> None:
    item = next(item for item in items_of(other.pack) if (item.kind, item.slug) == (other.kind, other.slug))
    if edited or not isinstance(thing, Page):
        return
    for name in set(_cleared(thing)) - set(item.data):
        setattr(thing, name, thing._meta.get_field(name).get_default())
    fill_page(item, thing, Finder())
    other.state = state_of(thing)
    other.save()


def _cleared(page: Page) -> list[str]:
    """The fields of the page's own class."""
    return [
        field.name for field in page._meta.local_fields if not field.primary_key and not field.is_relation
    ]
