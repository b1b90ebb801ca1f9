"""The columns of the spreadsheet, as HR reads them: words, not codes."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

COLUMNS: dict[str, str | Promise] = {
    "title": _("Job title"),
    "reference": _("Reference"),
    "employer.name": _("Employer"),
    "team": _("Team"),
    "state_now": _("Status"),
    "closes_in_words": _("Closes"),
    "closes_at": _("Closing time"),
    "posts": _("Number of posts"),
    "get_who_can_apply_display": _("Who can apply"),
    "get_contract_display": _("Contract"),
    "weekly_hours": _("Hours a week"),
    "pay_now.low": _("Pay from"),
    "pay_now.high": _("Pay to"),
    "pay_now.period": _("Paid"),
    "first_published_at": _("First published"),
    "hired": _("People hired"),
    "found_through": _("Found through"),
    "get_absolute_url": _("Address"),
}
