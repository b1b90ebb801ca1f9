"""Rows of a list, as text."""

from typing import Any

HEADINGS = "Ref,Job title,Location,Salary,Contract,Closing date,Status,Link,Description"


def row(ref: Any, title: str = "Family support worker", **said: str) -> str:
    cells = {
        "place": "Ilkley",
        "pay": "£28598",
        "contract": "Permanent",
        "closes": "20/12/2026",
        "status": "Live",
        "link": f"https://a.example/{ref}",
        "text": "You help families at home.",
    } | said
    return ",".join([str(ref), title, *cells.values()])


def text_of(*rows: str, headings: str = HEADINGS) -> str:
    return "\n".join([headings, *rows, ""])
