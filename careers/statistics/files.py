"""The figures as a file for a spreadsheet."""

import csv
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse

A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_file(name: str, heads: Iterable[object], rows: Iterable[Iterable[Any]]) -> HttpResponse:
    """Marked as UTF-8, which spreadsheets do not guess."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    writer = csv.writer(response)
    writer.writerow([str(head) for head in heads])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return response


def harmless(cell: Any) -> Any:
    """Words that a spreadsheet would run as a formula are words."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(A_FORMULA) else cell
