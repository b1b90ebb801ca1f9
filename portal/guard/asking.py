"""The guard at a box whose words stand in the address, as a search's do."""

from django.http import HttpRequest

from portal.guard.boxes import Help, look
from portal.identity.models import SiteIdentity

FREE = ("q", "place")


def help_with(box: str, request: HttpRequest) -> Help | None:
    """By the rules alone: words that only lie near to danger are mostly what people look for."""
    written = "\n".join(request.GET.get(name, "") for name in FREE).strip()
    if not written or look(box, written) is None:
        return None
    return look(box, written, local=SiteIdentity.for_request(request).local_signposts)
