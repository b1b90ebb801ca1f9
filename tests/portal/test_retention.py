from datetime import UTC, datetime, timedelta

import pytest
from axes.models import AccessAttempt
from django.core.management import call_command

from portal.retention import rules
from portal.retention.run import run

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def attempts(time_machine):
    for age in (10, 31):
        time_machine.move_to(NOW - timedelta(days=age), tick=False)
        AccessAttempt.objects.create(username=f"{age} days ago", failures_since_start=1)
    time_machine.move_to(NOW, tick=False)


def test_what_was_kept_long_enough_goes_and_the_rest_stays(attempts):
    counts = run(NOW)

    assert counts["accounts.attempts"] == 1
    assert AccessAttempt.objects.get().username == "10 days ago"


def test_a_dry_run_erases_nothing(attempts, capsys):
    call_command("retention_run", "--dry-run")

    assert "accounts.attempts: 1" in capsys.readouterr().out
    assert AccessAttempt.objects.count() == 2


def test_every_rule_says_what_and_how_long():
    for rule in rules:
        assert str(rule.what).endswith(".")
        assert str(rule.how_long).endswith(".")
