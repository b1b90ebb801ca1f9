"""Data about a page for other search engines."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

NOT_IN_A_SCRIPT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def script_of(data: dict[str, Any]) -> SafeString:
    """Text that can stand inside a script element, whatever the data holds."""
    written = json.dumps(data, ensure_ascii=False)
    return mark_safe(written.translate(NOT_IN_A_SCRIPT))  # noqa: S308
