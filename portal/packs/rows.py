"""Rows of a pack: figures, terms, organisations, people, vacancies, and whatever else is no page."""

from typing import Any

from django.db.models import Model
from wagtail.models import DraftStateMixin

from portal import clock

from .files import Item
from .finding import Finder
from .kinds import kinds
from .values import fill

ASIDE = {"slug", "live", "fact", "look", "drawing"}


def existing_row(item: Item) -> Model | None:
    """The same thing, made here by somebody before the pack came."""
    kind = kinds[item.kind]
    given = {**item.data, "slug": item.slug}
    wanted = {name: given[name] for name in kind.natural if name in given}
    return kind.model._default_manager.filter(**wanted).first() if wanted else None


def fill_row(item: Item, found: Model | None, finder: Finder) -> Model:
    """Makes the row or brings it up to date, published unless the pack says `live = false`."""
    kind = kinds[item.kind]
    thing: Any = found if found is not None else kind.model()
    if any(field.name == "slug" for field in kind.model._meta.fields):
        thing.slug = item.slug
    aside = ASIDE | {*kind.aside}
    fill(thing, {key: value for key, value in item.data.items() if key not in aside}, finder)
    draft = item.data.get("live") is False
    if kind.publish and not draft:
        kind.publish(thing)
        return thing
    if isinstance(thing, DraftStateMixin):
        _keep_in_step(thing, draft)
    thing.save()
    if draft or getattr(thing, "latest_revision_id", None):
        revision = thing.save_revision(changed=True)
        if not draft:
            revision.publish()
    return thing


def _keep_in_step(thing: Any, draft: bool) -> None:
    """A published row needs no revision until a person edits it: that makes loading several times faster."""
    thing.live = not draft
    if not draft and thing.first_published_at is None:
        thing.first_published_at = thing.last_published_at = clock.now()
