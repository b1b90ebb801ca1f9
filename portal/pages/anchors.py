"""An anchor is made once, from a heading or a question, and kept when the words change."""

from collections.abc import Iterable

from django.utils.text import slugify

LENGTH = 60


def make_anchor(words: str, taken: Iterable[str]) -> str:
    """A short, readable anchor for ``words`` that is none of ``taken``."""
    base = slugify(words)[:LENGTH].strip("-") or "part"
    used, anchor, number = set(taken), base, 2
    while anchor in used:
        anchor, number = f"{base}-{number}", number + 1
    return anchor
