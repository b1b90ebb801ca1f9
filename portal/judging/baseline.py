"""What ours reached when it was last committed. It only rises: a fall beyond a rounding is a failure."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from .measures import Score

MOST_FALL = 0.01
Figures = Mapping[str, Mapping[str, float]]
"""System → part of the set → nDCG@10."""


def figures(scores: Mapping[str, Mapping[str, Score]], names: Iterable[str]) -> dict[str, dict[str, float]]:
    return {name: {part: round(s.ndcg, 4) for part, s in scores[name].items()} for name in names}


def read(file: Path) -> dict[str, dict[str, float]]:
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def fallen(now: Figures, before: Figures) -> list[str]:
    """Of the systems that were run: "embedded, last: 0.91 to 0.89"."""
    return [
        f"{name}, {part}: {old:.4f} to {now[name][part]:.4f}"
        for name, parts in before.items()
        for part, old in parts.items()
        if name in now and part in now[name] and now[name][part] < old - MOST_FALL
    ]


def raised(now: Figures, before: Figures) -> dict[str, dict[str, float]]:
    """The higher of both, and what was not run as it was."""
    names = {**before, **now}
    return {
        name: {
            part: max(now.get(name, {}).get(part, 0.0), before.get(name, {}).get(part, 0.0))
            for part in {**before.get(name, {}), **now.get(name, {})}
        }
        for name in sorted(names)
    }


def write(file: Path, now: Figures) -> None:
    file.write_text(json.dumps(raised(now, read(file)), indent=2) + "\n", encoding="utf-8")
