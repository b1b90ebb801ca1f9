"""What stands around the results of a list page. Apps register theirs by the kind of list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from portal.registry import Registry
from portal.search.web.listing import Listing


@dataclass(frozen=True)
class Around:
    """``above`` and ``below`` are templates; ``context`` makes what they show of the listing.

    ``fields`` are the conditions that it offers itself, so that they are no boxes among the filters; ``first``
    are the filters that stand above the rest.
    """

    context: Callable[[Listing], dict[str, Any]]
    above: str = ""
    below: str = ""
    fields: tuple[str, ...] = ()
    first: tuple[str, ...] = ()


arounds: Registry[Around] = Registry("documents")
