"""What each rule does to a search, from the next one on."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from portal.search import search
from portal.search.request import SearchRequest
from portal.search.rules.models import SearchRule
from portal.search.watching import watching
from tests.portal.search.corpus import NOW
from tests.portal.search.rules.conftest import found, in_days, rule

pytestmark = pytest.mark.django_db

IRO, EDGE = "content.page:2", {"content.page:4", "content.page:8"}


def test_words_that_mean_the_same_find_each_other():
    before = found("reviewing officer") | found("edge of care")
    rule("two_way", "reviewing officer\nedge of care")

    assert found("reviewing officer") == found("edge of care") == before


def test_a_one_way_rule_does_not_lead_back():
    rule("one_way", "chairperson", "independent reviewing officer")

    assert found("chairperson") == {IRO}
    assert found("independent reviewing officer") == {IRO}


def test_a_rule_may_lead_to_a_kind_of_thing():
    assert not found("openings")
    rule("one_way", "openings", "vacancies")

    assert found("openings") == found("vacancies") != set()


def test_every_form_of_the_words_counts():
    rule("one_way", "care order", "edge of care")

    assert found("Care-Orders") == EDGE


def test_an_old_name_finds_the_thing_and_says_what_it_is_called_now():
    rule("old_name", "case conference chair", "Independent Reviewing Officer")
    response = search(SearchRequest(q="Case conference chairs"))

    assert [hit.key for hit in response.results] == [IRO]
    assert response.renamed == (("case conference chair", "Independent Reviewing Officer"),)


def test_words_that_do_not_count_are_passed_over():
    assert not found("brilliant reviewing officer")
    rule("ignore", "brilliant\nreally nice")

    assert found("brilliant reviewing officer") == found("really nice reviewing officer") == {IRO}


def test_words_that_do_not_count_count_when_there_are_no_others():
    before = found("edge")
    rule("ignore", "edge")

    assert found("edge") == before


def test_a_word_that_does_not_count_still_counts_inside_a_rule():
    rule("ignore", "chair")
    rule("one_way", "review chair", "independent reviewing officer")

    assert IRO in found("review chair")


def test_a_quotation_is_taken_as_it_stands():
    rule("ignore", "independent")

    assert found('"independent reviewing"') == {IRO}


@pytest.mark.parametrize(
    ("times", "holds"),
    [
        ({"starts_on": in_days(1)}, False),
        ({"starts_on": in_days(0), "ends_on": in_days(0)}, True),
        ({"ends_on": in_days(-1)}, False),
    ],
)
def test_a_rule_holds_on_its_days(times, holds):
    rule("one_way", "chairperson", "independent reviewing officer", **times)

    assert bool(found("chairperson")) is holds


def test_what_alerts_match_follows_the_same_rules():
    rule("one_way", "chairperson", "independent reviewing officer")
    with watching([IRO], NOW) as watch:
        assert watch.found_by(SearchRequest(q="chairperson")) == [IRO]


@pytest.mark.parametrize(
    ("effect", "words", "others", "choice", "field"),
    [
        ("two_way", "…", "", "", "words"),
        ("two_way", "worker\nworkers", "", "", "words"),
        ("two_way", "a\nb", "c", "", "others"),
        ("one_way", "worker", "", "", "others"),
        ("one_way", "Worker", "workers", "", "others"),
        ("old_name", "crb check", "dbs check\ndisclosure", "", "others"),
        ("filter", "for good", "", "contract=for_ever", "choice"),
        ("filter", "for good", "permanent", "contract=permanent", "others"),
        ("ignore", "SEND", "", "", "words"),
        ("ignore", "please", "thanks", "", "others"),
        ("one_way", "baby", "early help", "contract=permanent", "choice"),
        ("one_way", "one two three four five six seven eight nine", "early help", "", "words"),
    ],
)
def test_what_the_search_could_make_nothing_of_is_refused(effect, words, others, choice, field):
    wrong = SearchRule(effect=effect, words=words, others=others, choice=choice, why="asked for")
    with pytest.raises(ValidationError) as refused:
        wrong.full_clean()
    assert field in refused.value.message_dict


def test_a_rule_cannot_end_before_it_begins():
    with pytest.raises(IntegrityError):
        rule("ignore", "please", starts_on=in_days(2), ends_on=in_days(1))
