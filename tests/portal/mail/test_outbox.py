"""A mail is written with what it tells about, and goes out once."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail as wire
from django.db import transaction

from portal import mail
from portal.mail.delivery import deliver, send_again
from portal.mail.models import MailState, OutgoingMail
from portal.retention.run import run

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def write(time_machine):
    time_machine.move_to(NOON, tick=False)

    def make(key: str = "alert:1:2026-11-25", **fields) -> OutgoingMail:
        words = {"to": "asha@example.org", "subject": "Two new posts", "text": "Here they are.", **fields}
        return mail.send(key=key, **words)

    return make


def test_the_same_key_is_one_mail_whoever_asks_again(write):
    assert write().pk == write(subject="Another").pk
    assert deliver(NOON) == 1
    assert deliver(NOON + timedelta(days=1)) == 0
    assert [message.subject for message in wire.outbox] == ["Two new posts"]


def test_the_message_id_follows_from_the_key_alone(write):
    first, second = write(), write(key="alert:2:2026-11-25")
    deliver(NOON)

    assert [message.extra_headers["Message-ID"] for message in wire.outbox] == [
        first.message_id,
        second.message_id,
    ]
    assert first.message_id != second.message_id
    assert OutgoingMail(key=first.key).message_id == first.message_id


def test_it_carries_the_headers_and_the_html_that_it_was_given(write):
    write(headers={"List-Unsubscribe": "<https://jobs.example.org/off>"}, html="<p>Here they are.</p>")
    deliver(NOON)

    sent = wire.outbox[0]
    assert sent.message()["List-Unsubscribe"] == "<https://jobs.example.org/off>"
    assert sent.message()["Auto-Submitted"] == "auto-generated"
    assert sent.alternatives[0].content == "<p>Here they are.</p>"


def test_a_line_break_in_the_subject_writes_no_header(write):
    write(subject="Hello\nBcc: everyone@example.org")
    deliver(NOON)

    assert wire.outbox[0].message()["Bcc"] is None


def test_it_is_gone_with_the_transaction_that_wrote_it(write):
    with transaction.atomic():
        write()
        transaction.set_rollback(True)

    assert not OutgoingMail.objects.exists()


def test_it_goes_out_after_the_commit(write, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True) as after:
        write()
        write(key="alert:2:2026-11-25")

    assert len(after) == 1
    assert len(wire.outbox) == 2


def test_it_waits_until_it_is_due(write):
    write(due_at=NOON + timedelta(hours=1))

    assert deliver(NOON) == 0
    assert deliver(NOON + timedelta(hours=1)) == 1


def test_what_another_sender_holds_is_left_until_the_claim_lapses(write):
    held = write()
    OutgoingMail.objects.filter(pk=held.pk).update(claimed_until=NOON + timedelta(minutes=5))

    assert deliver(NOON) == 0
    assert deliver(NOON + timedelta(minutes=5)) == 1


def test_without_a_server_it_waits_to_be_read(write, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    kept = write()

    assert deliver(NOON) == 0
    kept.refresh_from_db()
    assert kept.state == MailState.WAITING


def test_what_nobody_took_in_time_is_given_up_and_can_be_sent_again(write):
    late = write()
    deliver(NOON + timedelta(days=7))
    late.refresh_from_db()
    assert (late.state, late.error) == (MailState.FAILED, "No mail server took it in time.")

    send_again(late, NOON + timedelta(days=8))

    assert deliver(NOON + timedelta(days=8)) == 1


def test_after_thirty_days_address_and_words_are_erased_and_the_key_is_kept(write):
    old = write()
    deliver(NOON)
    run(NOON + timedelta(days=31))

    old.refresh_from_db()
    assert (old.to, old.subject, old.text) == ("", "", "")
    assert write().pk == old.pk
    assert deliver(NOON + timedelta(days=31)) == 0
