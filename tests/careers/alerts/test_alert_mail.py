"""What a mail says: the first and how many more, why each is there, in text and in HTML that anyone can read."""

from datetime import timedelta

import pytest

from careers.vacancies.models import VacancyPlace
from portal import clock
from portal.search.request import SearchRequest
from portal.search.types import Point

pytestmark = pytest.mark.django_db

ASKED = SearchRequest(
    kinds=("vacancy",),
    q="family",
    filters={"contract": ("permanent", "fixed_term"), "car": ("no",)},
    ranges={"pay_actual": (25000.0, None)},
    place=Point("Leeds", 53.7997, -1.5492),
    miles=15.0,
)


@pytest.fixture
def post(vacancy):
    def make():
        made = vacancy(pay_min=30000, pay_max=32000, car="no", pay_period="year", weekly_hours=37)
        VacancyPlace.objects.create(vacancy=made, name="Horsforth", latitude="53.8376", longitude="-1.6400")
        made.save()
        return made

    return make


def test_reasons_name_the_conditions_as_the_post_meets_them(follow, round, post):
    follow(ASKED)
    post()
    [mail] = round()
    html = mail.alternatives[0].content
    for reason in (
        "It says “Family”, “families”.",
        "Contract: Permanent.",
        "Car: No car needed.",
        "Pay for the hours worked: £30,000 to £32,000.",
        "4.5 miles from Leeds.",
    ):
        assert reason in mail.body, mail.body
        assert reason in html
    assert "Fixed term" not in html.partition("Why it is here")[2].partition("</div>")[0]


def test_the_subject_names_the_first_and_how_many_more(follow, round, vacancy, organisation):
    wend = organisation("Wend Valley Council")
    follow()
    vacancy(title="Older", employer=wend)
    newest = vacancy(title="Newest", employer=wend)
    type(newest).objects.filter(pk=newest.pk).update(first_published_at=clock.now() + timedelta(seconds=1))
    newest.refresh_from_db()
    newest.save()

    assert round()[0].subject == "Newest, Wend Valley Council, and 1 more"


def test_many_are_counted_and_ten_are_shown_with_the_way_to_all(follow, round, vacancy):
    follow(SearchRequest(kinds=("vacancy",), q="family"))
    for _ in range(25):
        vacancy()
    [mail] = round()
    html = mail.alternatives[0].content

    assert mail.subject.endswith("and 24 more")
    assert html.count('<li class="one">') == 10
    assert "There are 15 more." in mail.body
    assert "/vacancies/?q=family&amp;sort=newest" in html


def test_a_search_over_everything_tells_of_other_things_too(follow, round, index, db):
    from wagtail.models import Page

    from content.stories.models import StoryPage

    follow(SearchRequest(q="lockdown"))
    story = StoryPage(title="Through the window", slug="window", summary="A week in lockdown.")
    Page.get_first_root_node().get_children().first().add_child(instance=story)
    story.save_revision().publish()

    [mail] = round()
    assert mail.subject == "Through the window, Story"
    assert "A week in lockdown." in mail.body


def test_words_of_an_advert_cannot_write_into_the_mail(follow, round, vacancy):
    follow()
    vacancy(title="<b>Youth</b>\nBcc: everyone@example.org", summary="x")
    [mail] = round()

    assert mail.message()["Bcc"] is None
    assert "<b>" not in mail.alternatives[0].content
    assert "&lt;b&gt;Youth" in mail.alternatives[0].content


def test_what_followers_share_is_made_once(follow, round, vacancy, django_assert_max_num_queries):
    """Each further follower costs the same few queries, none of them the search's."""
    request = SearchRequest(kinds=("vacancy",), q="family")
    for number in range(12):
        follow(request, address=f"a{number}@example.org")
    vacancy()
    with django_assert_max_num_queries(120):
        assert len(round()) == 12
