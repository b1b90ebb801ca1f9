"""The personal data that careers keeps."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from careers.alerts import keeping
from careers.feedimport import keeping as lists
from careers.interest import keeping as interest
from careers.partners import keeping as partners
from careers.saved.mailing import done_with
from careers.statistics.keeping import expired
from careers.vacancies import forgetting
from portal.erasure.registry import erasers
from portal.retention import Rule, rules

for name, rule in keeping.RULES.items():
    rules.register(name)(rule)
erasers.register("alerts")(keeping.erase_hers)
rules.register("interest")(interest.RULE)
erasers.register("interest")(interest.erase_hers)


def _forget(rows: Any) -> None:
    rows.forget()


rules.register("partners.contacts")(partners.RULE)
rules.register("feedimport.rows")(lists.RULE)
rules.register("vacancies.contacts")(forgetting.RULE)
rules.register("saved.mail")(
    Rule(
        _("Saved vacancies sent to oneself by e-mail: address and text."),
        _("Until the e-mail has gone out, six hours at most."),
        done_with,
        _forget,
    )
)

rules.register("statistics.counts")(
    Rule(
        _("How often each vacancy was shown, opened, saved and applied for on a day: numbers, nobody’s."),
        _("25 months."),
        expired,
    )
)
