"""What a writer is told, and what she is not bothered with."""

import json
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Site

from careers.models import RolePage
from content.models import StandardPage
from portal.figures.models import Figure
from portal.hints import outside
from portal.hints.finding import hints_of
from portal.hints.hint import Kind
from portal.hints.models import DismissedHint, OutsideLink
from portal.hints.reading import reading_age
from portal.hints.syllables import syllables

pytestmark = pytest.mark.django_db
GENDERED = "The chairman opens the meeting."


@pytest.fixture
def home():
    return Site.objects.get(is_default_site=True).root_page


@pytest.fixture
def page(home):
    return home.add_child(instance=StandardPage(title="Help", body=[("text", f"<p>{GENDERED}</p>")]))


def told(html: str) -> dict[str, str]:
    page = StandardPage(title="Help", body=[("text", html)])
    return {hint.kind.value: hint.why for hint in hints_of(page)}


@pytest.mark.parametrize(
    ("kind", "html"),
    [
        ("wording", "<p>The chairman opens the meeting.</p>"),
        ("undated", "<p>The team has recently moved to the quay.</p>"),
        ("long", f"<p>{'You walk to the next house and knock and wait and then ' * 4}go home.</p>"),
        ("link", '<p>For the form <a href="https://example.org/form">click here</a>.</p>'),
        ("link", '<p>See <a linktype="page" id="99999">the old page</a>.</p>'),
        ("link", '<p>See <a href="/nothing/of-the-sort/">the old page</a>.</p>'),
    ],
)
def test_it_is_told_with_a_reason(kind, html):
    assert told(html)[kind]


@pytest.mark.parametrize(
    "html",
    [
        "<p>The chair opens the meeting.</p>",
        "<p>In June 2026 the team recently formed moved to the quay.</p>",
        "<p>Ask whether the list you see is up to date.</p>",
        '<p>Fill in <a href="https://example.org/form">the form for a place</a>.</p>',
        '<p>See <a href="/vacancies/">all vacancies</a>.</p>',
    ],
)
def test_it_is_left_alone(html):
    assert told(html) == {}


def test_a_number_that_holds_for_the_whole_country_should_be_a_figure():
    text = "<p>A trainee is paid £24,500 in the first year.</p>"
    national = RolePage(title="Trainee", body=[("text", text)])
    [hint] = [hint for hint in hints_of(national) if hint.kind == Kind.FIGURE]

    assert "“£24,500” has no source and no date" in hint.why
    assert "Make it a figure" in hint.better
    assert "figure" not in told(text), "what one page says of one place is left alone"

    Figure.objects.create(slug="pay", label="A trainee's pay", value="£24,500", live=True)
    [hint] = [hint for hint in hints_of(national) if hint.kind == Kind.FIGURE]
    assert "Put in the figure “A trainee's pay”" in hint.better


def test_a_page_that_is_hard_to_read_says_where_to_begin():
    easy = "<p>" + "You knock and wait. " * 30 + "</p>"
    hard = "<p>" + "Multidisciplinary considerations necessitate comprehensive documentation. " * 25 + "</p>"

    assert "reading" not in told(easy)
    assert "12 is the aim" in told(hard)["reading"]


def test_names_do_not_make_a_text_hard():
    plain, named = (
        "You send them the form today. ",
        "You send Northumberland County Infirmary the form today. ",
    )

    assert reading_age([named] * 30) < reading_age(
        ["You send unquestionable antidisestablishmentarianism today. "] * 30
    )
    assert reading_age([plain] * 30) < 9


@pytest.mark.parametrize(
    ("word", "count"),
    [("worker", 2), ("houses", 2), ("created", 3), ("apprenticeship", 4), ("likes", 1), ("idea", 2)],
)
def test_syllables(word, count):
    assert syllables(word) == count


def test_what_a_person_says_is_hers(home):
    quote = {"text": GENDERED, "speaker_name": "Jo", "speaker_role": "", "person": None, "said_on": None}
    page = home.add_child(instance=StandardPage(title="Help", body=[("quote", quote)]))

    assert hints_of(page) == []


def test_a_hint_is_dismissed_with_a_note_until_its_sentence_changes(page, admin_client):
    address = reverse("portal_hints", args=["content", "standardpage", page.pk])
    [hint] = hints_of(page)

    admin_client.post(address, {"digest": hint.digest})
    assert not DismissedHint.objects.exists()
    admin_client.post(address, {"digest": hint.digest, "note": "It is the title he chose."})
    shown = admin_client.get(address).content.decode()
    assert "Dismissed: It is the title he chose." in shown

    page.body = [("text", "<p>The chairman closes the meeting.</p>")]
    page.save_revision()
    assert "Dismissed" not in admin_client.get(address).content.decode()


def test_the_side_panel_of_the_editor_shows_them_beside_wagtails_own(page, admin_client):
    shown = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert "data-checks-panel" in shown
    assert "data-hints=" in shown
    assert GENDERED in shown


def test_they_keep_nothing_from_being_published(page):
    page.save_revision().publish()

    assert StandardPage.objects.get().live


def test_whoever_may_not_edit_sees_none(page, client, django_user_model):
    django_user_model.objects.create_user("charlie", password="x")
    client.login(username="charlie", password="x")

    answer = client.get(reverse("portal_hints", args=["content", "standardpage", page.pk]))

    assert answer.status_code in {302, 403}
    assert GENDERED not in answer.content.decode()


def test_the_command_counts_by_kind(page, capsys):
    call_command("content_check", "--json")
    out, counted = capsys.readouterr()

    [line] = [
        line for line in map(json.loads, out.splitlines()) if line["key"] == f"content.standardpage:{page.pk}"
    ]
    assert line["hints"][0]["sentence"] == GENDERED
    assert "wording 1" in counted


@pytest.fixture
def linked(home):
    links = '<p><a href="https://one.example/">One</a> <a href="https://two.example/">two</a></p>'
    return home.add_child(instance=StandardPage(title="Links", body=[("text", links)]))


def test_a_link_outside_is_dead_after_two_days_without_an_answer(linked, monkeypatch):
    monkeypatch.setattr(outside, "answers_now", lambda url: "one" in url)
    for day in (1, 2, 3):
        with time_machine.travel(datetime(2026, 11, day, tzinfo=UTC), tick=False):
            outside.look(datetime(2026, 11, day, tzinfo=UTC))

    assert [hint.sentence for hint in hints_of(linked)] == ["two"]


def test_without_a_network_no_link_is_called_dead(linked, monkeypatch):
    monkeypatch.setattr(outside, "answers_now", lambda url: False)
    for day in (1, 4):
        outside.look(datetime(2026, 11, day, tzinfo=UTC))

    assert hints_of(linked) == []
    assert not OutsideLink.objects.dead().exists()


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.8", "169.254.169.254", "localhost"])
def test_nothing_inside_is_asked_for(host):
    assert not outside.answers_now(f"http://{host}/")
