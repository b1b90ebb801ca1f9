"""What a question wants a figure of: "turnover" in "how has turnover changed at the trust?"."""

import re
from dataclasses import dataclass

from .words import content_words, coverage

CHANGED = r"(?:changed|developed|moved|gone (?:up|down)|improved|risen|fallen|grown|dropped|come down|got (?:better|worse))"
OF_A_CHANGE = re.compile(
    rf"\bhow (?:much |far )?(?:has|have|did|had) (?P<subject>[\w' -]{{3,40}}?) {CHANGED}\b"
    r"|\b(?:changes?|trend|rise|fall|drop|improvement) in (?P<other>[\w' -]{3,30}?)(?: (?:at|in|for|since|over)\b|[?.!]|$)",
    re.IGNORECASE,
)
OF_A_COUNT = re.compile(
    r"\bhow many (?!times\b)(?P<subject>[\w' -]{3,40}?)(?: (?:are|is|do|does|did|have|has|can|will|work|a|at|in|for)\b|[?.!]|$)",
    re.IGNORECASE,
)
OF_AN_AMOUNT = re.compile(
    r"\bhow much\b(?! (?:\w+ )?(?:time|of|holiday|leave|work|experience|writing|paperwork|notice|supervision|study)\b)"
    r"|\bwhat(?:['’]?s| is| are| do| does)?\b.{0,30}\b(?:salary|salaries|wages?|pay|paid|earn|fees?|costs?|bursary|worth)\b",
    re.IGNORECASE,
)
FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty)\b", re.IGNORECASE
)
SHARE_OR_YEAR = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Stems of the thing, and how many figures a sentence must hold to tell it: of a change, two."""

    words: tuple[str, ...]
    figures: int

    def is_told(self, sentence: str) -> bool:
        enough = len(SHARE_OR_YEAR.findall(sentence)) >= self.figures or (
            self.figures == 1 and bool(FIGURE.search(sentence))
        )
        return enough and coverage(list(self.words), sentence) == 1.0


def asks_an_amount(question: str) -> bool:
    """Of money: "how much is the bursary", "what does it pay"."""
    return bool(OF_AN_AMOUNT.search(question))


def wanted_figure(question: str) -> Wanted | None:
    """None when no figure of a named thing is asked for."""
    for pattern, figures in ((OF_A_CHANGE, 2), (OF_A_COUNT, 1)):
        if match := pattern.search(question.replace("’", "'")):
            words = content_words(next(group for group in match.groups() if group))
            if words:
                return Wanted(tuple(words), figures)
    return None
