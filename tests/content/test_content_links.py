"""A region, a story, an event, a campaign and a lost address lead on to what belongs to them."""

from datetime import timedelta

import pytest
from wagtail.models import Page, Site

from careers.models import EmployerPage
from content.models import CampaignPage, EventPage, RegionPage, StoryPage
from portal import clock
from portal.models import Organisation
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


def add(page: Page) -> Page:
    page = Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def council() -> Organisation:
    return Organisation.objects.create(name="Wendle Council", slug="wendle")


def read(client, page: Page) -> str:
    rebuild(embedded())
    return client.get(page.url).content.decode()


def test_a_region_leads_to_the_pages_of_its_members_and_to_what_they_offer(council, client) -> None:
    employer = add(EmployerPage(title="Work at Wendle", organisation=council))
    event = add(EventPage(title="Open door", organisation=council, starts_at=clock.now() + timedelta(days=3)))
    html = read(client, add(RegionPage(title="The valley", members=[council])))

    assert f'href="{employer.url}"' in html
    assert f'href="{event.url}"' in html


def test_a_story_leads_to_others_on_its_subject_and_never_to_itself(council, client) -> None:
    other = add(StoryPage(title="The second year", tags="workload"))
    story = add(StoryPage(title="The first year", tags="Workload", organisation=council))
    html = read(client, story)

    assert f'class="cover-link" href="{other.url}"' in html
    assert f'class="cover-link" href="{story.url}"' not in html


def test_an_event_that_is_over_leads_to_what_is_coming_up(client) -> None:
    over = add(EventPage(title="Last week", starts_at=clock.now() - timedelta(days=7)))
    coming = add(EventPage(title="Next week", starts_at=clock.now() + timedelta(days=7)))
    html = read(client, over)

    assert "Coming up instead" in html
    assert f'href="{coming.url}"' in html


def test_a_campaign_gathers_its_stories_and_says_so_when_there_is_none(client) -> None:
    campaign = add(CampaignPage(title="A door", hashtags="#AnOpenDoor"))
    assert "Nobody has told theirs here yet" in client.get(campaign.url).content.decode()

    story = add(StoryPage(title="Mine", tags="#anopendoor"))
    assert f'href="{story.url}"' in read(client, campaign)


def test_a_lost_address_offers_the_pages_that_hold_its_words(client) -> None:
    story = add(StoryPage(title="Snow on the pass"))
    rebuild(embedded())
    response = client.get("/old/stories/snow-pass/")

    assert response.status_code == 404
    assert f'href="{story.url}"' in response.content.decode()
