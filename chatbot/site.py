"""What the site's editors keep about themselves: whom to ask, and whom to call here."""

import logging
from collections.abc import Mapping

from wagtail.models import Site

from portal.identity.models import SiteIdentity

log = logging.getLogger(__name__)


def identity() -> SiteIdentity | None:
    """None when there is none, or when the database is away: nothing of an answer depends on it."""
    try:
        site = Site.objects.filter(is_default_site=True).first()
        return SiteIdentity.for_site(site) if site else None
    except Exception as error:
        log.warning("chat.site_unknown", extra={"cause": type(error).__name__})
        return None


def local_signposts() -> list[Mapping[str, str]]:
    known = identity()
    return list(known.local_signposts) if known else []


def contact() -> Mapping[str, str] | None:
    known = identity()
    if known is None or not (known.contact_email or known.contact_phone):
        return None
    return {
        "name": known.contact_name or known.name,
        "email": known.contact_email,
        "phone": known.contact_phone,
        "hours": known.contact_hours,
    }
