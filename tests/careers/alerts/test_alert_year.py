"""After a year a follower is asked whether she still wants it; without an answer all of hers goes."""

import pytest

from careers.alerts.asking import ask_those_of_a_year
from careers.alerts.models import Subscription
from portal import clock
from portal.erasure.names import Names
from portal.erasure.registry import Subject, erasers
from portal.mail.delivery import deliver
from portal.retention.run import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(follow, index, later, mailoutbox):
    """The mail of a year later, with its links."""
    follow()
    later(days=364)
    assert ask_those_of_a_year(clock.now()) == 0
    later(days=1)
    assert ask_those_of_a_year(clock.now()) == 1
    assert ask_those_of_a_year(clock.now()) == 0
    deliver(clock.now())
    return mailoutbox[-1]


def test_she_is_asked_once(asked, later, mailoutbox):
    assert asked.subject == "Do you still want these e-mails?"
    later(days=10)
    ask_those_of_a_year(clock.now())
    deliver(clock.now())
    assert mailoutbox[-1] is asked


def test_with_a_yes_it_goes_on_for_another_year(asked, later, client, link_in):
    client.post(link_in(asked, "confirm"))
    later(days=31)
    run(clock.now())
    assert Subscription.objects.exists()
    assert ask_those_of_a_year(clock.now()) == 0
    later(days=334)
    assert ask_those_of_a_year(clock.now()) == 1


def test_without_an_answer_it_is_deleted_a_month_later(asked, later):
    later(days=29)
    run(clock.now())
    assert Subscription.objects.exists()
    later(days=2)
    run(clock.now())
    assert not Subscription.objects.exists()


def test_who_is_erased_is_forgotten_here_too(follow, index, db):
    from portal.people.models import Person

    person = Person.objects.create(full_name="Asha Quill")
    follow(address="asha.quill@example.org")
    follow(address="ben@example.org")
    erasers["alerts"](Subject(person, Names.of(person), frozenset()))

    assert [row.address for row in Subscription.objects.all()] == ["ben@example.org"]
