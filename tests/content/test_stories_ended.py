"""A story that names a programme which has ended since says so, and leads to what came after it."""

from datetime import date

import pytest
from wagtail.models import Page, Site

from careers.models import ProgrammePage
from content.models import StoryPage
from content.stories.ended import stands_in
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


def add(page: Page) -> Page:
    Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture(autouse=True)
def index(tmp_path, settings) -> None:
    settings.CAREWAY_INDEX_DIR = tmp_path


@pytest.fixture
def story() -> StoryPage:
    after = add(ProgrammePage(title="Lead Today"))
    add(
        ProgrammePage(
            title="First Steps in Leading", other_names="FSL", ends_on=date(2024, 7, 31), replaced_by=after
        )
    )
    return add(
        StoryPage(title="My first team", body=[("text", "<p>That year I did the FSL, and Lead Today.</p>")])
    )


def test_it_is_told_of_what_has_ended_and_led_on(story, client) -> None:
    rebuild(embedded())
    html = client.get(story.url).content.decode()
    assert "First Steps in Leading ended on 31 July 2024 and takes no new people." in html
    assert 'href="/first-steps-in-leading/"' in html
    assert 'href="/lead-today/">Lead Today</a>' in html


def test_what_still_runs_is_not_said_to_have_ended(story, client) -> None:
    ProgrammePage.objects.filter(title__startswith="First").update(ends_on=None)
    rebuild(embedded())
    assert 'class="tag status ended"' not in client.get(story.url).content.decode()


@pytest.mark.parametrize(
    ("words", "names", "stands"),
    [
        ("I did the FSL.", ["FSL"], True),
        ("a fsl of my own", ["FSL"], False),
        ("the FSLX", ["FSL"], False),
        ("on first steps in leading", ["First Steps in Leading"], True),
    ],
)
def test_a_name_counts_as_a_whole_and_an_abbreviation_as_it_is_written(words, names, stands) -> None:
    assert stands_in(words, names) is stands
