"""The whole way on the real index: asked, not answered, a page is published, asked again, closed."""

import pytest
from wagtail.models import Site

from chatbot.gaps.grouping import gather
from chatbot.gaps.models import Gap, State
from chatbot.gaps.tasks import ask_again_of
from chatbot.models import AnswerRecord
from chatbot.pipeline import ask
from content.standard.models import StandardPage
from portal import clock
from portal.passages.filling import fill
from portal.search.sync import drain

pytestmark = pytest.mark.django_db
QUESTION = "may I bring my tame otter to the office"


@pytest.fixture
def index(settings, tmp_path):
    settings.CAREWAY_INDEX_DIR = tmp_path / "index"
    settings.CAREWAY_SEARCH_BACKEND = "embedded"
    drain()
    fill()


def publish(**fields):
    home = Site.objects.get(is_default_site=True).root_page
    page = home.add_child(instance=StandardPage(title="Otters at work", live=False, **fields))
    page.save_revision().publish()
    return page


def test_a_page_that_answers_closes_the_gap(index, django_capture_on_commit_callbacks):
    assert AnswerRecord.objects.get(pk=ask(QUESTION).id).status == "not_on_site"
    gather(clock.now())
    with django_capture_on_commit_callbacks(execute=True):
        page = publish(
            questions_answered=QUESTION,
            body=[("text", "<h2>Otters</h2><p>You may bring your tame otter to the office on Fridays.</p>")],
        )
    ask_again_of.func(page=page.pk)
    assert Gap.objects.get().state == State.ANSWERED
