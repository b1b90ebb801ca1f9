"""What no rule may say, because the search could make nothing of it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from portal.search import vocabulary
from portal.search.analysis import terms
from portal.search.fields import fields

if TYPE_CHECKING:
    from .models import SearchRule

MOST_WORDS = 8


def refusals(rule: "SearchRule") -> dict[str, str]:
    """A message for each field of the form that is wrong."""
    wrong = {name: said for name, said in _lines(rule).items() if said}
    return wrong or _by_effect(rule)


def _lines(rule: "SearchRule") -> dict[str, str]:
    return {name: _unreadable(found) for name, found in (("words", rule.typed), ("others", rule.found))}


def _unreadable(found: list[str]) -> str:
    for text in found:
        size = len(terms(text))
        if not size:
            return _("“%(words)s” holds no letter and no number that could be searched for.") % {
                "words": text
            }
        if size > MOST_WORDS:
            return _("“%(words)s” is longer than %(count)s words.") % {"words": text, "count": MOST_WORDS}
    return ""


def _by_effect(rule: "SearchRule") -> dict[str, str]:
    protected = vocabulary.current_protected()
    typed = {terms(text, protected) for text in rule.typed}
    found = {terms(text, protected) for text in rule.found}
    match rule.effect:
        case "two_way":
            if found:
                return {"others": _("Write all of them above: each finds the others.")}
            if len(typed) < 2:
                return {
                    "words": _("Write at least two. Forms of one word are the same to the search already.")
                }
        case "one_way" | "old_name":
            if not found:
                return {"others": _("Say what they find.")}
            if rule.effect == "old_name" and len(rule.found) > 1:
                return {"others": _("Today’s name is one line.")}
            if found <= typed:
                return {"others": _("The search reads these as the same words already.")}
        case "filter":
            return _filter(rule)
        case "ignore":
            return _ignored(rule, protected)
    return {"choice": _("Only words that choose a filter have one.")} if rule.choice else {}


def _filter(rule: "SearchRule") -> dict[str, str]:
    if rule.found:
        return {"others": _("Words that choose a filter find nothing else.")}
    if rule.field not in fields or rule.value not in fields[rule.field].labels():
        return {"choice": _("Choose the filter that these words mean.")}
    return {}


def _ignored(rule: "SearchRule", protected: frozenset[str]) -> dict[str, str]:
    if rule.found or rule.choice:
        return {"others" if rule.found else "choice": _("Words that do not count find nothing.")}
    for text in rule.typed:
        if text.casefold() in protected:
            return {"words": _("“%(words)s” is an abbreviation that people look for.") % {"words": text}}
    return {}
