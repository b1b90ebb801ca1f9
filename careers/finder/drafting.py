"""What an editor asks of her draft: whether it may be published, who gets what, and what it would change."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from wagtail.models import Page

from careers.models import FinderPage

from .asking import walk
from .blocks import OUTCOMES
from .differing import Differences, differences
from .table import Rule, Table, Verdict


def draft_of(page: FinderPage) -> FinderPage:
    """The page as it was last saved, published or not."""
    return page.get_latest_revision_as_object()


def names_of(table: Table) -> dict[int, str]:
    """Also of what is not public: an editor sees what her rules are about."""
    return dict(Page.objects.filter(pk__in=list(table.by_target)).values_list("pk", "title"))


@dataclass(frozen=True)
class Fired:
    """A rule that fired, with the answers for which it does in words."""

    rule: Rule
    then: str
    when: str


@dataclass(frozen=True)
class Trial:
    """What one set of answers comes to in a table: the questions asked, and why each verdict is what it is."""

    asked: list[str]
    missing: str
    rows: list[tuple[str, Verdict, str, list[Fired]]]


def trial(table: Table, given: Mapping[str, str]) -> Trial:
    names, said = names_of(table), dict(OUTCOMES)
    done = walk(table, given)
    rows = [
        (
            names.get(verdict.target, ""),
            verdict,
            str(said[verdict.outcome]) if verdict.outcome else _("No rule says anything"),
            [Fired(rule, str(said[rule.outcome]), conditions(table, rule)) for rule in verdict.fired],
        )
        for verdict in table.verdicts(done.answers)
    ]
    asked = [table.by_code[code].text for code in done.answers]
    return Trial(asked, done.next.text if done.next else "", rows)


def conditions(table: Table, rule: Rule) -> str:
    """“Highest qualification: GCSEs or A levels”; “everybody” for a rule without any."""
    parts = []
    for code, wanted in rule.when.items():
        question = table.by_code.get(code)
        labels = [answer.label for answer in question.answers if answer.code in wanted] if question else []
        name = question.short if question else code
        parts.append(f"{name}: {get_text_list(labels or sorted(wanted), _('or'))}")
    return "; ".join(parts) or _("everybody")


def changes_of(page: FinderPage) -> Differences:
    """Of the draft against what is published now; everything is new where nothing was published."""
    draft = draft_of(page)
    published: Any = page.table if page.live else Table((), ())
    return differences(published, draft.table, names_of(draft.table) | names_of(published))
