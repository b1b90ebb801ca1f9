from datetime import datetime

from .rules import rules


def run(now: datetime, *, dry_run: bool = False) -> dict[str, int]:
    """Erase what has been kept long enough. Returns how many rows each rule erased (or would)."""
    counts: dict[str, int] = {}
    for name, rule in rules.items():
        rows = rule.expired(now)
        counts[name] = rows.count()
        if counts[name] and not dry_run:
            rule.erase(rows)
    return counts
