"""A contact that a partner sent is kept beside the advert only as long as the advert keeps it."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from careers.vacancies.forgetting import KEPT
from careers.vacancies.models import Vacancy
from portal.retention import Rule

from .models import SentAdvert


def done_with(now: datetime) -> QuerySet[SentAdvert]:
    return SentAdvert.objects.filter(vacancy__in=Vacancy.objects.over(now - KEPT), sent__has_key="contact")


def forget(rows: QuerySet[SentAdvert]) -> None:
    for sent in rows:
        apply = {**sent.sent.get("apply", {}), "email": ""}
        kept = {name: value for name, value in sent.sent.items() if name not in ("contact", "texts")}
        sent.sent = {**kept, "apply": apply}
        sent.save(update_fields=["sent"])


RULE = Rule(
    _("The contact in an advert that a recruitment system sent."),
    _("A week after the post has closed."),
    done_with,
    forget,
)
