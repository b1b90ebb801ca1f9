"""Cells that a spreadsheet would work out: what somebody wrote elsewhere must not run where a list is opened."""

from typing import Any

STARTS = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """The same words with an apostrophe before them, which spreadsheets take as “this is text”."""
    return f"'{text}" if text.startswith(STARTS) else text


def without_apostrophe(text: str) -> str:
    """The opposite, for a list that comes back."""
    return text[1:] if text.startswith("'") and text[1:].startswith(STARTS) else text


CSV: dict[Any, dict[str, Any]] = {str: {"csv": harmless}}
"""For ``custom_value_preprocess`` of Wagtail's exports, whose workbooks write such cells as text already."""
