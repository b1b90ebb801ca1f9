"""Forms that anyone may send without a cookie: who made the form is told by headers and a signed stamp."""

from urllib.parse import urlsplit

from django.core import signing
from django.http import HttpRequest

from portal import clock

SALT = "portal.anonymous-form"
STANDS_SECONDS = 24 * 3600
HOUR = 3600
OURS = {"same-origin", "none", ""}


class HourSigner(signing.TimestampSigner):
    """Says the hour alone, so that a page with a form in it stays the same page when it is asked for again."""

    def timestamp(self) -> str:
        return signing.b62_encode(int(clock.now().timestamp()) // HOUR * HOUR)


def stamp(purpose: str) -> str:
    """Goes into the form, and says for a day that this site made it for ``purpose``."""
    return HourSigner(salt=SALT).sign(purpose)


def comes_from_here(request: HttpRequest) -> bool:
    """No other site's page sent this. Browsers that say nothing are believed; the stamp stands behind it."""
    if request.headers.get("Sec-Fetch-Site", "") not in OURS:
        return False
    origin = request.headers.get("Origin", "")
    return origin in {"", "null"} or urlsplit(origin).netloc == request.get_host()


def is_stamped(purpose: str, value: str) -> bool:
    try:
        return HourSigner(salt=SALT).unsign(value, max_age=STANDS_SECONDS) == purpose
    except signing.BadSignature:
        return False
