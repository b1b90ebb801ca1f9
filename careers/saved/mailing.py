"""The list, sent once to whoever asked for it. Its address is kept until it has gone out, and no longer."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from portal import clock, mail
from portal.mail.models import OutgoingMail

from .listed import Listed

KEY = "saved.list:"
USEFUL_FOR = timedelta(hours=6)


def send_list(request: HttpRequest, to: str, listed: Listed) -> None:
    words = {
        "listed": listed,
        "site": request.build_absolute_uri("/").rstrip("/"),
        "here": request.build_absolute_uri(reverse("careers:saved")),
    }
    mail.send(
        key=f"{KEY}{uuid4()}",
        to=to,
        subject=_("The vacancies that you saved"),
        text=render_to_string("careers/saved/list.txt", words),
        useful_until=clock.now() + USEFUL_FOR,
    )


def done_with(now: datetime) -> QuerySet[OutgoingMail]:
    """Those that were sent or given up, and still hold an address."""
    mails = OutgoingMail.objects.filter(key__startswith=KEY).exclude(to="")
    return mails.sent() | mails.failed()


def forget_addresses(now: datetime) -> None:
    done_with(now).forget()  # type: ignore[attr-defined]
