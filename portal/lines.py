"""Text fields in which editors write one thing a line."""


def lines(text: str) -> list[str]:
    """Trimmed, without the empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]
