"""Times of a day as people write them, as "18:30"."""

import re

CLOCK = r"(?P<{0}h>\d{{1,2}})(?:[:.](?P<{0}m>\d{{2}}))?\s*(?P<{0}s>am|pm|a\.m\.|p\.m\.|noon)?"
RANGE = re.compile(
    rf"(?<![\d/.-]){CLOCK.format('a')}\s*(?:-|–|—|to|until|till)\s*{CLOCK.format('b')}(?![\d/])", re.I
)
ONE = re.compile(
    r"(?<![\d/.-])(?:(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))?\s*(?P<s>am|pm|a\.m\.|p\.m\.)|(?P<h2>\d{1,2}):(?P<m2>\d{2})|(?P<noon>noon|midday))\b",
    re.I,
)


def times_in(text: str) -> list[str]:
    """One time, or the two ends of a span ("6-8pm"); nothing where none is certain."""
    for match in RANGE.finditer(text):
        if match["as"] or match["bs"] or (match["am"] and match["bm"]):
            end = _time(match["bh"], match["bm"], match["bs"])
            start = _start(match, end)
            if start and end and start < end:
                return [start, end]
    found = ONE.search(text)
    if not found:
        return []
    if found["noon"]:
        return ["12:00"]
    one = _time(found["h"] or found["h2"], found["m"] or found["m2"], found["s"])
    return [one] if one else []


def _start(match: re.Match[str], end: str | None) -> str | None:
    """A start that does not say am or pm takes the half of the day of its end when it lies before it."""
    if match["as"] or not match["bs"]:
        return _time(match["ah"], match["am"], match["as"])
    same = _time(match["ah"], match["am"], match["bs"])
    return same if same and end and same < end else _time(match["ah"], match["am"], "am")


def _time(hour: str, minute: str | None, half: str | None) -> str | None:
    number, half = int(hour), (half or "").lower().replace(".", "")
    if half in {"am", "pm", "noon"}:
        if not 1 <= number <= 12:
            return None
        number = number % 12 + (12 if half in {"pm", "noon"} else 0)
    return f"{number:02}:{minute or '00'}" if number < 24 and int(minute or 0) < 60 else None
