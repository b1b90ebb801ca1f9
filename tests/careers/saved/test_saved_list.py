"""A vacancy is saved without an account: in a cookie that is set when somebody saves, and by nothing else."""

from datetime import timedelta

import pytest
import time_machine

from careers.saved.cookie import MOST, NAME
from portal import clock
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel("2026-11-25 12:00 +0000", tick=False) as traveller:
        yield traveller


@pytest.fixture
def post(vacancy):
    made = vacancy(closes_at=clock.now() + timedelta(days=9), pay_min=30000, pay_max=32000)
    rebuild(embedded())
    return made


def save(client, vacancy, do="save", **headers):
    return client.post("/saved/", {"vacancy": vacancy.pk, "do": do, "here": "vacancy"}, headers=headers)


def page(client) -> str:
    return client.get("/saved/").content.decode()


def test_reading_sets_no_cookie_and_saving_sets_one_of_our_own(post, client) -> None:
    client.get(post.get_absolute_url())
    client.get("/saved/")
    assert not client.cookies

    response = save(client, post)
    cookie = response.cookies[NAME]
    assert response.headers["Location"] == f"{post.get_absolute_url()}#saved"
    assert (cookie["httponly"], cookie["samesite"], list(response.cookies)) == (True, "Lax", [NAME])


def test_the_list_shows_what_is_saved_with_its_closing_time(post, client) -> None:
    save(client, post)
    html = page(client)

    assert "You can still apply" in html
    assert f'<a href="{post.get_absolute_url()}">{post.title}</a>' in html
    assert "Closes Friday 4 December 2026, noon" in html
    assert "Changed" not in html


def test_the_vacancy_says_that_it_is_saved_and_can_be_taken_off(post, client) -> None:
    save(client, post)
    assert "See your saved vacancies" in client.get(post.get_absolute_url()).content.decode()

    save(client, post, do="remove")
    assert "Save this vacancy" in client.get(post.get_absolute_url()).content.decode()
    assert "Nothing saved yet" in page(client)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"closes_at": "2026-12-20T12:00Z"}, "It stays open longer than when you saved it."),
        ({"closes_at": "2026-11-28T12:00Z"}, "It closes earlier than when you saved it."),
        ({"pay_max": 35000}, "The pay has changed. It is now: £30,000 to £35,000."),
    ],
)
def test_it_says_what_has_changed_since(change, said, post, client) -> None:
    save(client, post)
    type(post).objects.filter(pk=post.pk).update(**change)
    rebuild(embedded())

    assert said in page(client)


def test_one_that_closes_by_the_clock_moves_below_and_says_so(post, client, frozen) -> None:
    save(client, post)
    frozen.shift(timedelta(days=10))
    html = page(client)

    assert "You can no longer apply" in html
    assert "It has closed since you saved it." in html


def test_one_that_was_taken_down_is_counted_and_not_named(post, client) -> None:
    save(client, post)
    type(post).objects.filter(pk=post.pk).update(live=False)
    rebuild(embedded(), force=True)
    html = page(client)

    assert "One vacancy that you saved has been taken down." in html
    assert post.title not in html


def test_another_site_cannot_save_for_a_visitor(post, client) -> None:
    assert save(client, post, **{"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert not client.cookies


@pytest.mark.parametrize("written", ["", "x", "1-2-3", "9" * 4000, "1-1-1-zzzzzz.\x00"])
def test_a_cookie_that_somebody_tampered_with_is_an_empty_list(written, client) -> None:
    client.cookies[NAME] = written

    assert "Nothing saved yet" in page(client)


@pytest.mark.parametrize("pk", ["0", "x", "-1", "9" * 30, ""])
def test_what_is_no_vacancy_cannot_be_saved(pk, client) -> None:
    assert client.post("/saved/", {"vacancy": pk}).status_code == 404


def test_the_list_is_bounded_and_can_be_forgotten_whole(post, client) -> None:
    client.cookies[NAME] = ".".join(f"{n}-1-1-aaaaaa" for n in range(100, 200))
    save(client, post)
    assert client.cookies[NAME].value.count(".") == MOST - 1

    client.post("/saved/", {"do": "forget"})
    assert client.cookies[NAME].value == ""


def test_the_page_takes_few_queries_however_long_the_list(
    vacancy, client, django_assert_max_num_queries
) -> None:
    posts = [vacancy(closes_at=clock.now() + timedelta(days=n)) for n in range(1, 12)]
    rebuild(embedded())
    for one in posts:
        save(client, one)
    with django_assert_max_num_queries(6):
        html = page(client)

    assert html.count("Take off<") == len(posts)
