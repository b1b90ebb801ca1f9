"""Who is no reader: robots, previews of links, pages fetched ahead, and colleagues who are signed in."""

import re

from django.conf import settings
from django.http import HttpRequest

A_BROWSER = re.compile(r"^(?:Mozilla|Opera)/\d", re.ASCII)
A_ROBOT = re.compile(
    r"(?<!cu)bot(?:\b|_)|crawl|spider|slurp|archiv|preview|scan|monitor|probe|lighthouse|headless|phantom|selenium"
    r"|google-|googleother|facebookexternalhit|meta-external|embedly|feed|\+https?:|compatible;(?! msie)"
    r"|python|curl|wget|http-?client|okhttp|java/|go-http|libwww|node-fetch|axios",
    re.IGNORECASE | re.ASCII,
)
AHEAD = ("Sec-Purpose", "Purpose", "X-Moz")


def is_a_reader(request: HttpRequest) -> bool:
    """A browser that says its name as browsers do, with a person in front as far as it tells."""
    agent = request.headers.get("User-Agent", "")
    return (
        request.method in ("GET", "POST")
        and bool(A_BROWSER.match(agent))
        and not A_ROBOT.search(agent)
        and not any("prefetch" in request.headers.get(name, "").lower() for name in AHEAD)
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
    )
