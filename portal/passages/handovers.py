"""Questions that an app answers by a page of its own. Apps register in their own ``handovers.py``.

::

    @handovers.register("routes.finder")
    def route_finder(question: str) -> Handover | None: ...
"""

from collections.abc import Callable
from dataclasses import dataclass

from portal.registry import Registry


@dataclass(frozen=True, slots=True)
class Handover:
    """The page, with what the question told already filled in; ``facts`` are (label, value) of that."""

    title: str
    url: str
    facts: tuple[tuple[str, str], ...] = ()


Recogniser = Callable[[str], Handover | None]
handovers: Registry[Recogniser] = Registry("handovers")
