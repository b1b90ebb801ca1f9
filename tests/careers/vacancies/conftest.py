"""HR at her desk."""

from datetime import UTC, datetime

import pytest

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def noon(time_machine):
    """Wednesday 25 November 2026, noon."""
    time_machine.move_to(NOW, tick=False)
    return NOW


@pytest.fixture
def signed_in(client, employer, hr_of):
    """A client signed in as HR of an employer, and that employer."""
    own = employer("Larkshire")
    client.force_login(hr_of(own))
    return client, own
