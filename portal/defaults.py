"""What a setting of ours is where a host project does not say. ``portal/settings/`` sets each from the environment."""

from pathlib import Path

from django.conf import settings

DEFAULTS: dict[str, object] = {
    "CAREWAY_SEARCH_BACKEND": "embedded",
    "CAREWAY_INDEX_DIR": Path("var/index"),
    "CAREWAY_MAINTENANCE": False,
    "CAREWAY_MAINTENANCE_FILE": Path("var/maintenance"),
    "CAREWAY_PRIVATE_FEED_HOSTS": [],
    "CAREWAY_API_WRITES_A_MINUTE": 120,
    "CAREWAY_INDEX_PREFIX": "careway",
    "CAREWAY_SEARCH_MIN_PERCENT": 50,
    "ELASTICSEARCH_URL": "",
    "CAREWAY_ELASTICSEARCH_CA_FILE": "",
    "CAREWAY_ELASTICSEARCH_API_KEY": "",
    "CAREWAY_ELASTICSEARCH_SECONDS": 5,
    "CAREWAY_ELASTICSEARCH_REPLICAS": 0,
    "CAREWAY_CHAT_MODEL": "",
    "CAREWAY_CHAT_BASE_URL": "",
    "CAREWAY_CHAT_API_KEY": "",
    "CAREWAY_CHAT_SECONDS": 12,
    "CAREWAY_CHAT_KEEP_DAYS": 90,
    "CAREWAY_CHAT_A_MINUTE": 20,
    "CAREWAY_CHAT_ADDRESS_A_MINUTE": 600,
    "CAREWAY_COUNT_SECONDS": 1,
    "CAREWAY_SEARCHES_LEAST": 3,
    "CAREWAY_SEARCHES_KEEP_DAYS": 365,
    "CAREWAY_EMBED_ANCESTORS": ["*"],
    "CAREWAY_KEYWORD_PERCENT": None,
    "CAREWAY_RETRIEVER": "",
    "CAREWAY_EMBEDDING_MODEL": "local",
    "CAREWAY_EMBEDDING_BASE_URL": "",
    "CAREWAY_EMBEDDING_API_KEY": "",
}


def apply() -> None:
    for name, value in DEFAULTS.items():
        if not hasattr(settings, name):
            setattr(settings, name, value)
