"""Several vacancies in one go, and the way back."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from careers.vacancies.admin.said import UNDO_WITHIN
from careers.vacancies.models import Vacancy
from careers.vacancies.publishing import publish_vacancy
from careers.vacancies.states import State, state_of
from careers.vacancies.turning import close_vacancy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
DAY = timedelta(days=1)
LIST = "/admin/snippets/careers/vacancy/"


@pytest.fixture
def posts(vacancy, signed_in, noon):
    """Ten open vacancies of her employer, which close one day after another."""
    _client, own = signed_in
    drafts = [
        vacancy(employer=own, live=False, title=f"Post {n}", closes_at=noon + n * DAY) for n in range(1, 11)
    ]
    return [publish_vacancy(vacancy=draft) for draft in drafts]


def bulk(client, action: str, posts: list[Vacancy], **form) -> str:
    """What the list says after the form of the bulk action has been sent."""
    address = reverse("wagtail_bulk_action", args=["careers", "vacancy", action])
    chosen = "&".join(f"id={post.pk}" for post in posts)
    return client.post(f"{address}?{chosen}&next={LIST}", form, follow=True).content.decode()


def undo(client, html: str) -> str:
    token = re.search(r'name="done" value="([^"]+)"', html)[1]
    return client.post(reverse("careers_vacancy_undo"), {"done": token}, follow=True).content.decode()


def closings() -> list[datetime]:
    return list(Vacancy.objects.order_by("pk").values_list("closes_at", flat=True))


def test_ten_are_extended_in_one_go_and_put_back_in_one_go(signed_in, posts):
    client, _own = signed_in
    before = closings()
    html = bulk(client, "extend", posts, how="2")
    assert "10 vacancies extended." in html
    assert closings() == [closes + 14 * DAY for closes in before]

    assert "Undone: 10 vacancies are as they were before." in undo(client, html)
    assert closings() == before
    assert not Vacancy.objects.with_changes().exists()


def test_the_confirmation_names_each_and_those_that_stay(signed_in, posts):
    client, _own = signed_in
    close_vacancy(vacancy=posts[0], user=None, reason="filled")
    address = reverse("wagtail_bulk_action", args=["careers", "vacancy", "extend"])
    html = client.get(f"{address}?id={posts[0].pk}&id={posts[1].pk}").content.decode()

    assert "Post 2" in html.split("Left as they are")[0]
    assert "Post 1: Closed" in html.split("Left as they are")[1]


def test_all_until_one_time(signed_in, posts):
    client, _own = signed_in
    bulk(client, "extend", posts, how="date", until="2026-12-18 17:00")
    assert set(closings()) == {datetime(2026, 12, 18, 17, tzinfo=UTC)}


def test_a_time_that_is_missing_is_asked_for(signed_in, posts):
    client, _own = signed_in
    before = closings()
    assert "Give the day and time until which they stay open." in bulk(client, "extend", posts, how="date")
    assert closings() == before


def test_one_that_would_close_sooner_is_named_and_left(signed_in, posts):
    client, _own = signed_in
    html = bulk(client, "extend", posts[8:], how="date", until="2026-12-05 09:00")
    assert "“Post 9” is extended." in html
    assert "Left as it is: “Post 10”: Give a time that is later than the one it has." in html


def test_the_hour_in_london_stays_when_the_clocks_change(signed_in, vacancy, time_machine):
    client, own = signed_in
    time_machine.move_to(datetime(2027, 3, 20, 12, tzinfo=UTC))
    client.force_login(own.memberships.get().user)
    post = publish_vacancy(
        vacancy=vacancy(employer=own, live=False, closes_at=datetime(2027, 3, 26, 17, tzinfo=UTC))
    )
    bulk(client, "extend", [post], how="1")
    assert closings() == [datetime(2027, 4, 2, 16, tzinfo=UTC)]


def test_one_open_until_filled_is_confirmed_no_further_than_it_may(signed_in, vacancy, noon):
    client, own = signed_in
    post = vacancy(employer=own, closing_kind="until_filled", confirm_by=(noon + 20 * DAY).date())
    bulk(client, "extend", [post], how="4")
    post.refresh_from_db()
    assert post.confirm_by == (noon + 28 * DAY).date()


def test_closed_with_a_reason_archived_and_undone(signed_in, posts, client, noon):
    html = bulk(client, "close", posts[:2], reason="filled")
    assert "2 vacancies closed." in html
    undo(client, html)
    assert state_of(Vacancy.objects.get(pk=posts[0].pk), noon) == State.OPEN

    bulk(client, "close", posts[:2], reason="filled")
    html = bulk(client, "archive", posts)
    assert "2 vacancies archived." in html
    assert client.get(posts[0].get_absolute_url()).status_code == 410
    undo(client, html)
    archived = Vacancy.objects.get(pk=posts[0].pk)
    assert (archived.live, archived.has_unpublished_changes) == (True, False)
    assert client.get(posts[0].get_absolute_url()).status_code == 200


def test_drafts_are_published_and_the_unfinished_one_says_what_it_lacks(signed_in, vacancy):
    client, own = signed_in
    ready = vacancy(employer=own, live=False, title="Ready")
    lacking = vacancy(employer=own, live=False, title="Lacking", apply_url="")
    html = bulk(client, "publish", [ready, lacking])

    assert "1 vacancy published." in html
    assert "“Lacking”: Say how to apply: a link, an address, or a sentence." in html
    assert list(Vacancy.objects.live()) == [ready]


def test_undone_only_where_nothing_has_changed_since(signed_in, posts):
    client, _own = signed_in
    html = bulk(client, "extend", posts[:2], how="2")
    Vacancy.objects.filter(pk=posts[0].pk).update(closes_at=datetime(2027, 1, 1, tzinfo=UTC))
    said = undo(client, html)

    assert "“Post 2” is as it was before. Left as it is: “Post 1”: It has been changed since." in said
    assert Vacancy.objects.get(pk=posts[0].pk).closes_at == datetime(2027, 1, 1, tzinfo=UTC)


def test_undone_twice_it_says_so(signed_in, posts):
    client, _own = signed_in
    html = bulk(client, "extend", posts[:1], how="2")
    undo(client, html)
    assert "Nothing was undone." in undo(client, html)


def test_an_undone_extension_belongs_to_the_import_again(signed_in, vacancy):
    client, own = signed_in
    post = vacancy(employer=own, imported_fields={"closes_at": {"raw": "5 December"}})
    html = bulk(client, "extend", [post], how="1")
    post.refresh_from_db()
    assert post.owned_by_import == set()
    undo(client, html)
    post.refresh_from_db()
    assert post.owned_by_import == {"closes_at"}


def test_after_an_hour_it_is_too_late(signed_in, posts, time_machine, noon):
    client, _own = signed_in
    html = bulk(client, "extend", posts[:1], how="2")
    time_machine.move_to(noon + timedelta(seconds=UNDO_WITHIN + 1))
    assert "It is too late to undo this." in undo(client, html)
    assert closings()[0] == noon + 15 * DAY


def test_a_token_of_somebodys_own_making_is_refused(signed_in, posts):
    client, _own = signed_in
    bulk(client, "extend", posts[:1], how="2")
    said = client.post(reverse("careers_vacancy_undo"), {"done": "made-up"}, follow=True).content.decode()
    assert "It is too late" in said


def test_one_alone_goes_back_to_where_the_button_was(signed_in, posts):
    client, _own = signed_in
    address = reverse("careers_vacancy_turn", args=[posts[0].pk, "extend"])
    response = client.post(f"{address}?next={LIST}", {"closes_at": "2026-12-24 12:00"}, follow=True)

    assert response.redirect_chain[0][0] == LIST
    assert "“Post 1” is extended. Closes Thursday 24 December 2026, noon." in response.content.decode()
    undo(client, response.content.decode())
    assert closings()[0] == posts[0].closes_at
