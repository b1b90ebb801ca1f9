"""What is said of rules that clash, do nothing or do too much."""

import pytest

from portal.choices.models import Choice
from portal.search.rules.checking import notices
from portal.search.rules.models import SearchRule
from portal.terms.models import Term
from tests.portal.search.corpus import NOW, advert
from tests.portal.search.rules.conftest import in_days, rule

pytestmark = pytest.mark.django_db


def said(about: SearchRule | None = None) -> set[str]:
    """Codes, of one rule or of all."""
    found = notices(SearchRule.objects.order_by("pk"), NOW)
    return {notice.code for notice in found if about is None or notice.rule == about}


def test_a_good_rule_is_left_alone():
    rule("one_way", "chairperson", "independent reviewing officer")

    assert said() == set()


def test_one_way_there_and_one_way_back():
    there = rule("one_way", "reviewing officer", "edge of care")
    back = rule("one_way", "edge of care", "reviewing officer")

    assert said(there) == said(back) == {"clash.back"}


def test_a_chain_of_rules_is_not_followed():
    first = rule("one_way", "chairperson", "reviewing officer")
    rule("one_way", "reviewing officer", "edge of care")

    assert said(first) == {"clash.chain"}


def test_a_chain_that_the_first_rule_spells_out_is_none():
    first = rule("one_way", "chairperson", "reviewing officer\nedge of care")
    rule("one_way", "reviewing officer", "edge of care")

    assert said(first) == set()


def test_a_circle_of_three_is_told():
    rule("one_way", "foster carer", "reviewing officer")
    rule("one_way", "reviewing officer", "edge of care")
    rule("one_way", "edge of care", "foster carer")

    assert said() == {"clash.chain"}


@pytest.mark.parametrize(
    ("effect", "more"),
    [
        ("ignore", {}),
        ("filter", {"choice": "contract=permanent"}),
        ("old_name", {"others": "edge of care"}),
    ],
)
def test_two_rules_on_the_same_words_with_different_effect(effect, more):
    one = rule("one_way", "chairperson", "reviewing officer")
    other = rule(effect, "Chairpersons", **more)

    assert "clash.words" in said(one) & said(other)


def test_two_rules_that_each_add_words_go_together():
    rule("one_way", "chairperson", "reviewing officer")
    rule("one_way", "chairperson", "edge of care")

    assert said() == set()


@pytest.mark.parametrize(
    ("effect", "words", "more", "code"),
    [
        ("one_way", "chairperson", {"others": "zeppelin"}, "nothing.unknown"),
        ("two_way", "zeppelin\nairship", {}, "nothing.unknown"),
        ("one_way", "chairperson", {"others": "edge of care\nzeppelin"}, "part.unknown"),
        ("one_way", "about", {"others": "edge of care"}, "nothing.common"),
        ("ignore", "about", {}, "nothing.common"),
        ("one_way", "send", {"others": "edge of care"}, "part.small"),
        ("filter", "for ever", {"choice": "contract=gone"}, "nothing.filter"),
        ("filter", "for good", {"choice": "visa=false"}, ""),
        ("ignore", "brilliant", {"ends_on": in_days(-1)}, "nothing.over"),
    ],
)
def test_a_rule_that_does_nothing_or_only_a_part(effect, words, more, code):
    rule(effect, words, **more)

    assert said() == ({code} if code else set())


def test_a_filter_that_nothing_carries(holding):
    rule("filter", "for good", choice="contract=permanent")
    holding([advert(1, "Casual Worker", values={"contract": "casual"})])

    assert said() == {"nothing.empty"}


def test_a_filter_whose_value_is_retired():
    Choice.objects.create(list="stage", code="permanent", label="Permanent", retired=True)
    rule("filter", "for good", choice="contract=permanent")

    assert said() == {"nothing.retired"}


def test_a_rule_that_a_term_says_already():
    Term.objects.create(name="Edge of care", slug="edge", definition="…", one_way_synonyms="brink")
    rule("one_way", "brink", "edge of care")

    assert said() == {"nothing.term"}


def test_only_so_many_words_are_looked_for():
    rule("one_way", "chairperson", "\n".join("worker manager adviser carer pay job team care lead".split()))

    assert "part.many" in said()


def test_a_rule_that_finds_nearly_everything(holding):
    holding([advert(number, f"Worker {number}") for number in range(1, 12)] + [advert(20, "Chair")])
    wide = rule("one_way", "chair", "worker")

    assert said(wide) == {"wide.found"}


def test_without_an_index_clashes_are_still_told(settings, tmp_path):
    settings.CAREWAY_INDEX_DIR = tmp_path / "nowhere"
    rule("one_way", "chairperson", "zeppelin")
    rule("ignore", "chairperson")

    assert said() == {"clash.words"}
