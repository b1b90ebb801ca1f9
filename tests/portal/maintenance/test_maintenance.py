"""Closed for work: a page that says so and whom to call, while health and admin go on."""

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_marker(settings, tmp_path) -> None:
    settings.CAREWAY_MAINTENANCE_FILE = tmp_path / "maintenance"


@pytest.fixture
def closed(own_marker) -> None:
    call_command("maintenance", "on", verbosity=0)


@pytest.mark.parametrize("path", ["/", "/vacancies/", "/ask/", "/api/v1/search?q=x", "/nowhere/"])
def test_every_public_page_answers_503_with_whom_to_call_and_when_to_come_back(
    path, closed, client, django_assert_num_queries
) -> None:
    with django_assert_num_queries(0):
        response = client.get(path)
    html = response.content.decode()

    assert (response.status_code, response.headers["Retry-After"]) == (503, "600")
    assert 'href="tel:999"' in html
    assert "0800 1111" in html
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert not response.cookies


@pytest.mark.parametrize(
    ("path", "status"), [("/health/live", 200), ("/health/ready", 200), ("/admin/", 302)]
)
def test_health_and_admin_go_on(path, status, closed, client) -> None:
    assert client.get(path).status_code == status


def test_it_opens_again_at_once(closed, client) -> None:
    call_command("maintenance", "off", verbosity=0)

    assert client.get("/ask/").status_code == 200


def test_a_setting_closes_it_too(settings, client) -> None:
    settings.CAREWAY_MAINTENANCE = True

    assert client.get("/ask/").status_code == 503
