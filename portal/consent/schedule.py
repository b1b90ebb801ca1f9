"""By the clock: pages whose consent has ended are unpublished, and editors are told before one ends."""

from datetime import datetime, timedelta

from portal.pages.naming import pages_naming, take_down
from portal.people.models import Person, Use
from portal.schedule import job

from .ending import tell_before_it_ends


@job("consent.take_down")
def take_down_what_has_ended(now: datetime) -> None:
    """They answer 410 from the moment that the consent ends; here they also leave the list of what is live."""
    ended = Person.objects.filter(consents__isnull=False).exclude(
        pk__in=Person.objects.allowing(Use.PAGE, now)
    )
    take_down(pages_naming(ended.values_list("pk", flat=True)))


@job("consent.ending", every=timedelta(hours=6))
def tell_editors(now: datetime) -> None:
    tell_before_it_ends(now)
