import re
from collections.abc import Callable

from portal.guard.personal import context, numbers

Check = Callable[[str, str], bool]
BEFORE = 40
"""Characters before a number in which the word "reference" makes it one."""

EMAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%-]{1,64}(?:@| ?[\[(]at[\])] ?)[\w-]{1,63}(?:(?:\.| ?[\[(]dot[\])] ?)[\w-]{1,63}){1,4}"
    r"|(?<![\w.+%-])[\w.+%-]{1,64} at [\w-]{1,63}(?: dot [\w-]{2,20}){1,3}\b",
    re.IGNORECASE,
)


def mask(text: str) -> tuple[str, list[str]]:
    """``text`` with a word in brackets for each personal thing, and the types found, in the order of their first rule.

    Helplines, salaries, years, vacancy references and postcode districts stay. A full postcode keeps its district, so that
    a search near it still works.
    """
    types: list[str] = []
    for name, pattern, check in RULES:
        masked = pattern.sub(_replacer(name, check), text)
        if masked != text:
            types.append(name)
            text = masked
    return text, list(dict.fromkeys(types))


def _replacer(name: str, check: Check | None) -> Callable[[re.Match[str]], str]:
    def replace(match: re.Match[str]) -> str:
        before = match.string[max(0, match.start() - BEFORE) : match.start()]
        if check and not check(match.group(), before):
            return match.group()
        kept = "".join(match.groupdict().get(part) or "" for part in ("keep", "keep2", "keep3"))
        return kept if name == "postcode" else f"{kept}[{name.replace('_', ' ')}]"

    return replace


def _is_postcode(found: str, before: str) -> bool:
    return found[-3:] not in context.ORDINALS


def _is_no_place_of_work(found: str, before: str) -> bool:
    return not context.PLACE_OF_WORK.search(before)


def _is_among_children(found: str, before: str) -> bool:
    return bool(context.KIN_BEFORE.search(before))


RULES: list[tuple[str, re.Pattern[str], Check | None]] = [
    ("email", EMAIL, None),
    ("national_insurance", numbers.NATIONAL_INSURANCE, numbers.is_no_reference),
    ("card", numbers.CARD, numbers.is_card),
    ("date_of_birth", context.DATE_OF_BIRTH, None),
    ("registration_number", context.REGISTRATION, None),
    ("registration_number", context.SOCIAL_WORKER, numbers.is_no_reference),
    ("phone", numbers.PHONE, numbers.is_phone),
    ("nhs_number", numbers.NHS, numbers.is_nhs),
    ("address", context.ADDRESS, _is_no_place_of_work),
    ("postcode", context.POSTCODE, _is_postcode),
    ("child", context.CHILD, None),
    ("child", context.AMONG_CHILDREN, _is_among_children),
]
