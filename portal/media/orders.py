"""Orders to cut a picture. A little is done right after the commit, the rest by the worker; no page waits."""

from collections.abc import Iterable
from time import monotonic

from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from wagtail.images.models import AbstractImage

from .shapes import Shape

OWN_SECONDS = 0.3
CHEAP_PIXELS = 4_000_000
"""What a telephone's photograph exceeds: decoding that one alone takes longer than anybody should wait."""
AGAIN_AFTER = 600
"""Seconds until a page that misses a picture orders it again."""


def order(wanted: Iterable[tuple[AbstractImage | None, Shape]]) -> None:
    """Has each picture cut that is not yet, after the commit."""
    missing = [(image, shape) for image, shape in wanted if image is not None and wants(image, shape)]
    if not missing:
        return
    waiting = [function for _, function, *_ in connections[DEFAULT_DB_ALIAS].run_on_commit]
    batches = [getattr(function, "__self__", None) for function in waiting]
    batch = next((found for found in batches if isinstance(found, Batch) and not found.is_done), None)
    if batch:
        batch.orders += missing
    else:
        transaction.on_commit(Batch(missing).cut, robust=True)


def order_once(image: AbstractImage, shape: Shape) -> None:
    """From a page that found no picture: the worker's, and not once a visitor."""
    if cache.add(f"picture-ordered-{image.pk}-{shape.name}", True, AGAIN_AFTER):
        transaction.on_commit(lambda: send(image, shape), robust=True)


def wants(image: AbstractImage, shape: Shape) -> bool:
    cut = {(made.filter_spec, made.focal_point_key) for made in image.renditions.all()}
    return any((wanted.spec, wanted.get_cache_key(image)) not in cut for wanted in shape.filters)


class Batch:
    """All orders of one transaction, which share the time that may be spent at once."""

    def __init__(self, orders: list[tuple[AbstractImage, Shape]]) -> None:
        self.orders = orders
        self.is_done = False

    def cut(self) -> None:
        """What is quickly cut is cut here, so that what was just published is whole when it is looked at."""
        from .cutting import cut

        self.is_done = True
        started = monotonic()
        for image, shape in self.orders:
            if image.width * image.height <= CHEAP_PIXELS and monotonic() - started < OWN_SECONDS:
                cut(image, shape)
            else:
                send(image, shape)


def send(image: AbstractImage, shape: Shape) -> None:
    from .tasks import cut_picture

    cut_picture.enqueue(image.pk, shape.name)
