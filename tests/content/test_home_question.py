"""A question asked on the front page is answered at once, and stands in no address."""

import re
from datetime import UTC, datetime

import pytest
from wagtail.models import Site

from content.models import HomePage

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, 10, tzinfo=UTC)


@pytest.fixture
def home() -> HomePage:
    page = Site.objects.get(is_default_site=True).root_page.add_child(instance=HomePage(title="Home"))
    page.save_revision().publish()
    return page


def test_a_question_is_answered_without_a_second_press(home, client):
    html = client.get(home.url).content.decode()
    form = re.search(r'<form[^>]*action="/ask/#latest" method="post">.*?</form>', html, re.S)[0]
    stamp = re.search(r'name="stamp" value="([^"]+)"', form)[1]
    answer = client.post("/ask/", {"question": "Do I need a degree?", "stamp": stamp}, follow=True)

    assert answer.status_code == 200
    assert "Do I need a degree?" in answer.content.decode()
    assert 'id="latest"' in answer.content.decode()


def test_the_front_page_is_the_same_when_asked_for_again_within_the_hour(home, client, time_machine):
    time_machine.move_to(NOW, tick=False)
    first = client.get(home.url)
    time_machine.move_to(NOW.replace(minute=50), tick=False)

    assert client.get(home.url, headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_a_stamp_from_yesterday_is_too_old(home, client, time_machine):
    time_machine.move_to(NOW, tick=False)
    stamp = re.search(r'name="stamp" value="([^"]+)"', client.get(home.url).content.decode())[1]
    time_machine.move_to(NOW.replace(day=26, hour=13), tick=False)

    assert client.post("/ask/", {"question": "Do I need a degree?", "stamp": stamp}).status_code == 403
