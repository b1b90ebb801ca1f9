"""A file arrives: it is kept row by row, or refused as a whole. Nothing on the site changes."""

import hashlib
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

from django.db import transaction
from django.utils.translation import gettext as _

from portal import clock

from .formats import Line, Unreadable, reader_of
from .models import FeedDelivery, FeedRow, VacancyFeed

LARGEST = 50 * 1024 * 1024
CHUNK = 256 * 1024
A_BATCH = 500


def receive(feed: VacancyFeed, file: BinaryIO, name: str, user: Any = None) -> FeedDelivery:
    """Raise ``Unreadable``; nothing is kept then."""
    digest = digest_of(file)
    reader = reader_of(file)
    with transaction.atomic():
        delivery = FeedDelivery.objects.create(
            feed=feed, name=name[-255:], digest=digest, received_at=clock.now(), brought_in_by=user
        )
        lines, count = reader.lines(), 0
        while rows := [_row(delivery, line) for line in islice(lines, A_BATCH)]:
            FeedRow.objects.bulk_create(rows)
            count += len(rows)
        if not count:
            raise Unreadable(_("The list is empty: it has no rows. Nothing was changed."))
        delivery.headings = reader.headings
        delivery.save(update_fields=["headings"])
    return delivery


def refuse(feed: VacancyFeed, name: str, reason: str) -> FeedDelivery:
    """A delivery that came by itself and cannot be used stands in the history with its reason."""
    return FeedDelivery.objects.create(
        feed=feed,
        name=name[-255:],
        digest="",
        received_at=clock.now(),
        state=FeedDelivery.State.REFUSED,
        note=reason,
    )


def _row(delivery: FeedDelivery, line: Line) -> FeedRow:
    return FeedRow(
        delivery=delivery, number=line.number, cells=[cell.replace("\0", "") for cell in line.cells]
    )


def digest_of(file: BinaryIO) -> str:
    """Raise ``Unreadable`` for a file over the limit, before any of it is read as a list."""
    digest, size = hashlib.sha256(), 0
    for chunk in _chunks(file):
        size += len(chunk)
        if size > LARGEST:
            raise Unreadable(
                _("The file is larger than %(most)s MB. Split the list.") % {"most": LARGEST // 2**20}
            )
        digest.update(chunk)
    return digest.hexdigest()


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    while chunk := file.read(CHUNK):
        yield chunk
