from datetime import datetime
from typing import Any

from django.utils import timezone

from careers.management.rows import RowsCommand
from careers.vacancies.closing import LONDON, parse_closing
from portal import clock


class Command(RowsCommand):
    help = "Read closing dates into instants; a row's reference gives the year where the text names none."

    def read(self, row: dict[str, Any]) -> dict[str, Any]:
        closes_at, flags = parse_closing(row["input"], _reference(row.get("reference")))
        return {"closes_at": closes_at.isoformat() if closes_at else None, "flags": flags}


def _reference(text: Any) -> datetime:
    """A reference without an offset is London time; one that is no date counts as now."""
    try:
        reference = datetime.fromisoformat(str(text))
    except ValueError:
        return clock.now()
    return timezone.make_aware(reference, LONDON) if timezone.is_naive(reference) else reference
