from typing import Any

from careers.management.rows import RowsCommand
from careers.pay.parse import parse_pay


class Command(RowsCommand):
    help = "Read lines of pay into figures, with flags for what could not be read."

    def read(self, row: dict[str, Any]) -> dict[str, Any]:
        return parse_pay(row["input"])
