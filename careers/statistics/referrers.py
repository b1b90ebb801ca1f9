"""From where somebody came, as one of a few kinds. The address itself is looked at once and kept nowhere."""

import re
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import reverse

from .models import CameFrom

VIA = "via"
"""The parameter by which a link of ours says where it stands, where no referrer would."""
MAIL = re.compile(
    r"^(?:(?:web)?mail\d*|outlook|owa|email)\.|(?:^|\.)(?:gmx\.\w+|mail\.\w+|proton\.me|com\.google\.android\.gm)$"
)
SEARCH = re.compile(
    r"(?:^|\.)(?:google(?:\.[a-z]{2,3}){1,2}|bing\.com|duckduckgo\.com|ecosia\.org|yahoo(?:\.[a-z]{2,3}){1,2}"
    r"|qwant\.com|startpage\.com|search\.brave\.com|mojeek\.com|yandex\.\w+|baidu\.com|ask\.com|aol\.com"
    r"|com\.google\.android\.googlequicksearchbox)$"
)
SOCIAL = re.compile(
    r"(?:^|\.)(?:facebook\.com|fb\.com|instagram\.com|twitter\.com|x\.com|t\.co|linkedin\.com|lnkd\.in"
    r"|tiktok\.com|youtube\.com|youtu\.be|reddit\.com|pinterest(?:\.[a-z]{2,3}){1,2}|threads\.(?:net|com)"
    r"|bsky\.app|whatsapp\.com|wa\.me|t\.me|telegram\.org|snapchat\.com|nextdoor\.(?:com|co\.uk)"
    r"|com\.linkedin\.android|com\.facebook\.katana)$|^mastodon\."
)


def came_from(request: HttpRequest) -> CameFrom:
    """What the link itself says comes first."""
    said = request.GET.get(VIA) or (request.POST.get(VIA, "") if request.method == "POST" else "")
    return CameFrom(said) if said in CameFrom.values else kind_of(request)


def from_mail(address: str) -> str:
    """A vacancy's address for a mail of ours: mail programs say no referrer."""
    return f"{address}?{VIA}={CameFrom.MAIL.value}"


def kind_of(request: HttpRequest) -> CameFrom:
    try:
        address = urlsplit(request.headers.get("Referer", ""))
        host = (address.hostname or "").lower()
    except ValueError:
        return CameFrom.OTHER
    if not host:
        return CameFrom.NONE
    if address.netloc == request.get_host():
        return CameFrom.EMBED if address.path == reverse("careers:embed") else CameFrom.OWN
    for kind, pattern in ((CameFrom.MAIL, MAIL), (CameFrom.SEARCH, SEARCH), (CameFrom.SOCIAL, SOCIAL)):
        if pattern.search(host):
            return kind
    return CameFrom.OTHER
