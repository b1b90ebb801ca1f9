"""Cuts a picture into the sizes of a shape."""

import logging

from django.dispatch import Signal
from wagtail.images.models import AbstractImage, SourceImageIOError

from .shapes import Shape

log = logging.getLogger(__name__)

picture_cut = Signal()
"""Sent with ``image`` when something of it can be shown that could not before."""


def cut(image: AbstractImage, shape: Shape) -> bool:
    """Makes what is missing. False when the file is lost or is no picture."""
    try:
        image.get_renditions(*shape.filters)
    except (SourceImageIOError, OSError) as error:
        log.warning("picture.lost", extra={"image": image.pk, "cause": str(error)})
        return False
    picture_cut.send(sender=type(image), image=image)
    return True
