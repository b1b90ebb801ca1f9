"""Closed by the clock wherever vacancies are told of, one second either side, with no job having run."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.http import QueryDict

from careers.alerts.wanted import Wanted
from careers.vacancies.closing import parse_closing
from careers.vacancies.models import Vacancy
from chatbot.live.lookup import look_up
from chatbot.turn import Turn
from portal.search.watching import watching

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)
CLOSINGS = {
    "before the clocks go forward": datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC),
    "as they go forward": datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
    "the first half past one as they go back": datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    "the second half past one": datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    "the end of the longest day": parse_closing("25 October 2026", datetime(2026, 10, 1, tzinfo=UTC))[0],
    "noon": parse_closing("30 March 2026 at noon", datetime(2026, 3, 1, tzinfo=UTC))[0],
}


@pytest.fixture(params=CLOSINGS.values(), ids=CLOSINGS)
def post(request, vacancy, index, time_machine) -> Vacancy:
    closes = request.param
    time_machine.move_to(closes - timedelta(days=9), tick=False)
    post = vacancy(title="Lighthouse keeper", closes_at=closes)
    vacancy(title="Harbour master", closes_at=closes + timedelta(days=60), employer=post.employer)
    index()
    return post


def told_of(client, post: Vacancy, at: datetime) -> dict[str, bool]:
    """Surface → whether it tells of the post as one that can be applied for."""
    title, key = post.title, f"careers.vacancy:{post.pk}"
    other = Vacancy.objects.exclude(pk=post.pk).get()
    question = "What vacancies are open?"
    turn = Turn(question, search_text=question, now=at)
    look_up(turn)
    with watching([key], at) as watch:
        alerted = key in watch.found_by(Wanted.read(QueryDict("kind=vacancy&status=open")).request)
    page = client.get(post.get_absolute_url()).content.decode()
    return {
        "queryset": post in Vacancy.objects.open(at),
        "list": title in client.get("/vacancies/").content.decode(),
        "search": title in client.get("/search/?kind=vacancy&status=open").content.decode(),
        "api": title in json.dumps(client.get("/api/v1/vacancies").json()),
        "api of one": client.get(f"/api/v1/vacancies/{post.pk}").json()["status"] == "open",
        "atom": title in client.get("/vacancies/feed.atom").content.decode(),
        "json feed": title in client.get("/vacancies/feed.json").content.decode(),
        "xml": title in client.get("/vacancies/feed.xml").content.decode(),
        "frame": title in client.get("/vacancies/embed.html").content.decode(),
        "beside another": title in client.get(other.get_absolute_url()).content.decode(),
        "own page": "This vacancy has closed" not in page,
        "alert": alerted,
        "chatbot": key in {card.key for card in turn.cards} and turn.lookup.total == 2,
    }


def test_it_is_open_everywhere_a_second_before_and_nowhere_from_then_on(client, post, time_machine):
    for moment, is_open in ((post.closes_at - SECOND, True), (post.closes_at, False)):
        time_machine.move_to(moment, tick=False)
        assert told_of(client, post, moment) == dict.fromkeys(told_of(client, post, moment), is_open)
