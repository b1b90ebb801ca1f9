"""The platform's own rows that go whole: mails to and about her, sessions that speak of her."""

from django.contrib.sessions.models import Session
from django.db.models import Q

from portal.mail.models import OutgoingMail

from .registry import Subject, erasers


@erasers.register("mail")
def erase_mail(subject: Subject) -> int:
    """Those around her agreements, which bear her address, and any that name her."""
    agreements = subject.person.agreements.values_list("pk", flat=True)
    hers = Q(pk__in=[])
    for number in agreements:
        hers |= Q(key=f"consent.ask:{number}") | Q(key__startswith=f"consent.answer:{number}:")
    hers |= Q(key__startswith=f"consent.ends:{subject.person.pk}:")
    for word in subject.names.written:
        hers |= Q(subject__icontains=word) | Q(text__icontains=word) | Q(html__icontains=word)
    return OutgoingMail.objects.filter(hers).delete()[0]


@erasers.register("sessions")
def erase_sessions(subject: Subject) -> int:
    """A message of the admin may still wait in one. Whoever was signed in signs in again."""
    told = [one.pk for one in Session.objects.all() if subject.names.stand_in(str(one.get_decoded()))]
    return Session.objects.filter(pk__in=told).delete()[0]
