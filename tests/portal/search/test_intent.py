"""How a question is put says what kind of thing it is after, and where words stand says what a page is about."""

import pytest

from portal.search.engine import respond_all
from portal.search.queries.intent import kinds_asked_for
from portal.search.request import SearchRequest
from portal.search.types import Span
from tests.portal.search.conftest import ENGINES
from tests.portal.search.corpus import NOW, advert, page

ABOUT = page(1, "Fostering and rent", body="Whoever rents may foster a child.")
ALONG = page(
    2, "A week in a team", body="A child. " * 3 + "Fostering came up, and the rent, among much else."
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("what is an iro", "term"),
        ("how do i become a foster carer", "page"),
        ("day in the life of a social worker", "profile"),
        ("open evening", "event"),
        ("apprenticeship", "programme"),
    ],
)
def test_a_question_asks_for_a_kind(text, kind):
    assert max(kinds_asked_for(text).items(), key=lambda pair: pair[1])[0] == kind


def test_a_bare_title_asks_for_none():
    assert kinds_asked_for("team manager") == {}


@pytest.mark.parametrize("build", ENGINES[1:], indirect=True)
def test_what_is_about_the_words_stands_before_what_holds_them(build, db):
    index = build([ALONG, ABOUT])
    [response] = respond_all(
        [SearchRequest(q="fostering rent child")], NOW, [index], facets=False, by_meaning=False
    )

    assert [hit.key for hit in response.results] == [ABOUT.key, ALONG.key]


@pytest.mark.parametrize("build", ENGINES[1:], indirect=True)
def test_what_bears_the_very_name_stands_first_though_it_is_over_and_no_old_post_does(build, db):
    ended = page(3, "Think Ahead", "programme", statuses=(Span("ended"),))
    index = build(
        [
            ended,
            page(4, "A team that thinks ahead", "story"),
            advert(5, "Night worker", closes=-1),
            advert(6, "Night worker, days too"),
        ]
    )

    def keys(q: str, **more: object) -> list[str]:
        [response] = respond_all([SearchRequest(q=q, **more)], NOW, [index], facets=False, by_meaning=False)  # type: ignore[arg-type]
        return [hit.key for hit in response.results]

    assert keys("think ahead") == [ended.key, "content.page:4"]
    assert keys("think ahead", kinds=("programme", "story")) == ["content.page:4", ended.key]
    assert keys("night worker") == ["careers.vacancy:6", "careers.vacancy:5"]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("return to social work after 10 years", True),
        ("return to work after 10 weeks away", True),
        ("return to work with 10 children", False),
        ("10 years", False),
    ],
)
def test_how_long_somebody_was_away_need_not_stand_on_a_page(build, db, q, found):
    body = "Return to social work with children after years away: 30 days after two years, 60 days after five weeks."
    index = build([page(7, "Coming back", body=body)])
    [response] = respond_all([SearchRequest(q=q)], NOW, [index], facets=False, by_meaning=False)

    assert bool(response.total) is found
