"""Which pages point at a row, asked of their own tables: Wagtail's reference index waits for the worker."""

from collections.abc import Iterator
from functools import cache
from typing import cast

from django.db import models
from django.db.models import Q
from modelcluster.models import get_all_child_relations

from .models import BasePage


def pages_pointing_at(model: type[BasePage], obj: models.Model) -> set[int]:
    """Keys of the pages of a type that have it in a field, in a link or in a child row; not what is in their texts."""
    paths = relations_to(model, type(obj))  # type: ignore[arg-type]
    if not paths or obj.pk is None:
        return set()
    anywhere = Q()
    for path in paths:
        anywhere |= Q(**{path: obj.pk})
    return set(model._default_manager.filter(anywhere).values_list("pk", flat=True))


@cache
def relations_to(model: type[models.Model], target: type[models.Model]) -> tuple[str, ...]:
    """As they are written in a query: ``employer``, ``routes``, ``features__feature``."""
    own = list(_relations(model, target))
    for relation in get_all_child_relations(model):
        name = relation.field.related_query_name()
        own += [
            f"{name}__{path}"
            for path in _relations(relation.related_model, target)
            if path != relation.field.name
        ]
    return tuple(own)


def _relations(model: type[models.Model], target: type[models.Model]) -> Iterator[str]:
    for field in (*model._meta.fields, *model._meta.many_to_many):
        remote = field.remote_field
        is_parent = bool(remote) and getattr(remote, "parent_link", False)
        if remote and not is_parent and issubclass(target, cast(type, remote.model)):
            yield field.name
