"""Search rules on the editors' screens."""

import pytest
from django.urls import reverse

from careers.employers.groups import EDITORS, HR
from portal.search.rules.models import SearchRule
from tests.portal.search.rules.conftest import found, rule

pytestmark = pytest.mark.django_db

RULE = {
    "effect": "one_way",
    "words": "chairperson",
    "others": "independent reviewing officer",
    "choice": "",
    "why": "Typed often",
    "starts_on": "",
    "ends_on": "",
}


def address(name: str, *args: int) -> str:
    return reverse(SearchRule.snippet_viewset.get_url_name(name), args=args)


@pytest.mark.parametrize("name", ["list", "add"])
def test_hr_of_an_employer_may_not_change_what_everybody_searches_by(sign_in, name):
    assert sign_in(HR).get(address(name)).status_code == 302


def test_an_editors_rule_counts_at_the_next_search_and_says_who_wrote_it(sign_in):
    client = sign_in(EDITORS)
    assert not found("chairperson")

    client.post(address("add"), RULE)

    [made] = SearchRule.objects.all()
    assert found("chairperson") == {"content.page:2"}
    assert "charlie" in client.get(address("history", made.pk)).content.decode()


def test_a_rule_that_would_break_is_refused_with_the_reason(sign_in):
    page = sign_in(EDITORS).post(address("add"), {**RULE, "others": ""}).content.decode()

    assert "Say what they find." in page
    assert not SearchRule.objects.exists()


def test_filters_are_chosen_by_their_labels(sign_in):
    page = sign_in(EDITORS).get(address("add")).content.decode()

    assert '<option value="contract=permanent">Permanent</option>' in page


def test_the_list_costs_no_query_a_rule(sign_in, django_assert_max_num_queries):
    client = sign_in(EDITORS)
    for number in range(12):
        rule("ignore", f"word{number}")
    client.get(address("list"))
    with django_assert_max_num_queries(22):
        client.get(address("list"))
