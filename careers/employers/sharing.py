"""The picture that others show of an employer's link, where its editors chose none."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from portal.identity.cards import Card, card_image
from portal.identity.models import SiteIdentity


def employer_card(request: HttpRequest, page: Any) -> HttpResponse:
    identity = SiteIdentity.for_request(request)
    card = Card(_("Who it is to work for"), page.title, (page.summary,), identity.name)
    return HttpResponse(card_image(card, identity.brand), content_type="image/png")
