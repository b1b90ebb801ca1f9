"""Whether somebody has edited what a pack put here."""

import hashlib
from typing import Any

from django.db.models import Model
from modelcluster.models import get_all_child_relations

BOOKKEEPING = {
    "path",
    "depth",
    "numchild",
    "url_path",
    "latest_revision_created_at",
    "last_published_at",
    "first_published_at",
    "last_login",
}
"""Fields that change although nobody edited the thing itself."""


def state_of(thing: Model) -> str:
    """A digest of the stored row. Drafts count too: each has a revision, and the row names the latest."""
    row = type(thing)._default_manager.get(pk=thing.pk)
    words = [_fields(row)]
    if getattr(row, "latest_revision_id", None) is None:
        for relation in get_all_child_relations(type(row)):
            words += [_fields(child) for child in getattr(row, relation.get_accessor_name()).all()]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def _fields(row: Any) -> str:
    return "\t".join(
        f"{field.attname}={field.value_to_string(row)}"
        for field in row._meta.concrete_fields
        if field.name not in BOOKKEEPING
    )
