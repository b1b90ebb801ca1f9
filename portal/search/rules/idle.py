"""Rules that do nothing, as the index stands."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from portal import clock
from portal.search.analysis import terms
from portal.search.backends import Found, Reader
from portal.search.fields import fields, readings
from portal.search.labels import choices
from portal.search.queries.parser import STOP_WORDS
from portal.search.queries.planning import MOST_EXPANSIONS
from portal.search.vocabulary import Vocabulary

from .models import Effect, SearchRule
from .noticing import Notice


def idle(
    rules: Iterable[SearchRule], reader: Reader, lasting: Vocabulary, everything: Found
) -> Iterator[Notice]:
    """``lasting`` is what terms and lists say without any rule; ``everything`` the facets of all that is public."""
    for rule in rules:
        if rule.ends_on and rule.ends_on < clock.today():
            yield Notice(rule, "nothing.over", _("Its last day is over."))
        elif rule.effect == Effect.FILTER:
            yield from _filter(rule, everything)
        elif rule.effect == Effect.IGNORE:
            yield from _ignored(rule)
        else:
            yield from _adding(rule, reader, lasting)


def _filter(rule: SearchRule, everything: Found) -> Iterator[Notice]:
    labels = fields[rule.field].labels() if rule.field in fields else {}
    if rule.value not in labels:
        yield Notice(rule, "nothing.filter", _("Its filter is no longer there."))
        return
    label = labels[rule.value]
    if any(choice.retired and choice.code == rule.value and choice.label == label for choice in choices()):
        yield Notice(rule, "nothing.retired", _("“%(value)s” is retired.") % {"value": label})
    elif rule.field in everything.facets and not everything.facets[rule.field].get(rule.value):
        yield Notice(
            rule, "nothing.empty", _("Nothing on the site carries “%(value)s” just now.") % {"value": label}
        )
    read = [text for text in rule.typed if _reads_so_itself(rule, text)]
    for text in read:
        yield Notice(
            rule, "nothing.read", _("“%(text)s” is read as this filter without a rule.") % {"text": text}
        )


def _reads_so_itself(rule: SearchRule, text: str) -> bool:
    found = readings(text.lower())
    return any(reading.field == rule.field and reading.values == (rule.value,) for reading in found)


def _ignored(rule: SearchRule) -> Iterator[Notice]:
    for text in rule.typed:
        if all(word in STOP_WORDS for word in text.casefold().split()):
            yield Notice(
                rule, "nothing.common", _("“%(text)s” is passed over without a rule.") % {"text": text}
            )


def _adding(rule: SearchRule, reader: Reader, lasting: Vocabulary) -> Iterator[Notice]:
    both = rule.effect == Effect.TWO_WAY
    targets = rule.typed if both else rule.found
    runs = {text: terms(text, reader.protected) for text in targets}
    standing = [text for text, run in runs.items() if reader.has(run)]
    if not standing:
        yield Notice(rule, "nothing.unknown", _("No page holds any of the words that it finds."))
    elif not both:
        for text in runs.keys() - set(standing):
            yield Notice(rule, "part.unknown", _("No page holds “%(text)s”.") % {"text": text})
    if len(targets) - both > MOST_EXPANSIONS:
        yield Notice(
            rule, "part.many", _("Only the first %(count)s are looked for.") % {"count": MOST_EXPANSIONS}
        )
    if _said_already(rule, runs, reader, lasting):
        yield Notice(rule, "nothing.term", _("The terms and lists say all of it already."))


def _said_already(
    rule: SearchRule, runs: dict[str, tuple[str, ...]], reader: Reader, lasting: Vocabulary
) -> bool:
    if rule.effect == Effect.OLD_NAME:
        return False  # It also tells people the name of today.
    for text in rule.typed:
        run = terms(text, reader.protected)
        if set(runs.values()) - {run} - set(lasting.rules.get(run, ())):
            return False
    return True
