"""Fetches from addresses that people type in. Nothing inside the organisation's own network is ever reached.

The name is resolved once, every address it stands for has to be public, and the connection goes to one of those, so
that the name cannot mean another machine a moment later. Redirects are followed by the same rules. Size and time are
counted while the answer arrives.
"""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Timer
from time import monotonic
from typing import BinaryIO
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

AGENT = "Careway (feed reader)"
CONNECT_SECONDS = 10
CHUNK = 64 * 1024
MOST_REDIRECTS = 4
REDIRECTS = {301, 302, 303, 307, 308}
PORTS = {"http": 80, "https": 443}


class NotFetched(Exception):
    """Why not, in the words of the person who typed the address."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """``changed`` is False where the other side says that nothing is new since ``etag``; nothing was written then."""

    url: str
    changed: bool
    etag: str


def fetch(url: str, into: BinaryIO, *, most_bytes: int, most_seconds: float, etag: str = "") -> Fetched:
    """Writes the answer into ``into``. Raise ``NotFetched``; what was written by then is of no use."""
    until = monotonic() + most_seconds
    for _hop in range(MOST_REDIRECTS + 1):
        parts = checked(url)
        connection = _connection(parts, until)
        hanging_up = _hang_up_at(connection.sock, until)
        try:
            response = _ask(connection, parts, etag)
            if response.status in REDIRECTS and response.getheader("Location"):
                url = urljoin(url, response.getheader("Location", ""))
                continue
            if response.status == http.client.NOT_MODIFIED:
                return Fetched(url, False, etag)
            _check(response, most_bytes)
            _copy(response, into, most_bytes, until)
            return Fetched(url, True, (response.getheader("ETag") or "")[:200])
        except (OSError, http.client.HTTPException) as error:
            raise NotFetched(
                _("The address did not answer as it should: %(why)s.") % {"why": _why(error)}
            ) from error
        finally:
            hanging_up.cancel()
            connection.close()
    raise NotFetched(_("The address leads from one to the next without end."))


def checked(url: str) -> SplitResult:
    """Raise ``NotFetched`` for what is no address on the web."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise NotFetched(_("This is no web address.")) from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise NotFetched(_("The address has to begin with https:// or http://."))
    if parts.username or parts.password:
        raise NotFetched(_("The address must not hold a user name or password."))
    if port == 0 or any(character <= " " for character in url):
        raise NotFetched(_("This is no web address."))
    return parts


def public_address(host: str, port: int) -> tuple[int, str]:
    """Family and number of the machine to connect to. Raise ``NotFetched`` where the name, or one of the machines that
    it stands for, is not public; hosts in ``CAREWAY_PRIVATE_FEED_HOSTS`` may be anywhere."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFetched(_("There is no machine called %(host)s.") % {"host": host}) from error
    if f"{host}:{port}" not in settings.CAREWAY_PRIVATE_FEED_HOSTS and not all(
        is_public(str(entry[4][0])) for entry in found
    ):
        raise NotFetched(
            _("%(host)s lies inside a private network. Only public addresses are fetched.") % {"host": host}
        )
    return found[0][0], str(found[0][4][0])


def is_public(number: str) -> bool:
    """Also of the IPv4 address inside an IPv6 one."""
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and address in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None and not is_public(str(inner)):
            return False
    return address.is_global and not address.is_multicast


def _connection(parts: SplitResult, until: float) -> http.client.HTTPConnection:
    """To the very machine that was looked at; TLS still asks for the name's certificate."""
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    _family, number = public_address(host, port)
    connection = http.client.HTTPConnection(host, port, timeout=CONNECT_SECONDS)
    try:
        wire = socket.create_connection(
            (number, port), timeout=max(0.1, min(CONNECT_SECONDS, until - monotonic()))
        )
        if parts.scheme == "https":
            wire = ssl.create_default_context().wrap_socket(wire, server_hostname=host)
    except OSError as error:
        raise NotFetched(
            _("%(host)s does not answer: %(why)s.") % {"host": host, "why": _why(error)}
        ) from error
    connection.sock = wire
    return connection


def _hang_up_at(wire: socket.socket, until: float) -> Timer:
    """Ends an answer whose header, too, may come a byte at a time: no timeout of the socket would."""
    timer = Timer(max(0.0, until - monotonic()), wire.shutdown, [socket.SHUT_RDWR])
    timer.daemon = True
    timer.start()
    return timer


def _ask(connection: http.client.HTTPConnection, parts: SplitResult, etag: str) -> http.client.HTTPResponse:
    path = parts.path or "/"
    headers = {"User-Agent": AGENT, "Accept": "*/*", "Accept-Encoding": "identity", "Connection": "close"}
    if etag:
        headers["If-None-Match"] = etag
    connection.request("GET", f"{path}?{parts.query}" if parts.query else path, headers=headers)
    return connection.getresponse()


def _check(response: http.client.HTTPResponse, most_bytes: int) -> None:
    if response.status != http.client.OK:
        raise NotFetched(
            _("The address answered with “%(status)s”.") % {"status": f"{response.status} {response.reason}"}
        )
    if response.getheader("Content-Encoding", "identity") not in ("identity", ""):
        raise NotFetched(_("The answer came packed, though it was asked for plain."))
    if (response.length or 0) > most_bytes:
        raise _too_large(most_bytes)


def _copy(response: http.client.HTTPResponse, into: BinaryIO, most_bytes: int, until: float) -> None:
    said, size = response.length, 0
    for chunk in _chunks(response, until):
        size += len(chunk)
        if size > most_bytes:
            raise _too_large(most_bytes)
        into.write(chunk)
    if said is not None and size < said:
        raise NotFetched(_("Only a part of the answer arrived."))


def _chunks(response: http.client.HTTPResponse, until: float) -> Iterator[bytes]:
    """What has arrived each time."""
    while True:
        chunk = response.read1(CHUNK)
        if monotonic() > until:
            raise NotFetched(_("The answer took too long."))
        if not chunk:
            return
        yield chunk


def _too_large(most_bytes: int) -> NotFetched:
    return NotFetched(_("The answer is larger than %(most)s MB.") % {"most": most_bytes // 2**20})


def _why(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error) or type(error).__name__
