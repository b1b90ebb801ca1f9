"""A line of pay as tokens. Every pattern is bounded, so the time grows with the length of the text."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

EXTRA_TYPES = {
    "london_weighting": r"(?:inner |outer )?london (?:weighting|allowance)|[io]?lw\b",
    "fringe_weighting": r"(?:outer )?fringe (?:weighting|allowance)|weighting",
    "market_supplement": r"market[ -](?:forces? |rate |related |factor )?"
    r"(?:supplements?|premi(?:um|a|ums)|allowances?|payments?|factors?|pay|forces?|increments?)",
    "retention": r"(?:recruitment (?:and|&) )?(?:retention|loyalty)(?: (?:payments?|bonus(?:es)?|allowances?"
    r"|supplements?|incentives?|premium|award|package))?|r ?& ?r\b",
    "welcome": r"golden hello|welcome(?: (?:payments?|bonus|package|award|incentive))?|(?:joining|joiner'?s?|sign(?:ing)?[ -]?on|sign[ -]?up|starter|start[ -]up)"
    r" (?:payments?|bonus|package|award|incentive)",
    "car_allowance": r"(?:essential |casual |lease |company )?car (?:user )?"
    r"(?:allowances?|premium|payment|supplement|lump sum)|essential (?:car )?users?(?: allowance)?"
    r"|lease car|company car|mileage",
    "relocation": r"relocation(?: (?:packages?|payments?|allowances?|support|assistance|expenses|costs))?",
    "sleep_in": r"sleep[ -]?ins?(?: (?:allowance|payment|rate)s?)?",
    "on_call": r"(?:on[ -]?call|stand[ -]?by)(?: (?:allowance|payment|rate)s?)?",
    "shift": r"(?:shift|unsocial hours?|weekend|night|enhanced hours) (?:allowance|enhancement|payment|supplement|premium)s?",
    "holiday_pay": r"(?:accrued )?holiday (?:pay|allowance)",
}
NOT_SALARY = (
    r"foster\w*(?: carer'?s?)? (?:allowances?|fees?|payments?)|bursary|stipend|honorarium|child'?s? allowance"
    r"|per (?:child|young person)\b"
)
OTHER_EXTRA = r"(?:[a-z]+ )?(?:allowances?|supplements?|bonus(?:es)?|premium|incentive|enhancements?)"

_LABEL = r"(?:[a-z]{0,3}\d{1,2}[a-z]?|(?-i:[A-Z]))(?![\w£]|[.,]\d)"
_LABELS = rf"{_LABEL}(?:\s?(?:-|/|to|&|and|or)\s?(?:(?:grade|band)\s?)?{_LABEL}){{0,6}}"
_POINT = r"\d{1,2}(?![\d%]|[.,]\d|k\b|\s?hours|\s?hrs)"

PATTERNS: dict[str, str] = {
    "FRACTION": r"(?:0?\.\d{1,3})\s?(?:fte|wte)\b",
    "SCP": rf"(?:njc\s)?(?:scps?|spinal (?:column )?points?|spine points?|scale points?|pay points?|points?|njc)"
    rf"\s?:?\s?{_POINT}(?:\s?(?:-|to|/)\s?(?:scps?\s?)?{_POINT})?",
    "GRADE": rf"(?:pay\s)?(?:grade|band|scale|tier)\s?:?\s?{_LABELS}"
    rf"|(?-i:SO|PO|MG|HG|CSW|SMG|SM|G)\s?\d{{1,2}}(?:\s?[-/]\s?(?-i:[A-Z]{{0,3}})\d{{1,2}})?(?![\d,])",
    "HOURS": r"\d{1,2}(?:\.\d{1,2})?\s?-?(?:hours?|hrs?|hpw)\b(?:\s?(?:(?:per|a|each|/)\s?(?:week|wk)|p\.?/?w\b\.?|week)\b)?",
    "WEEKS": r"\d{2}(?:\.\d{1,3})?\sweeks?\b(?:\s(?:per|a)\s(?:year|annum))?",
    "PERCENT": r"\d{1,3}(?:\.\d{1,2})?\s?(?:%|per ?cent\b)",
    "MONEY": r"(?:£|\bgbp\b)\s?\d[\d,.]{0,14}(?:\s?(?:k|m|million|bn)\b|(?:,?\s\d{3}\b(?![,.]\d|\s?hours)))?(?:[a-z](?=[\d,])[a-z\d,]{0,8})?",
    "BARE": r"(?<![\w.,])\d{1,3}(?:\.\d{1,2})?\s?k\b|(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?\b"
    r"|(?<![\w.,/])\d{4,6}(?![\w/%])(?:\.\d{1,2})?|(?<![\w.,])\d{1,4}(?:\.\d{1,2})?(?=\s?(?:-|to)\s?£?\d[\d.,]{0,9}k\b)"
    r"|(?<![\w.,])\d{1,4}(?:\.\d{1,2})?(?=\s?(?:per (?:hour|day|week|month)|p\.?h\b|an hour|/h))",
    "UNIT_HOUR": r"per\s?hour|per\s?hr|p\.?/?h\b\.?|/\s?(?:hour|hr|h)\b|an hour|hourly",
    "UNIT_DAY": r"per\s?day|p\.?/?d\b\.?|/\s?day\b|a day|daily",
    "UNIT_WEEK": r"per\s?week|p\.?/?w\b\.?|/\s?(?:week|wk)\b|a week|weekly",
    "UNIT_MONTH": r"per\s?(?:calendar\s)?month|pcm|p\.?/?m\b\.?|/\s?month\b|a month|monthly",
    "UNIT_YEAR": r"per\s?annum|per\s?year|p\.?/?a\b\.?|/\s?(?:year|yr|annum)\b|a year|annually|yearly|annual\b(?! leave)",
    "UNIT_NIGHT": r"(?:per|a)\s(?:waking\s)?night",
    "UNIT_SHIFT": r"(?:per|a)\sshift",
    "UNIT_SESSION": r"(?:per|a)\ssession",
    "PRO_RATA": r"pro[ -]?rat(?:a(?:'?d)?|ed)\b(?! (?:of|from) £?\d)",
    "ACTUAL": r"actual\w*(?:\s(?:salary|pay))?",
    "FTE": r"\b[fw]te\b|pro[ -]?rata (?:of|from)(?= £?\d)|(?:full|whole)[ -]time[ -]equivalent|full[ -]time(?: (?:salary|pay)|:)",
    "FULL_TIME": r"full[ -]time\b",
    "TERM_TIME": r"term[ -]?time(?: only)?|\btto\b",
    "PROGRESS": r"(?:rising|progress(?:ing|es|ion)?|increas(?:ing|es)|rises|going up|moving)(?: up)? to",
    "UP_TO": r"up ?to|maximum(?: of)?|max\b\.?",
    "FROM": r"start(?:ing|s)(?: (?:salary|pay))?(?: (?:at|from|of))?|from|minimum(?: of)?|at least|min\b\.?",
    "CIRCA": r"circa|c\.?(?=\s?£)|approx\w*\.?|around|about|~",
    **{f"EXTRA_{name}": pattern for name, pattern in EXTRA_TYPES.items()},
    "NOT_SALARY": NOT_SALARY,
    "IGNORED": r"(?:competitive )?pension\w*|(?:plus )?benefits|expenses(?: paid)?|per placement",
    "EXTRA_other": OTHER_EXTRA,
    "INCLUDED": r"included\b|inclusive\b(?= *(?:$|[),;]))",
    "INCLUDES": r"\(?incl?\b\.?|includ(?:ing|es|e)|inclusive(?: of)?",
    "UMBRELLA": r"umbrella|ltd\b|limited company",
    "PAYE": r"\bpaye\b",
    "AGENCY": r"agency|locum",
    "VOLUNTARY": r"volunt(?:ary|eer\w*)|unpaid",
    "CASUAL": r"casual|sessional|zero[ -]hours?|bank staff|as and when",
    "EXPERIENCE": r"\bdoe\b|depend(?:ing|ent|s) (?:up)?on (?:skills|experience|qualifications)\w*|subject to experience",
    "PENDING": r"pay award pending|subject to pay award|award pending|under review",
    "BASED_ON": r"based on|full[ -]time hours",
    "BETWEEN": r"between",
    "AND": r"\band\b|&|\bwith\b",
    "PLUS": r"\+|\bplus\b|in addition",
    "TO": r"[-]|\bto\b",
    "OPEN": r"[(\[]",
    "SEPARATOR": r"[,;)/|\]\n!?]|\.(?=\s+(?-i:[A-Z£]))",
    "WORD": r"[a-z0-9']+(?:\.[a-z0-9']+)*",
}
_GLUED_WORDS = ("UNIT_", "EXTRA_", "UP_TO", "FROM", "UMBRELLA", "ACTUAL", "CASUAL", "IGNORED", "NOT_SALARY")
_MASTER = re.compile(
    "|".join(
        f"(?P<{name}>{'(?<![a-z])' if name.startswith(_GLUED_WORDS) else ''}(?:{pattern}))"
        for name, pattern in PATTERNS.items()
    ),
    re.IGNORECASE,
)
_DASHES = dict.fromkeys(map(ord, "–—‒−"), "-")


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    glued: bool
    """True when no space stands before it."""


def clean(text: str) -> str:
    """One line with plain spaces, dashes and pound signs; nothing else is changed."""
    text = html.unescape(text).replace("Â£", "£").translate(_DASHES).replace("’", "'")
    return re.sub(r"\s+", " ", text).strip()


def tokens(line: str) -> Iterator[Token]:
    """``line`` as :func:`clean` gives it. What no pattern knows is passed over."""
    end = 0
    for match in _MASTER.finditer(line):
        yield Token(match.lastgroup or "WORD", match.group(), match.start() == end)
        end = match.end()
