"""Values inside values → names and texts: ``{"pay": {"from": 3}}`` is ``pay from``; a list is one value a line."""

from typing import Any

MOST_DEEP = 6


def flattened(value: Any, name: str = "", depth: int = 0) -> dict[str, str]:
    found: dict[str, str] = {}
    for part, text in _leaves(value, name, depth):
        if text:
            found[part] = f"{found[part]}\n{text}" if part in found else text
    return found


def _leaves(value: Any, name: str, depth: int) -> list[tuple[str, str]]:
    if depth > MOST_DEEP:
        return []
    if isinstance(value, dict):
        parts = [_leaves(inner, f"{name} {key}".strip(), depth + 1) for key, inner in value.items()]
        return [leaf for some in parts for leaf in some]
    if isinstance(value, list):
        return [leaf for inner in value for leaf in _leaves(inner, name, depth + 1)]
    return [(name or "value", _text(value))]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value).strip()
