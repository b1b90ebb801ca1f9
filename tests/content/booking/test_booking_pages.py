"""From the event's page to a place, by e-mail and without an account."""

import json
import re

import pytest

from content.events.booking import placing
from content.events.booking.models import Booking
from portal.security.anonymous import stamp

pytestmark = pytest.mark.django_db


@pytest.fixture
def send(client, event):
    def post(**changed: str):
        data = {"name": "Asha", "email": "asha@example.org", "access_needs": "A ramp", **changed}
        return client.post(f"/bookings/{event.pk}/", {"stamp": stamp(f"bookings:{event.pk}"), **data})

    return post


def words(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_a_place_counts_from_the_press_in_the_mail(client, event, send, post, mailoutbox, link_in):
    assert f"/bookings/{event.pk}/" in client.get("/evening/").content.decode()
    assert send().url == "/bookings/sent/"
    assert post() == [("asha", "Please confirm: An evening with questions")]

    confirm = link_in(mailoutbox[0], "confirm")
    client.get(confirm)
    assert Booking.objects.get().confirmed_at is None
    assert "You have a place" in words(client.post(confirm))
    assert post() == [("asha", "You have a place: An evening with questions")]
    assert "You have a place" in words(client.post(confirm))
    assert post() == []


def test_the_page_says_how_many_places_are_left(client, booked):
    assert "2 places are left" in words(client.get("/evening/"))
    booked("Asha")
    assert "1 place is left" in words(client.get("/evening/"))
    booked("Ben")
    assert "Join the waiting list" in words(client.get("/evening/"))


def test_who_comes_too_late_waits_and_moves_up(client, booked, post, mailoutbox, link_in):
    first, *_ = [booked(name) for name in ("Asha", "Ben", "Cleo", "Dan")]
    post()
    waiting = next(
        mail for mail in mailoutbox if mail.to == ["dan@example.org"] and "waiting" in mail.subject
    )
    assert "1 person is before you" in words(client.get(link_in(waiting, "mine")))

    placing.cancel(first)
    assert post() == [("cleo", "You have a place: An evening with questions")]
    assert set(Booking.objects.placed().values_list("name", flat=True)) == {"Ben", "Cleo"}


def test_one_changes_and_cancels_behind_a_link_that_shows_no_address(
    client, event, booked, post, mailoutbox, link_in
):
    booked("Asha")
    post()
    mine = link_in(mailoutbox[-1], "mine")
    page = client.get(mine)
    assert page["Referrer-Policy"] == "no-referrer"
    assert "asha@example.org" not in page.content.decode() + mine

    form = {"stamp": stamp(f"bookings:{event.pk}"), "name": "Asha B", "access_needs": "Captions"}
    client.post(mine, {**form, "do": "change"})
    assert Booking.objects.values_list("name", "access_needs").get() == ("Asha B", "Captions")

    assert "is cancelled" in words(client.post(mine, {**form, "do": "cancel"}))
    assert not Booking.objects.exists()
    assert client.get(mine).status_code == 410


def test_the_answer_is_the_same_for_an_address_that_has_booked(send, booked, post, mailoutbox):
    booked("Asha")
    post()
    first, again = send(email="new@example.org"), send(email="ASHA@example.org")
    assert (first.status_code, first.url) == (again.status_code, again.url)
    assert ("asha", "Your booking: An evening with questions") in post()
    assert Booking.objects.count() == 2


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"email": "nonsense"}, 422),
        ({"name": ""}, 422),
        ({"stamp": "mine"}, 422),
        ({"name": "I want to die"}, 422),
    ],
)
def test_what_cannot_be_sent_is_explained_and_nothing_is_kept(send, changed, status):
    assert send(**changed).status_code == status
    assert not Booking.objects.exists()


def test_words_of_danger_get_the_numbers_and_are_not_shown_again(send):
    shown = words(send(access_needs="my stepdad hits me every night"))
    assert "999" in shown
    assert "stepdad" not in shown


def test_another_site_cannot_book(client, event):
    answer = client.post(f"/bookings/{event.pk}/", {"name": "x"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


def test_nobody_books_after_the_closing_time_or_for_what_has_begun(client, event, send, frozen):
    event.bookings_close_at = "2026-06-20 12:00+00:00"
    event.save_revision().publish()
    frozen.move_to("2026-06-20 12:00 +0000")
    assert send().status_code == 409
    assert "Booking has closed" in words(client.get("/evening/"))
    frozen.move_to("2026-06-30 17:00 +0000")
    assert send().status_code == 409
    assert "/bookings/" not in client.get("/evening/").content.decode()


def test_a_mail_to_an_address_goes_out_six_times_a_day_at_most(send):
    answers = [send() for _ in range(7)]
    assert [answer.status_code for answer in answers] == [303] * 6 + [429]
    assert "Retry-After" in answers[-1]


def test_an_event_elsewhere_shows_its_own_form(client, event):
    event.takes_bookings, event.register_url = False, "https://forms.example.org/evening"
    event.save_revision().publish()
    assert "https://forms.example.org/evening" in client.get("/evening/").content.decode()
    assert client.get(f"/bookings/{event.pk}/").status_code == 404


def test_other_search_engines_learn_of_the_event_and_that_it_is_cancelled(client, event):
    def data() -> dict:
        page = client.get("/evening/").content.decode()
        return json.loads(re.search(r'ld\+json">(.*?)</script>', page)[1])

    event.title = "An evening </script> & more"
    event.save_revision().publish()
    assert data()["name"] == "An evening </script> & more"
    assert data()["eventStatus"].endswith("EventScheduled")
    event.cancelled = True
    event.save_revision().publish()
    assert data()["eventStatus"].endswith("EventCancelled")
