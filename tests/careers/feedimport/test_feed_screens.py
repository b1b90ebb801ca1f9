"""From an export to adverts, as HR does it in the browser."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from careers.feedimport.models import FeedDelivery, VacancyFeed
from careers.vacancies.models import Vacancy

EXPORTS = Path(__file__).parent / "exports"
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def noon(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def desk(client, employer, hr_of):
    own = employer("Brackenmoor Council")
    client.force_login(hr_of(own))
    return client


def handed_in(desk, name: str, content: bytes | None = None) -> FeedDelivery:
    file = SimpleUploadedFile(name, (EXPORTS / name).read_bytes() if content is None else content)
    desk.post(reverse("careers_feed_new"), {"file": file})
    return FeedDelivery.objects.latest("pk")


def columns_of(desk, delivery: FeedDelivery, **said: str) -> dict[str, str]:
    """The form of the second step, as it stands on the page."""
    form = desk.get(reverse("careers_feed_columns", args=[delivery.pk])).context["form"]
    values = {name: form[name].value() or "" for name in form.fields}
    values = {name: value for name, value in values.items() if value is not False}
    return {**values, "deep": str(form.mapping.deep), "step": "on", **said}


def looked_at(desk, delivery: FeedDelivery, **said: str):
    desk.post(reverse("careers_feed_columns", args=[delivery.pk]), columns_of(desk, delivery, **said))
    return desk.get(reverse("careers_feed_check", args=[delivery.pk]))


@pytest.mark.parametrize(
    ("name", "posts"),
    [
        ("semicolons-windows-1252.csv", 5),
        ("two-heading-rows.xlsx", 6),
        ("no-headings.csv", 6),
        ("markup-and-word.xml", 5),
        ("nested.json", 5),
        ("a-row-a-place.txt", 4),
    ],
)
def test_each_export_becomes_adverts_with_one_answer(desk, name, posts):
    delivery = handed_in(desk, name)
    looked_at(desk, delivery)
    check = reverse("careers_feed_check", args=[delivery.pk])
    desk.post(check, {"who-for-rest": "experience", "step": "mend"})
    assert not desk.get(check).context["plan"].held
    desk.post(check, {"step": "publish"})
    made = Vacancy.objects.filter(live=True)
    assert made.count() == posts
    assert all(vacancy.title and vacancy.summary and vacancy.who_can_apply for vacancy in made)
    assert all(vacancy.places.exists() for vacancy in made)


def test_three_rows_are_shown_as_adverts_before_anything_is_made(desk):
    delivery = handed_in(desk, "semicolons-windows-1252.csv")
    page = desk.get(reverse("careers_feed_columns", args=[delivery.pk]))
    assert page.content.decode().count('class="lists-advert"') == 3
    assert "£29,093 to £32,654" in page.content.decode()
    assert not Vacancy.objects.exists()


def test_another_column_shows_in_the_adverts_at_once(desk):
    delivery = handed_in(desk, "no-headings.csv")
    values = columns_of(desk, delivery, step="show") | {"column-2": "team"}
    page = desk.post(reverse("careers_feed_columns", args=[delivery.pk]), values)
    assert "Brackenmoor Council, Skipton" in page.content.decode()


def test_a_list_without_a_job_title_is_not_gone_on_with(desk):
    delivery = handed_in(desk, "no-headings.csv")
    page = desk.post(
        reverse("careers_feed_columns", args=[delivery.pk]), columns_of(desk, delivery) | {"column-1": ""}
    )
    assert "Say which column is the job title." in page.content.decode()


def test_a_bad_row_is_mended_in_the_browser(desk):
    rows = b"Ref,Job title,Location,Closing date,Link\n1,Social worker,Leeds,32/13/2026,https://a.example/1\n2,Social worker,Leeds,9/12/2026,https://a.example/2\n"
    delivery = handed_in(desk, "posts.csv", rows)
    page = looked_at(desk, delivery)
    (mend,) = page.context["mends"]
    assert "is no day that can be read" in mend.problems[0]["message"]
    desk.post(
        reverse("careers_feed_check", args=[delivery.pk]),
        {mend.fields[0].name: "20 December 2026", "step": "publish"},
    )
    assert Vacancy.objects.filter(live=True).count() == 2


def test_who_can_apply_is_said_once_a_title_and_kept(desk):
    delivery = handed_in(desk, "no-headings.csv")
    page = looked_at(desk, delivery)
    titles = {one.title: one.name for one in page.context["titles"]}
    assert "Social worker" not in titles  # whose title says it
    said = {titles["Family support worker"]: "anyone", "who-for-rest": "experience", "step": "mend"}
    desk.post(reverse("careers_feed_check", args=[delivery.pk]), said)
    assert not delivery.rows.held().exists()
    assert VacancyFeed.objects.get().mapping["who"]["family support worker"] == "anyone"


def test_a_second_delivery_needs_no_second_answer(desk):
    delivery = handed_in(desk, "no-headings.csv")
    looked_at(desk, delivery)
    desk.post(reverse("careers_feed_check", args=[delivery.pk]), {"who-for-rest": "anyone", "step": "mend"})
    feed = VacancyFeed.objects.get()
    lines = (EXPORTS / "no-headings.csv").read_bytes()
    answer = desk.post(
        reverse("careers_feed_again", args=[feed.pk]),
        {"file": SimpleUploadedFile("next.csv", lines)},
        follow=True,
    )
    assert answer.redirect_chain[-1][0] == reverse("careers_feed_check", args=[feed.latest.pk])
    assert len(answer.context["plan"].new) == 6


def test_somebody_elses_list_is_not_there(desk, client, employer, hr_of):
    delivery = handed_in(desk, "no-headings.csv")
    client.force_login(hr_of(employer("Charlie's Council")))
    for name, pk in (
        ("careers_feed", delivery.feed_id),
        ("careers_feed_again", delivery.feed_id),
        ("careers_feed_columns", delivery.pk),
        ("careers_feed_check", delivery.pk),
    ):
        assert client.get(reverse(name, args=[pk])).status_code == 404
        assert client.post(reverse(name, args=[pk]), {"step": "publish"}).status_code == 404
    assert client.post(reverse("careers_feed_fetch", args=[delivery.feed_id])).status_code == 404
    assert "no-headings" not in client.get(reverse("careers_feeds")).content.decode()


def test_what_the_file_lacks_is_said_beside_the_box(desk):
    page = desk.post(reverse("careers_feed_new"), {"file": SimpleUploadedFile("a.csv", b"Ref,Job title\n")})
    assert FeedDelivery.objects.count() == 1 or "empty" in page.content.decode()


def test_neither_file_nor_address_is_asked_for_again(desk):
    page = desk.post(reverse("careers_feed_new"), {"address": ""})
    assert "one of the two" in page.content.decode()
    assert not VacancyFeed.objects.exists()


def test_a_refused_file_leaves_no_list_behind(desk):
    page = desk.post(
        reverse("careers_feed_new"), {"file": SimpleUploadedFile("a.xls", b"\xd0\xcf\x11\xe0" + b"0" * 99)}
    )
    assert ".xlsx" in page.content.decode()
    assert not VacancyFeed.objects.exists()


def test_next_months_file_is_known_by_its_columns(desk):
    first = handed_in(desk, "semicolons-windows-1252.csv")
    looked_at(desk, first)
    second = handed_in(desk, "semicolons-windows-1252.csv")
    assert second.feed == first.feed
    assert VacancyFeed.objects.count() == 1


def test_what_a_list_does_not_say_is_not_claimed_for_it(desk, client):
    looked_at(desk, handed_in(desk, "no-headings.csv"))
    delivery = FeedDelivery.objects.get()
    check = reverse("careers_feed_check", args=[delivery.pk])
    desk.post(check, {"who-for-rest": "anyone", "step": "publish"})
    page = client.get(Vacancy.objects.first().get_absolute_url()).content.decode()
    assert "No car needed" not in page
    assert "At the place of work" not in page


def test_a_long_list_is_left_to_the_worker(desk, monkeypatch):
    from careers.feedimport.screen import reading
    from careers.feedimport.working import work

    monkeypatch.setattr(reading, "AT_ONCE", 3)
    delivery = handed_in(desk, "no-headings.csv")
    assert "the site is at work on it" in looked_at(desk, delivery).content.decode()
    work(NOW)
    check = reverse("careers_feed_check", args=[delivery.pk])
    desk.post(check, {"who-for-rest": "anyone", "step": "mend"})
    work(NOW)
    desk.post(check, {"step": "publish"})
    work(NOW)
    assert Vacancy.objects.filter(live=True).count() == 6


def test_the_check_asks_no_more_of_the_database_for_more_rows(desk, django_assert_max_num_queries):
    rows = [f"{n},Social worker,Leeds,20/12/2026,https://a.example/{n}" for n in range(30)]
    text = "\n".join(["Ref,Job title,Location,Closing date,Link", *rows, ""]).encode()
    delivery = handed_in(desk, "posts.csv", text)
    looked_at(desk, delivery)
    with django_assert_max_num_queries(60):
        desk.get(reverse("careers_feed_check", args=[delivery.pk]))
