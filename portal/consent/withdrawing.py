"""A person no longer agrees: everything of hers goes in the same transaction."""

from django.db import transaction
from django.utils.translation import gettext as _

from portal import clock
from portal.pages.models import BasePage
from portal.pages.naming import pages_naming, take_down
from portal.people.models import Person
from portal.search.sync import drain


@transaction.atomic
def withdraw_consent(person: Person, note: str = "") -> list[BasePage]:
    """Ends every consent of hers. Returns the pages that were taken down; of others the part about her is dropped.

    Pages ask for consent at each request, so they are gone already; the index follows wholly after the commit.
    """
    now = clock.now()
    for consent in person.consents.filter(withdrawn_at=None):
        consent.withdrawn_at, consent.note = now, note or consent.note or _("Withdrawn.")
        consent.save()
    gone = take_down(pages_naming([person.pk]))
    transaction.on_commit(drain, robust=True)
    return gone
