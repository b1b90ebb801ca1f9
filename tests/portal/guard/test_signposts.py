import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.guard.boxes import Box, guards, look
from portal.guard.danger import Category, Severity, Verdict
from portal.guard.signposts import BY_CATEGORY, Signpost, message, signposts
from portal.registry import Registry

LOCAL = {"name": "Larkshire children's services", "phone": "01632 960001", "url": "", "when": "Any time"}


@pytest.fixture
def box(monkeypatch):
    monkeypatch.setattr(guards, "_items", {"tested": Box("A tested box")})


def test_every_category_has_numbers_and_words():
    for category in Category:
        assert any(each.phone for each in BY_CATEGORY[category])
        for severity in Severity:
            assert message(Verdict(category, severity))


def test_danger_to_anyone_names_the_emergency_number():
    for category in Category:
        assert "999" in [each.phone for each in BY_CATEGORY[category]]


def test_the_local_team_stands_right_after_the_emergency_number():
    found = signposts(Verdict(Category.CHILD_IN_DANGER, Severity.DANGER), [LOCAL])
    assert [each.phone for each in found][:3] == ["999", "01632 960001", "0808 800 5000"]


def test_a_person_in_crisis_is_not_sent_to_the_child_protection_team_first():
    found = signposts(Verdict(Category.SELF_HARM, Severity.DANGER), [LOCAL])
    assert LOCAL["phone"] not in [each.phone for each in found]


def test_a_box_shows_who_to_call_and_keeps_no_words(box):
    help = look("tested", "my dad hits me", local=[LOCAL])
    assert help.verdict.category == Category.CHILD_TELLING
    assert "0800 1111" in [each.phone for each in help.signposts]
    assert "hits" not in repr(help)


def test_a_box_without_danger_shows_nothing(box):
    assert look("tested", "social work jobs in Leeds") is None


def test_a_box_that_nobody_registered_is_refused():
    with pytest.raises(KeyError):
        look("unknown", "my dad hits me")


def test_a_box_registered_twice_is_refused():
    boxes = Registry("guards")
    boxes.register("search")(Box("Search"))
    with pytest.raises(ImproperlyConfigured):
        boxes.register("search")(Box("Search"))


def test_where_no_local_team_is_given_words_say_how_to_find_the_number():
    for category in Category:
        for each in signposts(Verdict(category, Severity.DANGER)):
            assert str(each.phone)
            assert each.dialled or each.url
    council = BY_CATEGORY[Category.CHILD_IN_DANGER][1]
    assert "postcode" in str(council.phone)
    assert council.dialled == ""


def test_a_number_in_groups_is_dialled_without_spaces():
    assert Signpost("", "0800 1111", "", "").dialled == "08001111"
