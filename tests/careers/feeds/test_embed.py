"""The list on somebody else's site: the frame, the module, and the screen that gives the lines."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db
EMBED, LINES = "/vacancies/embed.html", "/admin/vacancies/on-your-site/"


def test_the_frame_shows_what_is_open_and_fits(client, vacancy, index):
    vacancy(title="Night worker")
    vacancy(title="Cook")
    index()
    page = client.get(f"{EMBED}?q=night").content.decode()

    assert "Night worker" in page
    assert "Cook" not in page
    assert 'href="/vacancies/?q=night&amp;read=no"' in page


def test_any_page_may_frame_it_and_it_may_do_no_more_than_others(client, index):
    index()
    response = client.get(EMBED)
    policy = response["Content-Security-Policy"]

    assert "X-Frame-Options" not in response
    assert {"frame-ancestors 'self' *", "default-src 'none'", "script-src 'self'"} <= set(policy.split("; "))
    assert "<script>" not in response.content.decode()
    assert not response.cookies


def test_who_may_frame_it_is_a_setting(client, index, settings):
    settings.CAREWAY_EMBED_ANCESTORS = ["https://www.larkshire.example"]
    index()

    assert (
        "frame-ancestors 'self' https://www.larkshire.example" in client.get(EMBED)["Content-Security-Policy"]
    )


def test_no_other_page_may_be_framed(client, index):
    index()
    response = client.get("/vacancies/")

    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]
    assert "*" not in response["Content-Security-Policy"]


def test_it_comes_in_pages_within_the_frame(client, vacancy, index):
    for number in range(3):
        vacancy(title=f"Post {number}")
    index()
    first = client.get(f"{EMBED}?page_size=2&sort=title").content.decode()
    assert f'target="_self" href="{EMBED}?page_size=2&amp;sort=title&amp;page=2"' in first

    second = client.get(f"{EMBED}?page_size=2&sort=title&page=2").content.decode()
    assert "Post 2" in second
    assert "Post 1" not in second


def test_a_search_that_cannot_be_is_said_and_shows_nothing_as_if_it_were(client, index):
    index()
    response = client.get(f"{EMBED}?place=Nowhere+at+all")

    assert response.status_code == 422
    assert "We do not know a place called" in response.content.decode()


def test_the_module_may_be_fetched_by_any_site(client):
    response = client.get("/vacancies/embed.js")

    assert response["Content-Type"].startswith("text/javascript")
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.fixture
def desk(client, employer, hr_of):
    own = employer("Larkshire")
    client.force_login(hr_of(own))
    return client, own


def test_hr_is_given_the_lines_for_her_own_employer_at_once(desk, vacancy, index):
    client, own = desk
    vacancy(employer=own)
    index()
    lines = client.get(LINES).context["lines"]

    assert (
        f'data-careway-vacancies href="http://testserver/vacancies/?employer={own.slug}"' in lines["module"]
    )
    assert 'src="http://testserver/vacancies/embed.js"' in lines["module"]
    assert f'<iframe src="http://testserver/vacancies/embed.html?employer={own.slug}"' in lines["frame"]


def test_conditions_in_words_and_how_many_go_into_the_lines(desk, vacancy, index):
    client, own = desk
    vacancy(employer=own, weekly_hours=10)
    index()
    lines = client.get(LINES, {"employer": own.pk, "words": "part time", "how_many": 5}).context["lines"]

    assert f"/vacancies/?employer={own.slug}&amp;hours=part_time&amp;page_size=5" in lines["module"]


def test_the_address_of_a_search_counts_alone(desk, index):
    client, own = desk
    index()
    asked = {"address": "https://careers.example.org/vacancies/?hybrid=remote&sort=title&page=3"}
    context = client.get(LINES, asked).context
    assert "/vacancies/embed.html?hybrid=remote&amp;sort=title" in context["lines"]["frame"]
    assert "/vacancies/?hybrid=remote&amp;sort=title" in context["lines"]["module"]

    wrong = client.get(LINES, {"address": "https://www.example.org/jobs/"}).context
    assert "lines" not in wrong
    assert wrong["form"].errors["address"]


def test_words_in_a_search_stay_words_in_the_lines(desk, index):
    client, _own = desk
    index()
    lines = client.get(LINES, {"words": '"><script>alert(1)</script>'}).context["lines"]

    assert "<script>alert" not in lines["module"] + lines["frame"]


def test_a_stranger_gets_no_screen(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("charlie"))

    assert client.get(LINES).status_code in (302, 403)
    assert reverse("careers_snippet") == LINES
