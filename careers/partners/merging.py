"""What a partner sends, what it sent before, and what stands there now: part by part, nobody's words are lost."""

from dataclasses import dataclass, field
from typing import Any

Parts = dict[str, Any]


@dataclass(slots=True)
class Merged:
    """``taken`` are written; ``kept`` somebody changed by hand and the partner did not; in a ``clash`` both did."""

    taken: list[str]
    kept: list[str] = field(default_factory=list)
    clash: list[str] = field(default_factory=list)


def differing(stands: Parts, given: Parts) -> list[str]:
    return [name for name, value in given.items() if stands[name] != value]


def merge(sent: Parts, stands: Parts, given: Parts) -> Merged:
    merged = Merged([])
    for name in differing(stands, given):
        if name not in sent or stands[name] == sent[name]:
            merged.taken.append(name)
        elif given[name] == sent[name]:
            merged.kept.append(name)
        else:
            merged.clash.append(name)
    return merged
