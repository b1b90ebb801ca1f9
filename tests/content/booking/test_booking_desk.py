"""The editor's side: the list, its file, and a recording that can be followed."""

import pytest
from django.urls import reverse

from content.events.afterwards import can_be_followed
from content.events.booking.models import Booking
from portal.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(event) -> str:
    return reverse("content_bookings", args=[event.pk])


@pytest.fixture
def editor(client) -> User:
    user = User.objects.create_superuser("editor", "editor@example.org", "x")
    client.force_login(user)
    return user


def test_places_stand_before_the_queue_and_it_before_the_unconfirmed(client, editor, address, event, booked):
    Booking.objects.create(event=event, name="Early but silent", email="e@example.org")
    for name in ("Asha", "Ben", "Cleo"):
        booked(name)
    shown = client.get(address).content.decode()
    places = [shown.index(name) for name in ("Asha", "Ben", "Cleo", "Early but silent")]
    assert places == sorted(places)


def test_no_visitor_s_formula_gets_into_the_file(client, editor, address, booked):
    booking = booked("Asha")
    Booking.objects.filter(pk=booking.pk).update(name='=HYPERLINK("https://evil.example")')
    file = b"".join(client.get(f"{address}?export=csv")).decode()
    assert "'=HYPERLINK" in file


def test_a_stranger_sees_no_list(client, address):
    client.force_login(User.objects.create_user("charlie", "charlie@example.org", "x"))
    assert client.get(address).status_code in (302, 403)


def test_a_recording_needs_captions_and_a_transcript(event):
    assert not list(can_be_followed(event))
    event.recording_url = "https://video.example.org/1"
    assert [obstacle.field for obstacle in can_be_followed(event)] == ["has_captions", "transcript"]
    event.has_captions, event.transcript = True, "<p>Welcome.</p>"
    assert not list(can_be_followed(event))


def test_recording_and_transcript_are_shown_once_it_is_over(client, event, frozen):
    event.recording_url, event.has_captions = "https://video.example.org/1", True
    event.transcript = "<p>Welcome, everybody.</p>"
    event.save_revision().publish()
    assert "Welcome, everybody" not in client.get("/evening/").content.decode()
    frozen.move_to("2026-07-01 12:00 +0000")
    page = client.get("/evening/").content.decode()
    assert "Welcome, everybody" in page
    assert "https://video.example.org/1" in page
