"""On tables that chance has made: what the check lets through holds for whoever answers whatever."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from tables import question, rule, table

from careers.finder.asking import every_walk, walk
from careers.finder.changing import smallest_change
from careers.finder.checking import problems
from careers.finder.table import RESULTS, Change, Outcome, Table

CODES = ("a", "b", "c")
ANSWERS = ("x", "y", "z")
NAMES = {1: "One", 2: "Two"}


@st.composite
def tables(draw: st.DrawFn) -> Table:
    asked = [
        question(code, *ANSWERS[: draw(st.integers(2, 3))], change=draw(st.sampled_from(Change)))
        for code in CODES[: draw(st.integers(1, 3))]
    ]
    rules = [rule(1, draw(st.sampled_from(["fits", "close"]))), rule(2, "fits", target=2)]
    for number in range(3, draw(st.integers(3, 8))):
        about = draw(st.lists(st.sampled_from(asked), unique=True, max_size=2))
        when = {
            q.code: draw(st.lists(st.sampled_from([a.code for a in q.answers]), min_size=1)) for q in about
        }
        rules.append(rule(number, draw(st.sampled_from(Outcome)), draw(st.sampled_from([1, 2])), **when))
    return table(asked, *rules)


def everybody(made: Table) -> list[dict[str, str]]:
    choices = [[(q.code, answer.code) for answer in q.answers] for q in made.questions]
    return [dict(pairs) for pairs in product(*choices)]


@given(tables())
@settings(max_examples=150, deadline=None)
def test_whoever_answers_everything_ends_on_one_of_the_walks(made: Table) -> None:
    walks = list(every_walk(made))
    for answers in everybody(made):
        done = walk(made, answers)
        assert done.next is None
        assert walks.count(done.answers) == 1


@given(tables())
@settings(max_examples=150, deadline=None)
def test_questions_left_out_would_have_decided_nothing(made: Table) -> None:
    """Leaving a question out never makes better what the whole of the answers makes of a target."""
    for answers in everybody(made):
        asked = walk(made, answers).answers
        for target in made.by_target:
            short, full = made.verdict(target, asked).outcome, made.verdict(target, answers).outcome
            assert short is full or short in {Outcome.NOT_YET, Outcome.ASIDE}


@given(tables())
@settings(max_examples=150, deadline=None)
def test_what_the_check_lets_through_has_a_result_for_everybody(made: Table) -> None:
    if problems(made, NAMES):
        return
    fired = set()
    for answers in everybody(made):
        verdicts = made.verdicts(walk(made, answers).answers)
        assert all(verdict.outcome for verdict in verdicts)
        assert RESULTS & {verdict.outcome for verdict in verdicts}
        fired |= {each.number for verdict in verdicts for each in verdict.fired}
    assert fired == {each.number for each in made.rules}


@given(tables())
@settings(max_examples=100, deadline=None)
def test_what_would_change_it_does_and_nothing_smaller_would(made: Table) -> None:
    for answers in every_walk(made):
        for target in made.by_target:
            now = made.verdict(target, answers).outcome
            changed = (
                smallest_change(made, target, answers) if now in {Outcome.CLOSE, Outcome.NOT_YET} else None
            )
            if changed is None:
                continue
            new = {q.code: answer.code for q, answer in changed.new}
            assert made.verdict(target, {**answers, **new}).outcome is changed.outcome
            anew = {code for code in new if code in answers}
            assert all(new[code] in made.by_code[code].open_to(answers[code]) for code in anew)
            for left_out in anew:
                fewer = {**answers, **{code: given for code, given in new.items() if code != left_out}}
                assert made.verdict(target, fewer).outcome is not changed.outcome or _open(
                    made, target, fewer
                )


def _open(made: Table, target: int, answers: dict[str, str]) -> bool:
    from careers.finder.asking import open_questions

    return bool(open_questions(made, target, answers))
