"""From keys to documents, through what the apps registered."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from django.db import models

from .collecting import without_collecting
from .documents import Source, sources
from .public import Fence, within_life
from .types import Document

log = logging.getLogger(__name__)
BATCH = 200


def key_of(obj: models.Model) -> str:
    return f"{type(obj)._meta.label_lower}:{obj.pk}"


def by_label() -> dict[str, Source]:
    """Every source under its model's label, such as ``careers.vacancy``."""
    return {source.model._meta.label_lower: source() for source in sources}


def documents_for(keys: Iterable[str]) -> dict[str, Document | None]:
    """Each key's document as of now; None when there is none (any more)."""
    known, found = by_label(), dict.fromkeys(keys)
    for label, group in groupby(sorted(found), key=lambda key: key.partition(":")[0]):
        numbers = [number for key in group if (number := key.partition(":")[2]).isdecimal()]
        if label in known and numbers:
            found.update(_made(known[label], known[label].queryset().filter(pk__in=numbers), Fence()))
    return found


def all_documents() -> Iterator[list[Document]]:
    """Everything that may be found, in batches."""
    for source in by_label().values():
        numbers = list(source.queryset().order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(numbers), BATCH):
            some = source.queryset().filter(pk__in=numbers[start : start + BATCH])
            made = _made(source, some, Fence()).values()
            yield [document for document in made if document]


def candidates() -> int:
    return sum(source.queryset().count() for source in by_label().values())


def _made(source: Source, objects: models.QuerySet, fence: Fence) -> dict[str, Document | None]:
    with without_collecting():
        return {key_of(obj): _made_of(source, obj, fence) for obj in objects}


def _made_of(source: Source, obj: models.Model, fence: Fence) -> Document | None:
    """A row whose document cannot be made is not found; the log says why."""
    try:
        document = source.document(obj) if fence.lets_through(obj) else None
    except Exception:
        log.exception("search.document_failed", extra={"key": key_of(obj)})
        document = None
    return dated(within_life(document, obj), obj) if document else None


def dated(document: Document, obj: models.Model) -> Document:
    """With when it was last published, where its source does not know better."""
    if document.changed_at:
        return document
    return replace(document, changed_at=getattr(obj, "last_published_at", None))
