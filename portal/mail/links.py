"""Links in mails: to the public address, and to what is one person's alone."""

from urllib.parse import urljoin

from django.core import signing
from django.urls import reverse
from wagtail.admin.utils import get_admin_base_url


def site_address(path: str) -> str:
    """``path`` may be whole already, where there are several sites."""
    return urljoin(get_admin_base_url() or "", path)


class PersonalLink:
    """To one view, for one purpose: signed, unguessable by its nonce, and without anybody's address."""

    def __init__(self, view: str) -> None:
        self.view = view
        self._signer = signing.Signer(salt=f"portal.mail.links.{view}", sep="~")

    def to(self, nonce: str) -> str:
        return site_address(reverse(self.view, args=[self._signer.sign(nonce)]))

    def nonce_behind(self, token: str) -> str | None:
        """None for a link that we did not make."""
        try:
            return self._signer.unsign(token)
        except signing.BadSignature:
            return None
