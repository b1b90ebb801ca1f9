"""What a page shows of other things: asked of the search, never of their tables."""

from collections.abc import Iterable

from portal import clock

from .engine import respond_all
from .fields import fields
from .request import LARGEST_PAGE, SearchRequest
from .response import Hit, SearchResponse


def things(
    kind: str, size: int = 3, status: str = "", sort: str = "relevance", **filters: str | tuple[str, ...]
) -> SearchRequest | None:
    """Things of a kind that carry these values; statuses stand in one string, with spaces.

    A value that is empty, or of a field that nobody registered, cannot be met: the answer is then None, so
    that a page without a role never shows every job there is.
    """
    if any(not value or name not in fields for name, value in filters.items()):
        return None
    wanted = {name: (value,) if isinstance(value, str) else value for name, value in filters.items()}
    return SearchRequest(
        kinds=(kind,), filters=wanted, status=tuple(status.split()), sort=sort, page_size=size
    )


def these(keys: Iterable[str], size: int = LARGEST_PAGE) -> SearchRequest | None:
    """The documents of these keys, as far as anyone may find them now."""
    wanted = tuple(keys)
    return SearchRequest(keys=wanted, page_size=size) if wanted else None


def found(**wanted: SearchRequest | None) -> dict[str, SearchResponse | None]:
    """All that a page shows of other things, found in one go; what cannot be asked is None."""
    asked = {name: request for name, request in wanted.items() if request}
    responses = respond_all(list(asked.values()), clock.now(), facets=False) if asked else []
    return {**dict.fromkeys(wanted), **dict(zip(asked, responses, strict=True))}


def hits(*responses: SearchResponse | None) -> dict[str, Hit]:
    """What was found by key, each once, in order."""
    return {hit.key: hit for response in responses if response for hit in response.results}
