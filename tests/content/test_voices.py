"""What young people ask has one heading: the block's own where it stands alone, its section's where there are several."""

import pytest
from wagtail.models import Page, Site

from content.models import StandardPage

pytestmark = pytest.mark.django_db
HEADING = "<h2>What young people ask</h2>"


@pytest.fixture
def page():
    def make(lists: int) -> Page:
        body = [("voices", {"group": f"Group {n}", "asks": ["Learn my name."]}) for n in range(lists)]
        root = Site.objects.get(is_default_site=True).root_page
        made = root.add_child(instance=StandardPage(title="Asks", body=body))
        made.save_revision().publish()
        return made

    return make


@pytest.mark.parametrize(("lists", "headings"), [(1, 1), (2, 0)])
def test_the_heading_is_said_once(lists, headings, page, client) -> None:
    html = client.get(page(lists).url).content.decode()

    assert html.count(HEADING) == headings
    assert html.count('aria-label="What young people ask"') == lists
