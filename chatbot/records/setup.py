"""What an answer depends on besides the pages: settings, the model's prompt, the editors' words, the program."""

import hashlib
import json
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from chatbot.composers.prompt import RULES
from chatbot.composers.schema import schema
from portal.passages.weights import weights
from portal.search import vocabulary

from .models import Setup

SETTINGS = (
    "CAREWAY_CHAT_MODEL",
    "CAREWAY_CHAT_SECONDS",
    "CAREWAY_EMBEDDING_MODEL",
    "CAREWAY_RETRIEVER",
    "CAREWAY_SEARCH_BACKEND",
)
SERVERS = ("CAREWAY_CHAT_BASE_URL", "CAREWAY_EMBEDDING_BASE_URL")
PROGRAM = ("chatbot", "portal.passages", "portal.guard")


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def setup_now() -> dict[str, str]:
    """Of a server its host alone is told: an address may hold a password."""
    values = {name: str(getattr(settings, name)) for name in SETTINGS}
    values |= {name: urlsplit(getattr(settings, name)).hostname or "" for name in SERVERS}
    counted = weights()
    return values | {
        "CAREWAY_KEYWORD_PERCENT": f"{counted.percent:g}",
        "percent of bare words": f"{counted.percent_of_bare:g}",
        "prompt": digest(RULES + json.dumps(schema(), sort_keys=True)),
        "terms": _terms(vocabulary.current_rules()),
        "program": program(),
    }


@lru_cache(maxsize=2)
def _terms(rules: tuple[vocabulary.Rule, ...]) -> str:
    return digest(repr(sorted(map(repr, rules))))


@cache
def program() -> str:
    """Of the source that this process runs."""
    packages = (find_spec(name) for name in PROGRAM)
    folders = [Path(place) for spec in packages if spec for place in spec.submodule_search_locations or ()]
    files = sorted(file for folder in folders for file in folder.rglob("*.py"))
    return digest("".join(digest(file.read_text(encoding="utf-8")) for file in files))


def keep_setup() -> str:
    """Its digest: thousands of answers share one row."""
    values = setup_now()
    key = digest(json.dumps(values, sort_keys=True))
    Setup.objects.get_or_create(digest=key, defaults={"values": values})
    return key
