"""The judged queries: what people type, and what they want by it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.http import QueryDict

FIRST, LAST = "first", "last"


@dataclass(frozen=True, slots=True)
class Query:
    """``part`` says whether it was written before the ranking was tuned (``first``) or after (``last``)."""

    id: str
    q: str
    want: str
    part: str = FIRST
    filters: Mapping[str, Any] = field(default_factory=dict)

    def address(self, size: int) -> QueryDict:
        """As the search page's address holds it."""
        query = QueryDict(mutable=True)
        for name, value in self.filters.items():
            query.setlist(name, [str(item) for item in (value if isinstance(value, list) else [value])])
        query["q"], query["page_size"] = self.q, str(size)
        return query


def read(file: Path) -> list[Query]:
    """Raises ``ValueError`` for a line that is no query, and for an id that stands twice."""
    rows = [
        Query(**json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    if len({row.id for row in rows}) < len(rows):
        raise ValueError(f"{file} names a query twice.")
    return rows
