from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.functional import Promise

from portal.registry import Registry


@dataclass(frozen=True)
class Rule:
    """One kind of personal data.

    ``what`` and ``how_long`` are sentences that the privacy page shows. ``expired`` gives the rows whose
    time is over at an instant; ``erase`` removes them (by default it deletes the rows).
    """

    what: str | Promise
    how_long: str | Promise
    expired: Callable[[datetime], QuerySet]
    erase: Callable[[QuerySet], object] = lambda rows: rows.delete()


rules: Registry[Rule] = Registry("retention")
