import pytest
from wagtail.models import Page

from careers.models import ProfileAnswer, ProfilePage

pytestmark = pytest.mark.django_db


@pytest.fixture
def profile() -> ProfilePage:
    page = ProfilePage(title="Amara")
    page.answers = [
        ProfileAnswer(question="What is hard about it?", answer="<p>The phone.</p>"),
        ProfileAnswer(question="What is hard about it?", answer="<p>The rain.</p>"),
    ]
    return Page.get_first_root_node().add_child(instance=page)


def test_each_answer_gets_an_anchor_of_its_own(profile):
    assert [answer.anchor for answer in profile.answers.all()] == [
        "what-is-hard-about-it",
        "what-is-hard-about-it-2",
    ]


def test_an_anchor_stays_when_the_question_is_reworded(profile):
    answer = profile.answers.first()
    answer.question = "What is the worst of it?"
    profile.answers.add(answer)
    profile.save()

    assert ProfilePage.objects.get().answers.first().anchor == "what-is-hard-about-it"
