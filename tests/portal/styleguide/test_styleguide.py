"""The style guide shows every part of the pages, to staff alone."""

import pytest

from portal.models import User
from portal.styleguide.registry import part_templates, parts

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    client.force_login(User.objects.create_superuser("ada", "ada@example.org", "x"))
    return client


@pytest.mark.parametrize("template", list(part_templates()))
def test_every_part_has_its_examples(template):
    assert template in parts, f"Show {template} in its app's examples.py, in each of its states."


def test_no_example_is_left_of_a_part_that_is_gone():
    assert {name for name, _part in parts.items()} <= set(part_templates())


def test_each_is_shown_in_every_state(staff):
    shown = staff.get("/styleguide/").context["shown"]

    assert [one.template for one in shown] == [name for name, _part in parts.items()]
    for one in shown:
        assert one.states or one.part.where, f"{one.template} has no state and stands nowhere"
        for name, html in one.states:
            assert html.strip(), f"{one.template}, {name}: nothing is shown"


def test_nobody_else_sees_it(client):
    for path in ("/styleguide/", "/styleguide/pages/500/"):
        assert client.get(path)["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("name", ["403", "404", "410", "500"])
def test_pages_that_no_link_leads_to_can_be_looked_at(staff, name):
    assert b"<h1>" in staff.get(f"/styleguide/pages/{name}/").content


def test_there_is_no_other_such_page(staff):
    assert staff.get("/styleguide/pages/passwd/").status_code == 404
