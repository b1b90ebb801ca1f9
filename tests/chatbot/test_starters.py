"""What to begin with comes from the pages that are there, and was put to them first."""

from datetime import UTC, datetime

import pytest

from chatbot.web.starters import draw, drawn, starters
from portal import clock
from portal.passages.indexed import index
from portal.search.prepared import Preparer

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
ANSWERED = "does the harbour scheme pay for childcare"


@pytest.fixture
def put(settings, tmp_path, make_page):
    settings.CAREWAY_INDEX_DIR = tmp_path
    index().take_over(index().new_generation())

    def put(slug, text, *questions, **more):
        page = make_page(slug, slug, ("Who pays", text), questions=questions, **more)
        with index().writing() as writing:
            writing.put([Preparer(frozenset()).prepare(page)])

    return put


def test_they_are_questions_that_published_pages_answer(put):
    put("nursery", "The Harbour scheme does not pay for childcare.", ANSWERED, "childcare harbour")
    assert drawn(NOW) == ["Does the harbour scheme pay for childcare?"]


def test_what_the_site_does_not_answer_is_not_offered(put):
    put("nursery", "The Harbour scheme does not pay for childcare.", "what colour is the minibus of the team")
    assert drawn(NOW) == []


def test_nor_what_one_person_was_asked(put):
    put("jo", "The Harbour scheme does not pay for childcare.", ANSWERED, kind="profile")
    assert drawn(NOW) == []


@pytest.mark.parametrize("slip", ["how to childcare harbour scheme", "can i get childcare if im at harbour"])
def test_nor_what_reads_like_a_slip(put, slip):
    put("nursery", "The Harbour scheme does not pay for childcare.", slip)
    assert drawn(NOW) == []
    put("nursery", "The Harbour scheme does not pay for childcare.", slip, ANSWERED)
    assert drawn(NOW) == ["Does the harbour scheme pay for childcare?"]


def test_others_come_each_hour(put):
    for town in "Alderton Brinkford Calderby Denholme Elmswick Farley Garston Hexby".split():
        put(
            f"page-{town}",
            f"The {town} scheme does not pay for rent.",
            f"does the {town} scheme pay for rent",
        )
    assert len({tuple(drawn(NOW.replace(hour=hour))) for hour in range(9, 15)}) > 1
    assert drawn(NOW) == drawn(NOW.replace(minute=30))


def test_the_page_shows_those_that_were_drawn_and_nothing_before(put, client):
    assert starters() == []
    put("nursery", "The Harbour scheme does not pay for childcare.", ANSWERED)
    draw(clock.now())
    assert 'value="Does the harbour scheme pay for childcare?"' in client.get("/ask/").content.decode()
