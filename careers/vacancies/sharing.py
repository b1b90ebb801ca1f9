"""The picture that others show of a vacancy's link."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal import clock
from portal.identity.cards import Card, card_image
from portal.identity.models import SiteIdentity

from .models import Vacancy
from .naming import withheld
from .states import READABLE, State, state_of
from .wording import pay_words, place_words


@require_safe
def vacancy_card(request: HttpRequest, slug: str) -> HttpResponse:
    """As long as its page can be read; closed, it says so and no pay."""
    vacancy = get_object_or_404(Vacancy.objects.with_what_its_page_shows(), slug=slug)
    now = clock.now()
    state = state_of(vacancy, now)
    if state not in READABLE or withheld(vacancy, now):
        raise Http404
    identity = SiteIdentity.for_request(request)
    told = [place_words(vacancy), pay_words(vacancy).main]
    facts = told if state == State.OPEN else [_("You can no longer apply.")]
    card = Card(vacancy.employer.name, vacancy.title, tuple(filter(None, facts)), identity.name)
    return HttpResponse(card_image(card, identity.brand), content_type="image/png")
