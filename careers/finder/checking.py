"""What keeps a table from being published, in the editor's words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, islice

from django.utils.translation import gettext as _

from .asking import every_walk
from .table import RESULTS, WORSE, Answers, Outcome, Rule, Table

MOST_QUESTIONS = 8
MOST_WALKS = 20_000
MOST_EXAMPLES = 3


def problems(table: Table, names: Mapping[int, str]) -> list[str]:
    """Empty when the table is sound. ``names`` are the titles of its targets; a missing one is not public."""
    wrong = [*wrong_codes(table), *wrong_rules(table, names)]
    if wrong:
        return wrong
    walks = list(islice(every_walk(table), MOST_WALKS + 1))
    if len(walks) > MOST_WALKS:
        return [
            _(
                "There are more than %(most)d combinations of answers: too many to check. "
                "Take an answer or a question away."
            )
            % {"most": MOST_WALKS}
        ]
    return [
        *too_long(walks),
        *dead_ends(table, walks, names),
        *never_fired(table, walks, names),
        *contradictions(table, names),
    ]


def wrong_codes(table: Table) -> Iterator[str]:
    if not table.questions or not table.rules:
        yield _("A table needs at least one question and one rule.")
    for code, count in Counter(question.code for question in table.questions).items():
        if count > 1:
            yield _("Two questions have the code “%(code)s”.") % {"code": code}
    for question in table.questions:
        for code, count in Counter(answer.code for answer in question.answers).items():
            if count > 1:
                yield _("“%(question)s” has two answers with the code “%(code)s”.") % {
                    "question": question.text,
                    "code": code,
                }


def wrong_rules(table: Table, names: Mapping[int, str]) -> Iterator[str]:
    for rule in table.rules:
        name = said(rule, names)
        if rule.target not in names:
            yield _("%(rule)s is about a page that is not public.") % {"rule": name}
        if not rule.sources:
            yield _("%(rule)s has no source.") % {"rule": name}
        for code, wanted in rule.when.items():
            question = table.by_code.get(code)
            if question is None:
                yield _("%(rule)s names a question “%(code)s”, which is not there.") % {
                    "rule": name,
                    "code": code,
                }
                continue
            for missing in sorted(answer for answer in wanted if question.answer(answer) is None):
                yield _("%(rule)s names an answer “%(code)s”, which “%(question)s” does not offer.") % {
                    "rule": name,
                    "code": missing,
                    "question": question.text,
                }


def too_long(walks: Iterable[Answers]) -> Iterator[str]:
    longest = max(walks, key=len)
    if len(longest) > MOST_QUESTIONS:
        yield _("Some people would be asked %(asked)d questions; the most is %(most)d.") % {
            "asked": len(longest),
            "most": MOST_QUESTIONS,
        }


def dead_ends(table: Table, walks: Iterable[Answers], names: Mapping[int, str]) -> Iterator[str]:
    nothing: list[Answers] = []
    silent: dict[int, list[Answers]] = {}
    for answers in walks:
        outcomes = {target: table.verdict(target, answers).outcome for target in table.by_target}
        if not RESULTS & set(outcomes.values()):
            nothing.append(answers)
        for target, outcome in outcomes.items():
            if outcome is None:
                silent.setdefault(target, []).append(answers)
    if nothing:
        yield _("Dead end: nothing fits and nothing is close for %(examples)s.") % {
            "examples": examples(table, nothing)
        }
    for target, found in silent.items():
        yield _("No rule says anything of “%(target)s” for %(examples)s.") % {
            "target": names[target],
            "examples": examples(table, found),
        }


def never_fired(table: Table, walks: Iterable[Answers], names: Mapping[int, str]) -> Iterator[str]:
    waiting = {rule.number: rule for rule in table.rules}
    for answers in walks:
        for number in [number for number, rule in waiting.items() if rule.fires(answers)]:
            del waiting[number]
        if not waiting:
            return
    for rule in waiting.values():
        yield _("%(rule)s can never fire: no answers that somebody can give lead to it.") % {
            "rule": said(rule, names)
        }


def contradictions(table: Table, names: Mapping[int, str]) -> Iterator[str]:
    for rules in table.by_target.values():
        weighing = [rule for rule in rules if rule.outcome is not Outcome.NOTE]
        for one, other in combinations(weighing, 2):
            if contradict(one, other) or contradict(other, one):
                yield _("%(one)s and %(other)s contradict each other: both fire for the same answers.") % {
                    "one": said(one, names),
                    "other": said(other, names),
                }


def contradict(broad: Rule, narrow: Rule) -> bool:
    """On the same questions two rules must agree. One on more questions may only be worse: the worst counts,
    so an exception for the better would never count."""
    if broad.outcome is narrow.outcome or not set(broad.when) <= set(narrow.when):
        return False
    if any(not broad.when[code] & narrow.when[code] for code in broad.when):
        return False
    return set(broad.when) == set(narrow.when) or WORSE[narrow.outcome] < WORSE[broad.outcome]


def said(rule: Rule, names: Mapping[int, str]) -> str:
    return _("Rule %(number)d (%(target)s)") % {
        "number": rule.number,
        "target": names.get(rule.target, _("no page")),
    }


def examples(table: Table, found: list[Answers]) -> str:
    shown = "; ".join(in_words(table, answers) for answers in found[:MOST_EXAMPLES])
    more = len(found) - MOST_EXAMPLES
    return _("%(shown)s, and %(more)d more") % {"shown": shown, "more": more} if more > 0 else shown


def in_words(table: Table, answers: Answers) -> str:
    """“Highest qualification: GCSEs, Keep earning: Yes”."""
    return ", ".join(_answered(table, *pair) for pair in answers.items()) or _("everybody")


def _answered(table: Table, code: str, given: str) -> str:
    question = table.by_code[code]
    answer = question.answer(given)
    return f"{question.short or question.text}: {answer.label if answer else given}"
