"""A conversation by e-mail to oneself: once, with its sources; the address is forgotten."""

import pytest
from django.core import mail

from chatbot.pipeline import ask
from chatbot.web.deleting import delete
from chatbot.web.mailing import forget_addresses
from portal import clock
from portal.mail.delivery import deliver
from portal.mail.models import OutgoingMail
from portal.passages.indexed import index
from portal.search.prepared import Preparer
from portal.security.anonymous import stamp

pytestmark = pytest.mark.django_db
QUESTION = "Does the Harbour scheme pay for childcare?"
SENTENCE = "The Harbour scheme does not pay for childcare."
TO = "jo@mail.example"


@pytest.fixture
def conversation(settings, tmp_path, make_page):
    settings.CAREWAY_INDEX_DIR = tmp_path
    index().take_over(index().new_generation())
    with index().writing() as writing:
        writing.put(
            [
                Preparer(frozenset()).prepare(
                    make_page("nursery", "Childcare", ("Who pays", SENTENCE), questions=(QUESTION,))
                )
            ]
        )
    return ask(QUESTION).conversation


@pytest.fixture
def send(client, conversation):
    def send(to=TO, **headers):
        return client.post(
            f"/ask/{conversation}/mail/", {"email": to, "stamp": stamp("ask")}, headers=headers
        )

    return send


def test_it_is_sent_with_every_source_and_its_whole_address(send):
    assert send().status_code == 302
    deliver(clock.now())
    [sent] = mail.outbox
    assert sent.to == [TO]
    assert f"{SENTENCE} [1]" in sent.body
    assert "/nursery/#0" in sent.body


def test_neither_its_words_nor_afterwards_the_address_lie_in_the_outbox(send):
    send()
    assert OutgoingMail.objects.get().text == ""
    deliver(clock.now())
    forget_addresses(clock.now())
    row = OutgoingMail.objects.get()
    assert (row.to, row.about) == ("", {})


def test_a_deleted_conversation_is_sent_to_nobody(send, conversation):
    send()
    delete(conversation)
    deliver(clock.now())
    assert mail.outbox == []


def test_a_link_that_somebody_wrote_into_a_question_is_not_sent_through_us(send, conversation):
    ask("see https://evil.example/win for childcare", conversation=conversation)
    send()
    deliver(clock.now())
    assert "evil.example" not in mail.outbox[0].body


def test_nobody_is_written_to_more_than_three_times_a_day(send):
    assert [send().status_code for _ in range(4)] == [302, 302, 302, 429]


@pytest.mark.parametrize("headers", [{"sec-fetch-site": "cross-site"}])
def test_another_sites_form_is_refused(send, headers):
    send(**headers)
    assert not OutgoingMail.objects.exists()


def test_words_of_danger_in_its_place_are_answered(send):
    page = send("my dad hits me every night and i am scared").content.decode()
    assert "0800 1111" in page
    assert not OutgoingMail.objects.exists()
