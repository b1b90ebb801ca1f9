"""Words that an editor's rule reads as a filter."""

import pytest

from portal.search.asking import conditions_in
from portal.search.asking.box import with_conditions
from portal.search.request import SearchRequest
from tests.portal.search.rules.conftest import in_days, rule

pytestmark = pytest.mark.django_db


def filters(text: str) -> dict[str, tuple[str, ...]]:
    return dict(conditions_in(text).filters)


@pytest.fixture
def for_good():
    return rule("filter", "job for life\nfor good", choice="contract=permanent")


@pytest.mark.parametrize("text", ["job for life", "a Job-for-life in Leeds", "work for good"])
def test_the_words_choose_the_value(for_good, text):
    assert filters(text) == {"contract": ("permanent",)}


@pytest.mark.parametrize("text", ["life", '"job for life"', "not for good"])
def test_other_words_quotations_and_what_is_not_wished_for_choose_nothing(for_good, text):
    assert filters(text) == {}


def test_what_was_read_leaves_the_words(for_good):
    read = with_conditions(SearchRequest(q="social worker for good", kinds=("vacancy",)))

    assert (read.q, dict(read.filters)) == ("social worker", {"contract": ("permanent",)})


def test_what_is_chosen_already_is_not_read_again(for_good):
    asked = SearchRequest(q="for good", kinds=("vacancy",), filters={"contract": ("casual",)})

    assert with_conditions(asked) is None


def test_a_value_that_is_gone_is_read_no_more():
    rule("filter", "for good", choice="contract=for_ever")

    assert filters("for good") == {}


def test_the_rule_is_read_on_its_days_alone():
    rule("filter", "for good", choice="contract=permanent", ends_on=in_days(-1))

    assert filters("for good") == {}
