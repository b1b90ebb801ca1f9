"""When two values say the same: an editor's screen rewrites empty paragraphs, keys and markup that nobody touched."""

import html
import json
import re
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)([^<>]*)>")
ATTRIBUTE = re.compile(r'([\w-]+)=\\?"([^"\\]*)\\?"')


class Stored(DjangoJSONEncoder):
    """Dates as a version keeps them; anything else that JSON does not know by its name."""

    def default(self, value: Any) -> Any:
        try:
            return super().default(value)
        except TypeError:
            return str(value)


LEADS_ELSEWHERE = {"a", "embed"}


def plain(value: Any) -> Any:
    """``value`` without what nobody reads. Links and what is embedded stay, with what they point at."""
    if isinstance(value, str):
        return " ".join(html.unescape(TAG.sub(_tag, value)).split()) or None
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value] or None
    return value


def same(one: Any, other: Any) -> bool:
    return plain(_stored(one)) == plain(_stored(other))


def _tag(found: re.Match) -> str:
    closing, name, attributes = found.groups()
    if closing or name.lower() not in LEADS_ELSEWHERE:
        return " "
    return f" {name} {sorted(ATTRIBUTE.findall(attributes))} "


def _stored(value: Any) -> Any:
    """A form's value as the database keeps it."""
    if hasattr(value, "stream_block"):
        value = value.get_prep_value()
    elif hasattr(value, "source"):
        value = value.source
    elif hasattr(value, "pk"):
        value = value.pk
    return json.loads(json.dumps(value, cls=Stored))
