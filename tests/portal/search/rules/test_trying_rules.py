"""A rule is tried before it is saved."""

import pytest
from django.urls import reverse

from careers.employers.groups import EDITORS, HR
from portal.search.rules.comparing import compared
from portal.search.rules.models import SearchRule
from tests.portal.search.corpus import NOW
from tests.portal.search.rules.conftest import in_days, rule
from tests.portal.search.rules.test_rules_admin import RULE, address

pytestmark = pytest.mark.django_db


def tried(client, number: int | str = "", **fields: str) -> str:
    url = f"{reverse('portal_search_rule_try')}?rule={number}"
    return client.post(url, {**RULE, **fields}, headers={"X-Requested-With": "fetch"}).content.decode()


def test_before_and_after_stand_side_by_side_and_nothing_is_saved(sign_in):
    page = tried(sign_in(EDITORS), try_q="chairperson")

    assert "“chairperson” finds 1 with the rule, and 0 without it." in page
    assert "Independent Reviewing Officer" in page
    assert "“independent reviewing officer”" in page
    assert not SearchRule.objects.exists()


def test_a_saved_rule_is_compared_with_its_change(sign_in):
    saved = rule("one_way", "chairperson", "edge of care")
    page = tried(sign_in(EDITORS), saved.pk, try_q="chairperson")

    assert "finds 1 with the rule, and 2 without it." in page
    saved.refresh_from_db()
    assert saved.others == "edge of care"


def test_what_moved_is_said():
    moved = compared(
        "reviewing officer", SearchRule(effect="two_way", words="reviewing officer\nworker"), NOW
    )

    assert moved.changes
    assert {line.moved for line in moved.after.lines} >= {"new"}


def test_a_rule_for_later_is_tried_as_if_it_held():
    later = SearchRule(
        effect="one_way", words="chairperson", others="reviewing officer", starts_on=in_days(9)
    )

    assert compared("chairperson", later, NOW).after.total == 1


def test_words_that_choose_a_filter_are_tried_where_posts_are_searched():
    found = compared(
        "worker for good", SearchRule(effect="filter", words="for good", choice="contract=casual"), NOW
    )

    assert [chip.text for chip in found.after.listing.chips] == ["“worker”", "Casual"]
    assert [line.hit.document.title for line in found.after.lines] == ["Family Support Worker"]


def test_without_words_of_its_own_the_rules_first_are_tried(sign_in):
    assert "“chairperson” finds 1 with the rule" in tried(sign_in(EDITORS), try_q="")


def test_a_rule_that_would_be_refused_says_why(sign_in):
    assert "Say what they find." in tried(sign_in(EDITORS), others="")


def test_danger_is_not_tried(sign_in):
    page = tried(sign_in(EDITORS), try_q="my stepdad hits me every night")

    assert "people are shown who to call" in page
    assert "stepdad" not in page


@pytest.mark.parametrize("name", ["portal_search_rule_try", "portal_search_rules_check"])
def test_hr_may_neither_try_nor_check(sign_in, name):
    client = sign_in(HR)
    answer = client.post(reverse(name), RULE) if name.endswith("try") else client.get(reverse(name))

    assert answer.status_code in (302, 403)


def test_what_is_to_be_looked_at_stands_on_the_rule_the_list_and_the_report(sign_in):
    client = sign_in(EDITORS)
    noticed = rule("one_way", "chairperson", "zeppelin")

    assert (
        "No page holds any of the words that it finds."
        in client.get(address("edit", noticed.pk)).content.decode()
    )
    assert "Does nothing" in client.get(address("list")).content.decode()
    report = client.get(reverse("portal_search_rules_check")).content.decode()
    assert "No page holds any of the words that it finds." in report
    assert address("edit", noticed.pk) in report


def test_a_report_without_anything_to_say_says_so(sign_in):
    assert "nothing is wrong" in sign_in(EDITORS).get(reverse("portal_search_rules_check")).content.decode()
