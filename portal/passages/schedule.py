"""Vectors wait for the worker: text is searched at once, meaning within a minute."""

import logging
from datetime import datetime

from portal.schedule import job
from portal.search import backends
from portal.search.backends import BackendDown

from .filling import fill

log = logging.getLogger(__name__)


@job("passages.vectors")
def fill_vectors(now: datetime) -> None:
    """Made once, for the index on this machine, and given to the others."""
    fill()
    for index in backends.chosen():
        try:
            index.take_vectors()
        except BackendDown as error:
            log.info("vectors.not_given", extra={"backend": index.name, "cause": str(error)})
