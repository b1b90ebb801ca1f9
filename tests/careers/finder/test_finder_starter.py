"""The starter's own tables: every combination of answers, and people whose result was checked by hand."""

import pytest
from django.core.management import call_command
from django.test import Client

from careers.finder.asking import every_walk, walk
from careers.finder.changing import smallest_change
from careers.finder.table import RESULTS
from careers.models import FinderPage
from portal.passages.handovers import handovers
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """The starter pack, loaded once for all tests here."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_packs", "starter", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def finder(loaded) -> FinderPage:
    return FinderPage.objects.get(slug="finder")


@pytest.fixture
def next_steps(loaded) -> FinderPage:
    return FinderPage.objects.get(slug="next-steps")


def outcomes(page: FinderPage, **given: str) -> dict[str, str]:
    """From the slug of each route, role or programme to its verdict, without those that stand aside."""
    done = walk(page.table, given)
    assert done.next is None, f"still asks {done.next and done.next.code}"
    slugs = {rule.value["target"].pk: rule.value["target"].slug for rule in page.rules}
    found = {slugs[v.target]: str(v.outcome) for v in page.table.verdicts(done.answers)}
    return {slug: outcome for slug, outcome in found.items() if outcome != "aside"}


@pytest.mark.parametrize("slug", ["finder", "next-steps"])
def test_every_combination_of_answers_has_a_result_and_at_most_eight_questions(loaded, slug) -> None:
    page = FinderPage.objects.get(slug=slug)
    walks = list(every_walk(page.table))
    assert len(walks) > 30
    for answers in walks:
        verdicts = page.table.verdicts(answers)
        assert len(answers) <= 8
        assert all(verdict.outcome for verdict in verdicts)
        assert RESULTS & {verdict.outcome for verdict in verdicts}
        assert all(rule.sources for verdict in verdicts for rule in verdict.fired)
    assert page.problems() == []


def test_a_psychology_degree_at_two_two_and_a_wage_needed(finder) -> None:
    """RTE15, RTE18: the apprenticeship pays. RTE02, RTE05: Step Up's rules are met, but it pays no wage."""
    told = {
        "start": "new", "qualification": "degree", "class": "two-two", "english": "yes",
        "experience": "six-months", "earn": "yes", "right": "yes",
    }  # fmt: skip
    assert outcomes(finder, **told) == {
        "social-worker-degree-apprenticeship": "fits",
        "into-family-support": "fits",
        "into-residential-childcare": "fits",
        "working-with-care-leavers": "fits",
        "postgraduate-social-work": "close",
        "social-work-degree": "close",
        "step-up-to-social-work": "close",
        "approach-social-work": "close",
    }
    step_up = finder.get_parent().get_children().get(slug="step-up-to-social-work").pk
    changed = smallest_change(finder.table, step_up, told)
    assert changed is not None
    assert [(question.code, answer.code) for question, answer in changed.new] == [("earn", "no")]


def test_no_degree_level_three_and_ten_years_in_a_nursery(finder) -> None:
    """ROL05, ROL06, ROL04 and RTE13, RTE18 ask for level 3 at most; RTE02 and RTE14 for a degree."""
    told = {
        "start": "new", "qualification": "level-3", "english": "yes", "experience": "six-months", "earn": "no",
    }  # fmt: skip
    found = outcomes(finder, **told)
    assert {slug for slug, outcome in found.items() if outcome == "fits"} == {
        "social-worker-degree-apprenticeship",
        "social-work-degree",
        "into-family-support",
        "into-residential-childcare",
        "working-with-care-leavers",
    }
    assert found["step-up-to-social-work"] == found["postgraduate-social-work"] == "not_yet"


def test_qualified_in_india(finder) -> None:
    """REG12: the overseas route for anyone from outside the UK, and none of the ways to train again."""
    assert outcomes(finder, start="abroad", right="no") == {"qualified-overseas": "fits"}


def test_a_social_worker_who_left_six_years_ago(finder) -> None:
    """REG16: over five years away is sixty days of updating."""
    assert outcomes(finder, start="left", away="over-5") == {"returning-to-social-work": "fits"}
    returning = finder.get_parent().get_children().get(slug="returning-to-social-work").pk
    told = [
        rule.reason for rule in finder.table.verdict(returning, {"start": "left", "away": "over-5"}).fired
    ]
    assert "After more than 5 years you need 60 days of updating." in told
    assert not any("30 days" in reason or "no updating" in reason for reason in told)


def test_a_residential_worker_who_wants_to_qualify_part_time(next_steps) -> None:
    """RTE15-RTE18: the apprenticeship goes with the job. RTE13: a degree is full time, as far as is known."""
    found = outcomes(
        next_steps,
        role="residential", qualification="level-3", study="alongside", supervised="no", **{"two-years": "yes"},
    )  # fmt: skip
    assert found == {
        "social-worker-degree-apprenticeship": "fits",
        "family-help-lead-practitioner": "fits",
        "social-work-degree": "close",
        "postgraduate-social-work": "not_yet",
        "step-up-to-social-work": "not_yet",
        "registered-manager": "not_yet",
    }


def test_one_question_a_page_with_why_and_back(finder, client: Client) -> None:
    html = client.get(f"{finder.url}?start=new").content.decode()
    assert html.count("<fieldset") == 1
    assert "What is the highest qualification you have?" in html
    assert "Why do you ask this?" in html
    assert "ask=start" in html
    assert '<input type="hidden" name="start" value="new">' in html


def test_the_result_names_reasons_change_and_sources_and_stores_nothing(
    finder, client: Client, django_assert_max_num_queries
) -> None:
    rebuild(embedded())
    address = f"{finder.url}?start=new&qualification=level-3&english=yes&experience=six-months&earn=yes"
    client.get(address)
    with django_assert_max_num_queries(MOST_QUERIES):
        response = client.get(address)
    html = response.content.decode()
    assert "4 ways fit what you told us." in html
    assert "You need a wage." in html
    assert "being able to live without a wage for a time" in html
    assert "Sources:" in html
    assert "nobody is promised a place" in html
    assert not response.cookies


def test_whatever_stands_in_the_address_is_a_page(finder, client: Client) -> None:
    for query in (
        "start=%3Cscript%3E",
        "ask=nothing",
        "start=new&start=left",
        "show=1",
        "qualification=degree",
        "%00=",
    ):
        assert client.get(f"{finder.url}?{query}").status_code == 200


@pytest.mark.parametrize(
    ("question", "address"),
    [
        (
            "I have a psychology degree, 2:2, and I must keep earning. Which route is for me?",
            "/routes/finder/?start=new&qualification=degree&class=two-two&earn=yes",
        ),
        (
            "I have no degree, level 3 and ten years in a nursery, can I become a social worker?",
            "/routes/finder/?start=new&qualification=level-3&experience=six-months",
        ),
        ("Can I train without a degree?", "/routes/finder/?start=new"),
        ("I qualified in India, how do I register?", "/routes/finder/?start=abroad"),
        ("I am a social worker who left six years ago", "/routes/finder/?start=left&away=over-5"),
        (
            "I'm a residential worker and want to qualify part time",
            "/routes/next-steps/?role=residential&study=alongside",
        ),
    ],
)
def test_the_chatbot_opens_the_finder_with_the_answers_filled_in(loaded, question, address) -> None:
    handover = handovers["careers.finder"](question)
    assert handover is not None
    assert handover.url.endswith(address)


@pytest.mark.parametrize(
    "question",
    [
        "What is Step Up to Social Work?",
        "How much does a social worker earn?",
        "Who runs Approach Social Work for people with a psychology degree?",
        "I like trains",
        "Can I work part time round school runs?",
        "Do I need a degree?",
    ],
)
def test_a_question_about_a_thing_is_no_handover(loaded, question) -> None:
    assert handovers["careers.finder"](question) is None
