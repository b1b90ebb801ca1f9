"""An administrator reads what the site wrote; nobody else does."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from portal import clock, mail
from portal.health.probes import mail as probe
from portal.mail.models import MailState, OutgoingMail

pytestmark = pytest.mark.django_db


@pytest.fixture
def written() -> OutgoingMail:
    return mail.send(key="invitation:7", to="asha@example.org", subject="Come in", text="By this link.")


def addresses(written):
    return [
        reverse("portal_mail"),
        reverse("portal_mail_results"),
        reverse("portal_mail_read", args=[written.pk]),
    ]


def test_an_administrator_finds_and_reads_it(admin_client, written):
    listing, results, reading = (admin_client.get(address) for address in addresses(written))

    assert "asha@example.org" in listing.content.decode()
    assert "asha@example.org" in results.content.decode()
    assert "By this link." in reading.content.decode()
    assert "Outgoing mail" in admin_client.get(reverse("wagtailadmin_home")).content.decode()


def test_nobody_else_does(client, django_user_model, written):
    editor = django_user_model.objects.create_user("editor")
    editor.groups.add(Group.objects.get(name="Editors"))
    client.force_login(editor)
    for address in addresses(written):
        response = client.get(address)
        assert response.status_code == 302, address
        assert b"asha" not in response.content


def test_the_right_to_view_is_enough(client, django_user_model, written):
    reader = django_user_model.objects.create_user("reader")
    reader.user_permissions.add(
        *Permission.objects.filter(codename__in=("view_outgoingmail", "access_admin"))
    )
    client.force_login(reader)

    assert client.get(addresses(written)[2]).status_code == 200


def test_a_failed_one_is_found_and_sent_again(admin_client, written):
    OutgoingMail.objects.update(failed_at=clock.now(), error="No such person")
    found = admin_client.get(reverse("portal_mail"), {"state": "failed"})
    assert "No such person" in found.content.decode()
    assert "asha" not in admin_client.get(reverse("portal_mail"), {"state": "sent"}).content.decode()

    admin_client.post(addresses(written)[2])

    written.refresh_from_db()
    assert written.state == MailState.WAITING


def test_the_listing_takes_the_same_queries_whatever_its_length(
    admin_client, written, django_assert_max_num_queries
):
    for number in range(20):
        mail.send(key=f"k{number}", to="asha@example.org", subject="Come in", text="x")
    with django_assert_max_num_queries(14):
        admin_client.get(reverse("portal_mail"))


def test_health_says_when_mail_waits_and_when_it_failed(written):
    assert probe() is None
    OutgoingMail.objects.update(due_at=clock.now() - timedelta(minutes=11))
    assert "1 e-mails have waited" in probe().problem
    OutgoingMail.objects.update(failed_at=clock.now())
    assert "could not be sent" in probe().problem
