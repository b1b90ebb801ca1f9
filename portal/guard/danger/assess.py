import re
from collections.abc import Iterator

from portal.guard.danger.folding import fold
from portal.guard.danger.past import goes_on, is_over, marked_past
from portal.guard.danger.patterns import Rule, rules, shields
from portal.guard.danger.spelling import mend
from portal.guard.danger.verdict import Category, Nearness, Severity, Verdict
from portal.guard.danger.wording import SURELY, by_words, grave_in_words

STRETCH = 600
OVERLAP = 60
_CAREERS = re.compile(
    r" (?:jobs?|careers?|train(?:ing)?|qualif\w+|apply|applying|application|degree|course|apprenticeship|placement"
    r"|register|registration|interview|become|social work\w*|my job|profession|role|vacanc\w+|pay|salary|asye|step up|frontline|university|uni"
    r"|employer|hired|dbs|recruit\w*|colleague|work (?:with|in|at|for|as)|working (?:with|in|at|for|as)|foster\w*|(?:want|like|love|hope|hoping) to (?:be|become|train|retrain|help (?:children|people|others|young|families|women))|(?:be|as) an? (?:good )?(?:social|youth|support) worker) "
)


def assess(text: str, nearness: Nearness | None = None) -> Verdict | None:
    """Danger or worry in what a person wrote, else None. Where no rule fires ``nearness`` is asked, or, where there is
    none, the words alone when they leave little doubt."""
    found = _by_rules(mend(fold(text)))
    if found is None:
        return nearness(text) if nearness else by_words(text, SURELY)
    if found.severity == Severity.WORRY:
        return grave_in_words(text) or found
    return found


def _by_rules(words: str) -> Verdict | None:
    """The gravest of all stretches of the text; what stands far away does not ease what stands here."""
    verdicts = [verdict for stretch in _stretches(words) if (verdict := _in_stretch(stretch))]
    return next(
        (each for each in verdicts if each.severity == Severity.DANGER), verdicts[0] if verdicts else None
    )


def asks_about_work(text: str) -> bool:
    return bool(_CAREERS.search(fold(text)))


def without_matches(text: str) -> str:
    """The folded words of ``text`` less all that a rule matched."""
    words = mend(fold(text))
    for rule in rules():
        words = rule.pattern.sub("", words)
    return re.sub(r"(?: \.)+ ?$", "", re.sub(r" {2,}", " ", words)).strip()


def _stretches(words: str) -> Iterator[str]:
    """Overlapping runs of words, longer than any rule; most questions are one."""
    each = words.split()
    for start in range(0, max(len(each) - OVERLAP, 1), STRETCH - OVERLAP):
        yield " " + " ".join(each[start : start + STRETCH]) + " "


def _in_stretch(words: str) -> Verdict | None:
    figures, work = shields()
    plain = figures.sub("#", words)
    covered = work.sub("#", plain)
    worry: Verdict | None = None
    for rule in rules():
        match = rule.pattern.search(plain if rule.own else covered)
        if match is None:
            continue
        verdict = _verdict(rule, words, match)
        if verdict.severity == Severity.DANGER:
            return verdict
        worry = worry or verdict
    return worry


def _verdict(rule: Rule, words: str, match: re.Match[str]) -> Verdict:
    sentence = _sentence(match)
    over = (
        marked_past(sentence)
        if rule.category == Category.SELF_HARM
        else is_over(words, sentence, match.group(), bool(_CAREERS.search(words)))
    )
    if rule.eases and over and not goes_on(words, sentence, match.group()):
        past = rule.category in {Category.CHILD_TELLING, Category.CHILD_IN_DANGER}
        return Verdict(Category.PAST_ABUSE if past else rule.category, Severity.WORRY)
    if rule.yields and _CAREERS.search(words):
        return Verdict(rule.category, Severity.WORRY)
    return Verdict(rule.category, rule.severity)


def _sentence(match: re.Match[str]) -> str:
    start = match.string.rfind(" . ", 0, match.start()) + 1
    end = match.string.find(" . ", match.end())
    return match.string[start : end + 1 if end >= 0 else None] + " "
