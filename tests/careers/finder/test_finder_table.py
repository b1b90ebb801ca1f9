"""What a table says of answers, which question it asks next, and what would change its verdict."""

import pytest
from tables import LADDER, NAMES, SOUND, WAGE, question, rule, table

from careers.finder.asking import every_walk, walk
from careers.finder.changing import smallest_change
from careers.finder.checking import problems
from careers.finder.conditions import parse
from careers.finder.differing import differences
from careers.finder.table import Change, Outcome


def test_the_worst_rule_that_fires_is_the_verdict_and_all_that_fire_are_told() -> None:
    verdict = SOUND.verdict(1, {"ladder": "high", "wage": "yes"})
    assert verdict.outcome is Outcome.CLOSE
    assert [each.number for each in verdict.fired] == [1, 3]
    assert [each.number for each in verdict.why_not] == [3]


def test_a_note_is_told_and_changes_nothing() -> None:
    noted = table([WAGE], rule(1, "fits"), rule(2, "note", wage="yes"))
    assert noted.verdict(1, {"wage": "yes"}).outcome is Outcome.FITS
    assert [each.number for each in noted.verdict(1, {"wage": "yes"}).notes] == [2]


def test_a_question_is_not_asked_when_an_answer_has_decided() -> None:
    assert walk(SOUND, {"ladder": "low"}).next is None
    assert walk(SOUND, {"ladder": "high"}).next == WAGE


def test_an_answer_that_no_question_offers_does_not_count() -> None:
    assert walk(SOUND, {"ladder": "<script>"}).next == LADDER


def test_an_answer_to_a_question_that_need_not_be_asked_does_not_count() -> None:
    assert walk(SOUND, {"ladder": "low", "wage": "yes"}).answers == {"ladder": "low"}


def test_every_walk_ends_with_what_was_asked_on_it() -> None:
    assert list(every_walk(SOUND)) == [
        {"ladder": "low"},
        {"ladder": "high", "wage": "yes"},
        {"ladder": "high", "wage": "no"},
    ]


def test_the_smallest_change_of_one_answer() -> None:
    changed = smallest_change(SOUND, 1, {"ladder": "high", "wage": "yes"})
    assert changed is not None
    assert [(q.code, a.code) for q, a in changed.new] == [("wage", "no")]
    assert changed.outcome is Outcome.FITS


def test_a_change_answers_the_questions_that_it_makes_necessary() -> None:
    changed = smallest_change(SOUND, 1, {"ladder": "low"})
    assert changed is not None
    assert [(q.code, a.code) for q, a in changed.new] == [("ladder", "high"), ("wage", "no")]


def test_nothing_would_change_an_answer_that_nobody_can_change() -> None:
    born = question("born", "here", "there", change=Change.NEVER)
    fixed = table([born], rule(1, "fits", born="here"), rule(2, "not_yet", born="there"))
    assert smallest_change(fixed, 1, {"born": "there"}) is None


def test_a_sound_table_has_no_problem() -> None:
    assert problems(SOUND, NAMES) == []


@pytest.mark.parametrize(
    ("rules", "says"),
    [
        ([rule(1, "fits", ladder="high"), rule(2, "not_yet", ladder="low")], "Dead end"),
        ([rule(1, "fits", ladder="high"), rule(4, "fits", target=2)], "No rule says anything"),
        ([rule(1, "fits"), rule(2, "not_yet", ladder="low"), rule(3, "fits", ladder="low", wage="no"),
          rule(4, "fits", target=2)], "Rule 3 (The hill way) can never fire"),
        ([rule(1, "fits", ladder=["low", "high"]), rule(2, "close", ladder="low")], "contradict"),
        ([rule(1, "close"), rule(2, "fits", ladder="low")], "contradict"),
        ([rule(1, "fits", sources=())], "has no source"),
        ([rule(1, "fits", moon="full")], "names a question “moon”"),
        ([rule(1, "fits", ladder="middle")], "names an answer “middle”"),
        ([rule(1, "fits", target=9)], "a page that is not public"),
    ],
)  # fmt: skip
def test_the_check_refuses(rules, says) -> None:
    found = problems(table([LADDER, WAGE], *rules), NAMES)
    assert any(says in problem for problem in found), found


def test_a_rule_on_more_questions_may_be_worse() -> None:
    narrower = table([LADDER], rule(1, "fits"), rule(2, "close", ladder="low"))
    assert problems(narrower, NAMES) == []


def test_the_check_refuses_a_ninth_question() -> None:
    asked = [question(f"q{number}", "a", "b") for number in range(9)]
    nine = table(asked, rule(0, "fits"), *(rule(n + 1, "close", **{f"q{n}": "a"}) for n in range(9)))
    assert "9 questions" in problems(nine, NAMES)[0]


def test_the_difference_names_whose_results_change() -> None:
    milder = table(
        [LADDER, WAGE],
        rule(1, "fits"),
        rule(2, "not_yet", ladder="low"),
        rule(3, "note", ladder="high", wage="yes"),
        rule(4, "fits", target=2),
    )
    found = differences(SOUND, milder, NAMES)
    assert (found.changed, found.total) == (1, 3)
    assert [(each.people, each.target, each.before, each.after) for each in found.shown] == [
        ("ladder: high, wage: yes", "The hill way", Outcome.CLOSE, Outcome.FITS)
    ]


def test_the_editors_lines_become_conditions() -> None:
    assert parse("ladder: low, high\n\nwage: yes\nempty:") == {
        "ladder": {"low", "high"},
        "wage": {"yes"},
        "empty": set(),
    }
