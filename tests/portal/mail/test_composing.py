"""A mail may be written when it is sent: then it says what is true at that moment, or is not sent at all."""

from datetime import UTC, datetime

import pytest
from django.core import mail as wire
from django.urls import reverse

from portal.mail import composing
from portal.mail.composing import Words
from portal.mail.delivery import deliver
from portal.mail.models import OutgoingMail

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def said(monkeypatch, time_machine):
    """What the composer says; None to say nothing."""
    time_machine.move_to(NOON, tick=False)
    words = {"now": Words("Two posts", "Here they are.", "<p>Here</p>", {"List-Id": "jobs"})}
    composers = {"test": lambda: lambda mail: words["now"]}
    monkeypatch.setattr(composing.composers, "_items", composers)
    OutgoingMail.objects.create(
        key="k:1", to="asha@example.org", composer="test", useful_until="2026-12-01T12:00Z"
    )
    return words


def test_it_goes_out_in_the_words_of_the_moment(said):
    said["now"] = Words("One\r\npost", "The other has closed.", headers={"List-Id": "jobs"})
    assert deliver(NOON) == 1

    sent = wire.outbox[0].message()
    assert (sent["Subject"], sent["List-Id"]) == ("One post", "jobs")
    assert sent["Message-ID"] == OutgoingMail.objects.get().message_id


def test_when_nothing_is_left_to_tell_it_is_not_sent(said):
    said["now"] = None

    assert deliver(NOON) == 0
    assert not OutgoingMail.objects.exists()


def test_an_administrator_reads_it_before_it_goes_out(said, admin_client):
    mail = OutgoingMail.objects.get()

    assert "Here they are." in admin_client.get(reverse("portal_mail_read", args=[mail.pk])).content.decode()
