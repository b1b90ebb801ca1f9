"""What no row may break. A draft may still lack what an open advert needs."""

from django.db.models import BaseConstraint, CheckConstraint, F, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DRAFT = Q(live=False)


def rule(name: str, condition: Q, message: str | Promise) -> BaseConstraint:
    return CheckConstraint(
        name=f"careers_vacancy_{name}",
        condition=condition,
        violation_error_message=message,  # type: ignore[arg-type]
    )


CONSTRAINTS = [
    rule(
        "pay_in_order",
        Q(pay_min=None) | Q(pay_max=None) | Q(pay_min__lte=F("pay_max")),
        _("“Pay from” must not be more than “pay to”."),
    ),
    rule(
        "pay_not_negative",
        (Q(pay_min=None) | Q(pay_min__gte=0)) & (Q(pay_max=None) | Q(pay_max__gte=0)),
        _("Pay cannot be less than nothing."),
    ),
    rule(
        "pay_has_a_period",
        Q(pay_min=None, pay_max=None) | ~Q(pay_period=""),
        _("Say whether the pay is an hour, a day, a week, a month or a year."),
    ),
    rule(
        "hours_make_sense",
        (Q(weekly_hours=None) | Q(weekly_hours__gt=0, weekly_hours__lte=80))
        & Q(full_time_hours__gt=0, full_time_hours__lte=60),
        _("Hours a week must lie between 0 and 80, full-time hours between 0 and 60."),
    ),
    rule(
        "weeks_make_sense",
        Q(weeks_a_year=None) | Q(weeks_a_year__gt=0, weeks_a_year__lte=53),
        _("Paid weeks a year must lie between 1 and 53."),
    ),
    rule(
        "interviews_in_order",
        Q(interviews_until=None) | Q(interviews_on__lte=F("interviews_until")),
        _("The first day of interviews must not come after the last."),
    ),
    rule(
        "date_is_given",
        DRAFT | ~Q(closing_kind="date") | Q(closes_at__isnull=False),
        _("Give the closing time, or choose another way of closing."),
    ),
    rule(
        "until_filled_is_confirmed",
        DRAFT | ~Q(closing_kind="until_filled") | Q(confirm_by__isnull=False),
        _("Say until which day the post is confirmed open."),
    ),
    rule(
        "opens_before_it_closes",
        Q(opens_at=None) | Q(closes_at=None) | Q(opens_at__lt=F("closes_at")),
        _("It must open before it closes."),
    ),
    rule(
        "early_closing_has_a_reason",
        Q(closed_early_at=None) | ~Q(close_reason=""),
        _("Say why the vacancy closed early."),
    ),
    rule(
        "says_who_can_apply",
        DRAFT | ~Q(who_can_apply=""),
        _("Say who can apply."),
    ),
]
