import pytest

pytestmark = pytest.mark.django_db


def test_a_missing_page_offers_search_and_worried_about_a_child_first(client):
    response = client.get("/nothing-here/")

    html = response.content.decode()
    assert response.status_code == 404
    assert 'name="q"' in html
    first_link = html[html.index("<a ", html.index('class="skip"')) :].split("</a>")[0]
    assert "worried-about-a-child" in first_link


def test_public_pages_set_no_cookie_and_revalidate(client):
    response = client.get("/nothing-here/")

    assert not response.cookies
    assert "no-cache" in response["Cache-Control"]
    policy = response["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "default-src 'none'" in policy


def test_the_admin_has_a_policy_of_its_own(client):
    policy = client.get("/admin/login/")["Content-Security-Policy"]

    assert "script-src 'self' 'unsafe-inline'" in policy


def test_the_council_colours_are_a_stylesheet(client):
    response = client.get("/brand.css")

    assert response["Content-Type"] == "text/css"
