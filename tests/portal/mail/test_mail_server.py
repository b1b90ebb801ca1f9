"""Against a real server of our own: refusals, a lost connection, no server at all."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest

from portal import mail
from portal.mail.delivery import deliver
from portal.mail.models import MailState, OutgoingMail

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


class Conversation(StreamRequestHandler):
    """As much SMTP as a sender needs. ``server.answers`` maps a command to what is said instead of 250."""

    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self) -> None:
        self.say("220 ready")
        while line := self.rfile.readline():
            command = line[:4].decode().upper().strip()
            if command == "QUIT":
                self.say("221 bye")
                return
            answer = self.server.answers.get(command, "354 go on" if command == "DATA" else "250 fine")
            if answer == "hang up":
                return
            self.say(answer)
            if command == "DATA" and answer.startswith("354"):
                self.receive()

    def receive(self) -> None:
        lines = iter(self.rfile.readline, b".\r\n")
        self.server.received.append(message_from_bytes(b"".join(lines)))
        if self.server.answers.get("end") != "hang up":
            self.say("250 taken")
        else:
            self.connection.close()


@pytest.fixture
def server(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_USE_TLS = False
    with ThreadingTCPServer(("127.0.0.1", 0), Conversation) as listening:
        listening.daemon_threads = True
        listening.answers, listening.received = {}, []
        settings.EMAIL_HOST, settings.EMAIL_PORT = listening.server_address
        Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield listening
        listening.shutdown()


@pytest.fixture
def waiting(time_machine) -> OutgoingMail:
    time_machine.move_to(NOON, tick=False)
    return mail.send(key="invitation:7", to="asha@example.org", subject="Come in", text="This way.")


def test_the_server_receives_it(server, waiting):
    assert deliver(NOON) == 1
    assert server.received[0]["Message-ID"] == waiting.message_id


def test_a_refused_address_is_given_up_at_once_and_says_why(server, waiting):
    server.answers = {"RCPT": "550 no such person"}
    deliver(NOON)

    waiting.refresh_from_db()
    assert waiting.state == MailState.FAILED
    assert "no such person" in waiting.error


def test_a_busy_server_is_asked_again_later_and_later(server, waiting):
    server.answers = {"RCPT": "450 try later"}
    deliver(NOON)
    waiting.refresh_from_db()
    assert waiting.due_at == NOON + timedelta(minutes=1)

    deliver(NOON + timedelta(minutes=1))
    waiting.refresh_from_db()
    assert waiting.due_at == NOON + timedelta(minutes=6)
    assert waiting.state == MailState.WAITING


def test_a_connection_lost_after_the_words_sends_them_again_with_the_same_message_id(server, waiting):
    server.answers = {"end": "hang up"}
    deliver(NOON)
    server.answers = {}
    deliver(NOON + timedelta(minutes=1))

    assert [message["Message-ID"] for message in server.received] == [waiting.message_id] * 2
    assert OutgoingMail.objects.get().state == MailState.SENT


def test_one_refusal_does_not_keep_the_next_from_going_out(server, waiting):
    server.answers = {"MAIL": "hang up"}
    deliver(NOON)
    server.answers = {}
    mail.send(key="invitation:8", to="ben@example.org", subject="Come in", text="This way.")

    assert deliver(NOON) == 1


def test_a_server_that_is_away_costs_no_mail_an_attempt(settings, waiting):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert deliver(NOON) == 0

    waiting.refresh_from_db()
    assert (waiting.attempts, waiting.claimed_until, waiting.state) == (0, None, MailState.WAITING)
