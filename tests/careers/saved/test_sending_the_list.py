"""The saved list goes to oneself by e-mail, once, and the address is forgotten when it has gone."""

from datetime import timedelta

import pytest
import time_machine

from careers.saved.limits import FROM_ONE_PLACE_AN_HOUR, TO_ONE_ADDRESS_A_DAY
from portal import clock
from portal.mail.delivery import deliver
from portal.mail.models import OutgoingMail
from portal.schedule.jobs import jobs
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild
from portal.security.anonymous import stamp

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel("2026-11-25 12:00 +0000", tick=False) as traveller:
        yield traveller


@pytest.fixture
def post(vacancy, client):
    """Saved by the visitor."""
    made = vacancy(closes_at=clock.now() + timedelta(days=9), pay_min=30000, pay_max=32000)
    rebuild(embedded())
    client.post("/saved/", {"vacancy": made.pk, "do": "save"})
    return made


def send(client, email="reader@example.org", **fields):
    return client.post("/saved/", {"do": "send", "email": email, "stamp": stamp("saved"), **fields})


def test_it_tells_of_each_vacancy_when_it_closes_and_where_it_is(post, client) -> None:
    response = send(client)
    sent = OutgoingMail.objects.get()

    assert (response.status_code, sent.to) == (303, "reader@example.org")
    for words in (
        post.title,
        "Closes Friday 4 December 2026, noon",
        f"http://testserver{post.get_absolute_url()}",
    ):
        assert words in sent.text
    assert "Your list is on its way" in client.get(response["Location"]).content.decode()


def test_the_address_is_forgotten_when_the_mail_has_gone_out(post, client, mailoutbox) -> None:
    send(client)
    deliver(clock.now())
    jobs["saved.forget_addresses"].run(clock.now())

    assert [message.to for message in mailoutbox] == [["reader@example.org"]]
    assert set(OutgoingMail.objects.values_list("to", "text")) == {("", "")}


def test_one_that_could_not_go_out_is_forgotten_too(post, client, frozen, settings) -> None:
    send(client)
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    frozen.shift(timedelta(hours=7))
    deliver(clock.now())
    jobs["saved.forget_addresses"].run(clock.now())

    assert set(OutgoingMail.objects.values_list("to", "text")) == {("", "")}


def test_without_a_mail_server_it_says_so_and_keeps_no_address(post, client, settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

    assert "This site has no mail server" in client.get("/saved/").content.decode()
    send(client)
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"email": "reader at example"}, "Write it in full"),
        ({"stamp": "made up"}, "This form is too old"),
        ({"stamp": ""}, "This form is too old"),
    ],
)
def test_what_is_wrong_is_said_beside_the_list_and_nothing_is_sent(wrong, said, post, client) -> None:
    response = send(client, **wrong)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert post.title in response.content.decode()
    assert not OutgoingMail.objects.exists()


def test_another_site_cannot_have_it_sent(post, client) -> None:
    words = {"do": "send", "email": "reader@example.org", "stamp": stamp("saved")}

    assert client.post("/saved/", words, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert not OutgoingMail.objects.exists()


def test_who_writes_of_danger_instead_is_shown_whom_to_call(post, client) -> None:
    html = send(client, email="my dad hits me and I am scared").content.decode()

    assert "Please talk to someone" in html
    assert "I am scared" not in html


def test_nobody_is_sent_more_than_a_few(post, client) -> None:
    answers = [send(client).status_code for _ in range(TO_ONE_ADDRESS_A_DAY + 1)]

    assert answers == [303] * TO_ONE_ADDRESS_A_DAY + [429]
    assert OutgoingMail.objects.count() == TO_ONE_ADDRESS_A_DAY


def test_one_place_cannot_send_to_the_whole_world(post, client) -> None:
    answers = [send(client, email=f"reader{n}@example.org") for n in range(FROM_ONE_PLACE_AN_HOUR + 1)]

    assert answers[-1].status_code == 429
    assert int(answers[-1]["Retry-After"]) > 0


def test_an_empty_list_is_not_sent(client) -> None:
    send(client)

    assert not OutgoingMail.objects.exists()
