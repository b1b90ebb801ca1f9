"""The name is taken out of whatever text is left, wherever it stands."""

from collections import Counter
from typing import Any

from django.apps import apps
from django.db import models
from wagtail.models import Page
from wagtail.search import index

from .columns import columns
from .names import Names


def places(names: Names) -> Counter[str]:
    """How many rows of each table hold the name; nothing is changed."""
    found: Counter[str] = Counter()
    for column in columns():
        found[column.table] += len(column.rows_with(names.all))
    return +found


def sweep(names: Names) -> Counter[str]:
    """How many texts of each table were mended."""
    mended: Counter[str] = Counter()
    touched: dict[str, set[Any]] = {}
    for column in columns():
        for key, text in column.rows_with(names.all):
            column.put(key, names.without(text))
            mended[column.table] += 1
            touched.setdefault(column.table, set()).add(key)
    for model in apps.get_models():
        if issubclass(model, index.Indexed) and model._meta.db_table in touched:
            _index_anew(model, touched[model._meta.db_table])
    return mended


def _index_anew(model: type[models.Model], keys: set[Any]) -> None:
    """The admin's own search was made from the rows before they were mended."""
    for found in model._default_manager.filter(pk__in=keys):
        index.insert_or_update_object(found.specific if isinstance(found, Page) else found)
