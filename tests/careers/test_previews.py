"""An editor sees a draft as its readers will meet it: on its page, found by a search, shared in a message."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from careers.models import ProfilePage, RolePage
from careers.vacancies.models import Vacancy
from content.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def role() -> RolePage:
    home = Page.get_first_root_node().get_children().first()
    page = RolePage(
        title="Night worker", slug="night-worker", summary="Awake while others sleep.", live=False
    )
    home.add_child(instance=page)
    page.save_revision()
    return page


def shown(item, mode: str) -> str:
    response = item.make_preview_request(preview_mode=mode)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("model", [ProfilePage, RolePage, StandardPage, Vacancy])
def test_each_kind_is_seen_as_page_search_result_and_share_card(model):
    assert [name for name, _label in model().preview_modes] == ["", "search", "share"]
    widths = {size["name"]: size["device_width"] for size in model().preview_sizes}
    assert widths["mobile"] < 400 < 1000 < widths["desktop"]


def test_a_page_as_search_shows_it(role):
    html = shown(role, "search")
    assert html.count("Night worker") >= 2
    assert "Awake while others sleep." in html
    assert "/night-worker/" in html


def test_a_page_that_search_may_not_show_says_so(role):
    role.show_in_search_results = False
    assert "Search does not show this" in shown(role, "search")


def test_a_page_as_a_message_shows_it(role):
    html = shown(role, "share")
    assert "Awake while others sleep." in html
    assert "No picture: choose one" in html
    role.summary = ""
    assert "Write a summary" in shown(role, "share")


def test_a_vacancy_in_each_mode(vacancy, employer):
    made = vacancy(title="Support worker", employer=employer("Larkshire"), live=False)
    assert "Help families through a hard year." in shown(made, "search")
    assert "Larkshire" in shown(made, "search")
    assert "Support worker, Larkshire" in shown(made, "share")
    assert "Support worker" in shown(made, "")


@pytest.mark.parametrize("mode", ["", "search", "share"])
def test_the_editor_chooses_the_mode_while_writing(role, admin_client, mode):
    edit = admin_client.get(reverse("wagtailadmin_pages:edit", args=[role.pk])).content.decode()
    assert "As a share card" in edit

    form = {
        "title": "Day worker",
        "slug": "night-worker",
        "summary": "x",
        "body-count": 0,
        "needs_by_law": "null",
    }
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[role.pk])
    admin_client.post(preview, form)
    assert admin_client.get(preview, {"mode": mode}).status_code == 200


def test_what_is_previewed_is_what_the_live_page_tells_others(role, client):
    role.get_latest_revision().publish()
    html = client.get("/night-worker/").content.decode()
    assert '<meta property="og:title" content="Night worker">' in html
    assert '<meta property="og:description" content="Awake while others sleep.">' in html


def test_a_vacancy_tells_others_its_title_employer_and_summary(vacancy, employer, client):
    made = vacancy(title="Support worker", employer=employer("Larkshire"))
    html = client.get(made.get_absolute_url()).content.decode()
    assert '<meta property="og:title" content="Support worker, Larkshire">' in html
