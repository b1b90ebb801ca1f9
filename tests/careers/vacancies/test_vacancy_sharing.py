"""The card of a vacancy and of an employer, where a link to it is shared."""

from datetime import timedelta

import pytest

from portal import clock

pytestmark = pytest.mark.django_db


def test_the_page_names_its_card_and_the_card_is_a_picture(client, vacancy):
    post = vacancy()
    address = f"{post.get_absolute_url()}card.png"
    page = client.get(post.get_absolute_url()).content.decode()

    assert f'<meta property="og:image" content="http://testserver{address}">' in page
    assert client.get(address)["Content-Type"] == "image/png"


def test_it_is_drawn_once_and_anew_when_the_advert_changes(client, vacancy, monkeypatch):
    post, calls = vacancy(), []
    monkeypatch.setattr("portal.identity.cards.drawn", lambda card, brand: calls.append(card) or b"png")
    address = f"{post.get_absolute_url()}card.png"
    tags = [client.get(address)["ETag"] for _again in range(2)]
    post.title = "Night worker"
    post.save()
    client.get(address)

    assert tags[0] == tags[1]
    assert [card.title for card in calls] == ["Family support worker", "Night worker"]


def test_of_a_closed_one_it_tells_no_pay(client, vacancy, monkeypatch, time_machine):
    post, calls = vacancy(pay_min=30000), []
    monkeypatch.setattr("portal.identity.cards.drawn", lambda card, brand: calls.append(card) or b"png")
    time_machine.move_to(clock.now() + timedelta(days=11))
    client.get(f"{post.get_absolute_url()}card.png")

    assert calls[0].facts == ("You can no longer apply.",)


def test_what_nobody_may_read_has_none(client, vacancy):
    for post in (vacancy(live=False), vacancy(opens_at=clock.now() + timedelta(days=1))):
        assert client.get(f"{post.get_absolute_url()}card.png").status_code == 404


def test_an_employers_page_has_one_too(client, employer):
    page = employer("Larkshire").employer_page
    page.save_revision().publish()
    html = client.get(page.url).content.decode()

    assert f'<meta property="og:image" content="http://testserver{page.url}card/">' in html
    assert client.get(f"{page.url}card/")["Content-Type"] == "image/png"
