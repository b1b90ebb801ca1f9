"""Parts that a project names by a dotted path to a class or a function that takes nothing."""

import re
from functools import cache
from typing import Any

from django.utils.module_loading import import_string

DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+")
"""No model is called so: their names hold a hyphen, a colon, a slash, or a number after a full stop."""


def is_dotted(name: str) -> bool:
    return bool(DOTTED.fullmatch(name))


@cache
def part_at(path: str) -> Any:
    """Once a process. Raises what the import or the part raises."""
    return import_string(path)()
