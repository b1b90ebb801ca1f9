"""Who keeps a list is told by mail when it needs somebody; once a day, not once a fetch."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from portal import clock, mail

from .models import VacancyFeed


def tell_keeper(feed: VacancyFeed, what: str) -> None:
    to = feed.kept_by.email if feed.kept_by and feed.kept_by.is_active else ""
    if not to:
        return
    address = settings.WAGTAILADMIN_BASE_URL + reverse("careers_feed", args=[feed.pk])
    words = {"name": feed.name, "what": what, "address": address}
    mail.send(
        key=f"feedimport:{feed.pk}:{timezone.localdate(clock.now())}",
        to=to,
        subject=_("The list “%(name)s” needs you") % words,
        text=_(
            "The list of vacancies “%(name)s” could not be brought in as usual.\n\n%(what)s\n\n"
            "What is on the site stays as it is. Look at it here:\n%(address)s\n"
        )
        % words,
    )
