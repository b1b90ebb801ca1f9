"""What HR meets when she signs in."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.admin.menu import admin_menu
from wagtail.models import Site

from careers.desk.my_vacancies import AT_MOST
from careers.employers.rules import PublishingRules
from careers.vacancies.models import Vacancy
from portal.importing.models import ImportedDocument
from portal.people.models import Consent, Person

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def noon(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def home(client, employer, hr_of):
    """Signs HR of one employer in; returns that employer and what her home shows."""
    own = employer("Larkshire")
    client.force_login(hr_of(own))

    def show() -> tuple[dict[str, list[str]], str]:
        response = client.get("/admin/")
        desk = next(context for context in response.context if "sections" in context)
        rows = {s["sort"].name: [row.vacancy.title for row in s["rows"]] for s in desk["sections"]}
        return rows, response.content.decode()

    return own, show


def test_each_stands_under_what_it_asks_of_her(home, vacancy):
    own, show = home
    vacancy(employer=own, title="Soon", closes_at=NOW + 3 * DAY)
    vacancy(employer=own, title="Confirmed", closing_kind="until_filled", confirm_by=(NOW + 2 * DAY).date())
    vacancy(employer=own, title="Later", closes_at=NOW + 30 * DAY)
    vacancy(employer=own, title="Draft", live=False)
    vacancy(employer=own, title="Over", closes_at=NOW - DAY)
    vacancy(
        employer=own,
        title="Ancient",
        closes_at=NOW - 400 * DAY,
        live=False,
        first_published_at=NOW - 500 * DAY,
    )
    waiting = vacancy(employer=own, title="Waiting", live=False)
    waiting.save_revision()
    waiting.get_workflow().start(waiting, own.memberships.get().user)

    assert show()[0] == {
        "closing": ["Confirmed", "Soon"],
        "draft": ["Draft"],
        "waiting": ["Waiting"],
        "no_outcome": ["Over"],
        "open": ["Confirmed", "Soon", "Later"],
    }


def test_each_has_its_next_step_as_a_button(home, vacancy):
    own, show = home
    soon = vacancy(employer=own, closes_at=NOW + 3 * DAY)
    over = vacancy(employer=own, closes_at=NOW - DAY)
    html = show()[1]
    for address in (
        f"/admin/vacancies/{soon.pk}/extend/?next=/admin/",
        f"/admin/vacancies/{over.pk}/outcome/?next=/admin/",
        "/admin/vacancies/start/",
    ):
        assert f'href="{address}"' in html


def test_where_hr_does_not_publish_it_is_not_offered_to_extend(home, vacancy):
    PublishingRules.objects.create(site=Site.objects.get(is_default_site=True), hr_publishes=False)
    own, show = home
    soon = vacancy(employer=own, closes_at=NOW + 3 * DAY)
    html = show()[1]
    assert f"/admin/vacancies/{soon.pk}/extend/" not in html
    assert f"/admin/vacancies/{soon.pk}/close/" in html


def test_nothing_of_other_employers(home, vacancy, employer):
    _own, show = home
    vacancy(employer=employer("Portsable"), title="Elsewhere")
    rows, html = show()
    assert not any(rows.values())
    assert "Elsewhere" not in html


def test_more_than_fit_are_counted_and_one_link_away(home, vacancy):
    own, show = home
    for number in range(AT_MOST + 3):
        vacancy(employer=own, title=f"Post {number}", closes_at=NOW + 30 * DAY)
    rows, html = show()
    assert len(rows["open"]) == AT_MOST
    assert "/admin/snippets/careers/vacancy/?state=open" in html
    assert f"Show all {AT_MOST + 3}" in html


def test_a_withheld_advert_says_so_here_and_in_the_list(home, vacancy, client):
    own, show = home
    post = vacancy(employer=own, imported_fields={"title": {"raw": "x"}})
    document = ImportedDocument.objects.create(
        source="s", name="n", kind="vacancy", digest="1", text="t", imported_at=NOW,
        content_type=ContentType.objects.get_for_model(Vacancy), object_id=str(post.pk),
    )  # fmt: skip
    document.people.add(Person.objects.create(full_name="Mara Ellwood", public_name="Mara"))

    assert "Withheld: somebody it names has not agreed" in show()[1]
    assert "Withheld: somebody it names" in client.get("/admin/snippets/careers/vacancy/").content.decode()


def test_whose_consent_ends_among_her_own_people(home, employer):
    own, show = home
    for works_for, name in ((own, "Ours"), (employer("Portsable"), "Theirs")):
        person = Person.objects.create(full_name=name, public_name=name, organisation=works_for)
        Consent.objects.create(person=person, agreed_on=(NOW - DAY).date(), until=(NOW + 9 * DAY).date())
    html = show()[1]
    assert "last day Friday 4 December 2026" in html
    assert "Theirs" not in html


def test_few_queries_with_forty_vacancies(home, vacancy, django_assert_max_num_queries):
    own, show = home
    for number in range(40):
        vacancy(employer=own, closes_at=NOW + (number - 10) * DAY)
    show()
    with django_assert_max_num_queries(22):
        show()


def menu_of(client) -> list[str]:
    request = client.get("/admin/").wsgi_request
    return [str(item.label) for item in admin_menu.menu_items_for_request(request)]


def test_hrs_menu_has_seven_entries(home, client):
    assert menu_of(client) == [
        "My vacancies", "All vacancies", "Profiles and stories", "Pay scales", "People", "Images", "Documents",
    ]  # fmt: skip


def test_an_editors_menu_keeps_the_rest(client, django_user_model, employer):
    employer()
    editor = django_user_model.objects.create_user("editor")
    editor.groups.add(Group.objects.get(name="Editors"))
    client.force_login(editor)
    menu = menu_of(client)
    assert {"Vacancies", "Content by kind", "Words and figures"} <= set(menu)
    assert "My vacancies" not in menu
