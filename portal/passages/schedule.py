"""Vectors wait for the worker: text is searched at once, meaning within a minute."""

import logging
from datetime import datetime

from portal.schedule import job
from portal.search import backends
from portal.search.backends import BackendDown
from portal.search.schedule import log_has_more

from .filling import fill, fill_sentences

log = logging.getLogger(__name__)


class _Left:
    """Whether there may be more to do, so that it goes on within a second."""

    some = False


@job("passages.vectors", wanted=lambda: _Left.some)
def fill_vectors(now: datetime) -> None:
    """Made once, for the index on this machine, and given to the others. The text of what was just published comes
    first, sentences last."""
    filled = fill(gives_way=log_has_more) or fill_sentences(gives_way=log_has_more)
    for index in backends.chosen():
        try:
            index.take_vectors(gives_way=log_has_more)
        except BackendDown as error:
            log.info("vectors.not_given", extra={"backend": index.name, "cause": str(error)})
    _Left.some = bool(filled) or log_has_more()
