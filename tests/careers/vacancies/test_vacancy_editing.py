"""Writing a vacancy in the admin."""

from datetime import timedelta

import pytest
from django.urls import reverse
from wagtail.snippets.views.snippets import SnippetViewSet

from careers.vacancies.admin.listing import KINDS
from careers.vacancies.models import Vacancy
from careers.vacancies.publishing import NotReadyToPublish, publish_vacancy
from portal import clock

pytestmark = pytest.mark.django_db


def admin(name: str, *args) -> str:
    viewset: SnippetViewSet = Vacancy.snippet_viewset
    return reverse(viewset.get_url_name(name), args=args)


@pytest.fixture
def desk(client, employer, hr_of):
    """A client signed in as HR of an employer, and that employer."""
    own = employer("Larkshire")
    client.force_login(hr_of(own))
    return client, own


def test_at_most_ten_fields_must_be_filled_in(desk):
    client, _ = desk
    form = client.get(admin("add")).context["form"]

    required = [name for name, field in form.fields.items() if field.required]
    assert len(required) <= 10, required


def test_hr_writes_and_publishes_in_one_go(desk, posted):
    client, own = desk
    client.post(admin("add"), posted(own, **{"action-publish": "1"}))

    made = Vacancy.objects.get()
    assert made.live
    assert made.slug == f"personal-adviser-{own.slug}"
    assert made.live_revision


def test_an_unfinished_draft_is_kept(desk, posted):
    client, own = desk
    client.post(admin("add"), posted(own, summary="", who_can_apply="", closes_at=""))

    made = Vacancy.objects.get()
    assert not made.live


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"who_can_apply": ""}, "who_can_apply"),
        ({"closes_at": ""}, "closes_at"),
        ({"closes_at": "2020-01-01 12:00"}, "closes_at"),
        ({"closing_kind": "until_filled", "confirm_by": ""}, "confirm_by"),
        ({"closing_kind": "until_filled", "confirm_by": "2040-01-01"}, "confirm_by"),
        ({"closing_kind": "unknown"}, "closing_kind"),
        ({"apply_url": ""}, "apply_url"),
        ({"title": "Untitled (advert.txt)"}, "title"),
    ],
)
def test_what_lacks_its_essentials_is_not_published(desk, posted, fields, wrong):
    client, own = desk
    response = client.post(admin("add"), posted(own, **fields, **{"action-publish": "1"}))

    assert wrong in response.context["form"].errors
    assert not Vacancy.objects.filter(live=True).exists()


def test_pay_in_the_wrong_order_is_a_field_error_not_a_crash(desk, posted):
    client, own = desk
    response = client.post(admin("add"), posted(own, pay_min="40000", pay_max="30000"))

    assert "“Pay from” must not be more than “pay to”." in response.content.decode()


def test_a_published_draft_keeps_what_an_import_has_written_since(vacancy):
    post = vacancy(pay_raw="£30,000", pay_min=30000, imported_fields={"pay_min": {"raw": "£30,000"}})
    post.title = "Support worker, families"
    draft = post.save_revision()
    Vacancy.objects.filter(pk=post.pk).update(pay_min=31000)

    draft.publish()
    post.refresh_from_db()
    assert post.title == "Support worker, families"
    assert post.pay_min == 31000


def test_an_editors_change_to_an_imported_field_wins(desk, vacancy, posted):
    client, own = desk
    post = vacancy(employer=own, imported_fields={"summary": {"raw": "x"}, "title": {"raw": "y"}})
    form = posted(own, title=post.title, summary="In our own words.", **{"action-publish": "1"})
    client.post(admin("edit", post.pk), form)

    post.refresh_from_db()
    assert post.summary == "In our own words."
    assert post.owned_by_import == {"title"}


def test_the_last_gate_stops_what_no_form_has_seen(vacancy):
    post = vacancy(live=False, apply_url="")

    with pytest.raises(NotReadyToPublish) as refused:
        publish_vacancy(vacancy=post)
    assert "apply_url" in refused.value.problems


def test_an_imported_advert_without_a_date_may_be_published(vacancy):
    post = vacancy(
        live=False, closing_kind="unknown", apply_url="", imported_fields={"title": {"raw": "Director"}}
    )

    assert publish_vacancy(vacancy=post).live


def test_two_posts_of_one_title_have_two_addresses(vacancy, organisation):
    own = organisation()
    assert vacancy(employer=own).slug != vacancy(employer=own).slug


def test_the_address_stays_when_the_title_changes(vacancy):
    post = vacancy()
    before = post.slug
    post.title = "Something else"
    publish_vacancy(vacancy=post)

    assert post.slug == before


def test_the_list_takes_few_queries_however_many_rows(desk, vacancy, django_assert_max_num_queries):
    client, own = desk
    for _ in range(20):
        publish_vacancy(vacancy=vacancy(employer=own, live=False, closes_at=clock.now() + timedelta(days=9)))
    client.get(admin("list"))
    with django_assert_max_num_queries(25):
        response = client.get(admin("list"))
    assert response.content.decode().count("Family support worker") >= 20


@pytest.mark.parametrize(("state", "count"), [("open", 1), ("closed", 1), ("draft", 1), ("scheduled", 0)])
def test_the_list_filters_by_state(desk, vacancy, state, count):
    client, own = desk
    vacancy(employer=own)
    vacancy(employer=own, closes_at=clock.now() - timedelta(days=1))
    vacancy(employer=own, live=False)

    shown = client.get(admin("list"), {"state": state}).context["page_obj"]
    assert len(shown.object_list) == count


def test_the_preview_shows_the_page(desk, posted):
    client, own = desk
    assert client.post(admin("preview_on_add"), posted(own)).json()["is_valid"]

    shown = client.get(admin("preview_on_add"), {"mode": ""}).content.decode()
    assert "Personal adviser" in shown
    assert "Be the steady adult" in shown


@pytest.mark.parametrize("state", list(KINDS))
def test_the_list_is_searched_filtered_and_sorted_at_once(desk, vacancy, state):
    client, own = desk
    vacancy(employer=own)
    shown = client.get(admin("list"), {"q": "family", "state": state, "ordering": "-title", "role": ""})
    assert shown.status_code == 200


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_spreadsheet_reads_in_words(desk, vacancy, kind):
    client, own = desk
    vacancy(employer=own, reference="FS-1")
    body = b"".join(client.get(admin("list"), {"export": kind}))
    assert body
    if kind == "csv":
        assert b"Anyone: no qualification or experience needed" in body
        assert b"Open" in body
