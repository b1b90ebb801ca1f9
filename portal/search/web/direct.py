"""What the words alone name: it stands first, and what it says is told at once."""

import re

from portal.search.response import Hit, SearchResponse
from portal.search.suggesting.entries import ALIASED, plainly

ASKING = re.compile(
    r"^(?:what (?:is|are|does)|whats|who (?:is|are)|define|meaning of) (?:an? |the )?|(?: mean| meaning| stand for| do)$"
)


def direct_hit(response: SearchResponse) -> Hit | None:
    """The first result, if its title, its reference or another of its names is just what was typed, "what is" aside."""
    typed = plainly(response.did_you_mean if response.corrected else response.request.q)
    if not typed or response.request.page > 1 or not response.results:
        return None
    first = response.results[0]
    document = first.document
    names = [document.title, *document.means, *(document.names if document.kind in ALIASED else ())]
    return first if {typed, ASKING.sub("", typed)} & set(map(plainly, names)) else None
