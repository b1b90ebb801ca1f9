"""Pages as lists: HR's own in one, editors' by kind."""

import pytest
from django.contrib.auth.models import Group

from careers.profiles.models import ProfilePage
from content.stories.models import StoryPage

pytestmark = pytest.mark.django_db
OWN = "/admin/own-pages/"
KINDS = ["list_profiles", "list_stories", "list_programmes", "list_events"]


@pytest.fixture
def own_page(client, employer, hr_of):
    """HR of Larkshire is signed in; its page."""
    own = employer("Larkshire")
    client.force_login(hr_of(own))
    return own.employer_page


def test_hr_finds_its_own_drafts_and_nobody_elses(client, own_page, employer):
    own_page.add_child(instance=StoryPage(title="Our story", live=False))
    employer("Portsable").employer_page.add_child(instance=StoryPage(title="Their story", live=False))
    html = client.get(OWN).content.decode()
    assert "Our story" in html
    assert "Their story" not in html


def test_hr_filters_by_kind_and_status(client, own_page):
    own_page.add_child(instance=StoryPage(title="A draft", live=False))
    own_page.add_child(instance=StoryPage(title="A live one"))
    html = client.get(OWN, {"status": "draft"}).content.decode()
    assert "A draft" in html
    assert "A live one" not in html


@pytest.mark.parametrize("kind", ["profilepage", "storypage", "eventpage", "programmepage"])
def test_hr_of_one_employer_writes_straight_below_it(client, own_page, kind):
    response = client.get(f"/admin/write/{kind}/")
    assert response.url.endswith(f"/{kind}/{own_page.pk}/")


def test_what_hr_may_not_write_has_no_address(client, own_page):
    assert client.get("/admin/write/homepage/").status_code == 404


@pytest.mark.parametrize("address", ["/admin/pages/", "/admin/pages/{}/"])
def test_the_tree_leads_hr_to_its_list(client, own_page, address):
    assert client.get(address.format(own_page.pk)).url == OWN


@pytest.fixture
def editor(client, employer, django_user_model):
    employer()
    made = django_user_model.objects.create_user("editor", is_superuser=True)
    made.groups.add(Group.objects.get(name="Editors"))
    client.force_login(made)
    return made


def test_editors_keep_the_tree(client, editor, employer):
    assert client.get(f"/admin/pages/{employer().employer_page.pk}/").status_code == 200


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("export", ["", "csv", "xlsx"])
def test_every_list_shows_and_exports(client, editor, employer, kind, export):
    parent = employer("Larkshire")
    parent.employer_page.add_child(
        instance=ProfilePage(title="Priya", role_title="Social worker", employer=parent, live=False)
    )
    response = client.get(f"/admin/{kind}/", {"export": export} if export else {})
    assert response.status_code == 200
    body = b"".join(response)
    if kind == "list_profiles" and export != "xlsx":
        assert b"Priya" in body
        assert b"Social worker" in body


@pytest.mark.parametrize("kind", KINDS)
def test_every_list_can_be_searched_filtered_and_sorted_at_once(client, editor, kind):
    address = f"/admin/{kind}/"
    columns = client.get(address).context["table"].columns.values()
    for key in [column.sort_key for column in columns if column.sort_key]:
        assert client.get(address, {"q": "a", "live": "true", "ordering": key}).status_code == 200, key


def test_a_list_takes_the_same_queries_with_more_rows(
    client, editor, employer, django_assert_max_num_queries
):
    for number in range(12):
        parent = employer(f"Council of {number}")
        parent.employer_page.add_child(instance=ProfilePage(title=f"P {number}", employer=parent, live=False))
    client.get("/admin/list_profiles/")
    with django_assert_max_num_queries(30):
        client.get("/admin/list_profiles/")
