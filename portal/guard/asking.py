"""The guard at a box whose words stand in the address, as a search's do."""

from django.http import HttpRequest, QueryDict

from portal.guard.boxes import Help, look
from portal.identity.models import SiteIdentity

FREE = ("q", "place")


def help_with(box: str, request: HttpRequest, query: QueryDict | None = None) -> Help | None:
    """By rules, and words that leave little doubt: what only lies near to danger is mostly what people look for. ``query`` is the
    address's unless something else is given."""
    query = request.GET if query is None else query
    if not sounds_like_danger(box, query):
        return None
    return look(box, _written(query), local=SiteIdentity.for_request(request).local_signposts)


def sounds_like_danger(box: str, query: QueryDict) -> bool:
    """Such a search is kept nowhere: not counted, not followed, and asked of no other machine."""
    written = _written(query)
    return bool(written) and look(box, written) is not None


def _written(query: QueryDict) -> str:
    return "\n".join(query.get(name, "") for name in FREE).strip()
