import pytest
from wagtail.models import Page

from content.models import StandardPage

pytestmark = pytest.mark.django_db


def section(heading: str) -> tuple[str, dict]:
    return "section", {"heading": heading, "text": "<p>Words.</p>"}


def test_a_section_keeps_the_anchor_it_was_given_when_its_heading_changes():
    page = StandardPage(title="Help", body=[section("You are paid"), section("You are paid")])
    Page.get_first_root_node().add_child(instance=page)
    page.body[0].value["heading"] = "Your employer pays you"
    page.save_revision().publish()

    body = StandardPage.objects.get().body
    assert [part.value["anchor"] for part in body] == ["you-are-paid", "you-are-paid-2"]
    assert body[0].value["heading"] == "Your employer pays you"
