"""The editor's desk: a table is checked before it is published, tried, and compared with what is public."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Site

from careers.models import FinderPage, RoutePage

pytestmark = pytest.mark.django_db
SOURCES = [{"title": "A handbook", "url": "", "date": "2026"}]


@pytest.fixture
def route() -> RoutePage:
    home: Page = Site.objects.get(is_default_site=True).root_page
    return home.add_child(instance=RoutePage(title="The hill way"))


@pytest.fixture
def finder(route) -> FinderPage:
    home = route.get_parent()
    page = home.add_child(instance=FinderPage(title="Which way?", live=False))
    fill(page, route, outcome="close")
    page.save_revision().publish()
    return FinderPage.objects.get(pk=page.pk)


@pytest.fixture
def admin(client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("ada"))
    return client


def fill(page: FinderPage, route: RoutePage, outcome: str) -> None:
    """One question with two answers; those who answer “Low” get the outcome."""
    page.questions = page._meta.get_field("questions").to_python(
        [{"type": "question", "value": {
            "text": "How high?", "short": "Height", "why": "It matters.", "change": "onwards",
            "answers": [{"label": "Low"}, {"label": "High"}],
        }}]
    )  # fmt: skip
    rule = {"target": route.pk, "sources": SOURCES}
    page.rules = page._meta.get_field("rules").to_python(
        [
            {"type": "rule", "value": {**rule, "outcome": "fits", "reason": "Everybody may climb."}},
            {"type": "rule", "value": {**rule, "outcome": outcome, "reason": "High up.", "when": "height: low"}},
        ]
    )  # fmt: skip


def test_codes_are_made_once_and_kept_when_the_words_change(finder) -> None:
    question = finder.questions[0].value
    assert (question["code"], [answer["code"] for answer in question["answers"]]) == (
        "height",
        ["low", "high"],
    )
    question["short"] = "Altitude"
    finder.save_revision()
    assert finder.get_latest_revision_as_object().questions[0].value["code"] == "height"


def test_a_dead_end_is_not_published_whoever_publishes(finder, route) -> None:
    fill(finder, route, outcome="not_yet")
    with pytest.raises(ValidationError, match="Dead end: nothing fits and nothing is close for Height: Low"):
        finder.save_revision().publish()
    assert FinderPage.objects.get(pk=finder.pk).table.rules[1].outcome == "close"


def test_the_editor_is_told_on_the_page_itself(finder, route, admin) -> None:
    fill(finder, route, outcome="not_yet")
    finder.save_revision()
    html = admin.get(reverse("wagtailadmin_pages:edit", args=[finder.pk])).content.decode()
    assert "Dead end" in html
    assert reverse("careers_finder_try", args=[finder.pk]) in html


def test_trying_shows_which_rules_fired_in_the_draft(finder, route, admin) -> None:
    fill(finder, route, outcome="not_yet")
    finder.save_revision()
    html = admin.get(reverse("careers_finder_try", args=[finder.pk]), {"height": "low"}).content.decode()
    assert "Rule 1 (everybody): It fits. Everybody may climb." in html
    assert "Rule 2 (Height: Low): Not yet. High up." in html


def test_the_difference_counts_and_names_whose_results_change(finder, route, admin) -> None:
    fill(finder, route, outcome="note")
    finder.save_revision()
    html = admin.get(reverse("careers_finder_changes", args=[finder.pk])).content.decode()
    assert "Of 2 combinations of answers, 1 get another result than now." in html
    assert "<td>Height: Low</td>" in html


def test_charlie_sees_neither(finder, client) -> None:
    client.force_login(get_user_model().objects.create_user("charlie"))
    for name in ("careers_finder_try", "careers_finder_changes"):
        assert client.get(reverse(name, args=[finder.pk])).status_code == 302
