"""Search: which engine, and where its files lie."""

from . import env
from .storage import VAR_DIR

ELASTICSEARCH_URL = env.url("ELASTICSEARCH_URL")
CAREWAY_SEARCH_BACKEND = env.choice(
    "CAREWAY_SEARCH_BACKEND",
    "elasticsearch" if ELASTICSEARCH_URL else "embedded",
    {"embedded", "elasticsearch"},
)
CAREWAY_INDEX_DIR = env.path("CAREWAY_INDEX_DIR", VAR_DIR / "index")
CAREWAY_INDEX_PREFIX = env.text("CAREWAY_INDEX_PREFIX", "careway")
CAREWAY_SEARCH_MIN_PERCENT = env.integer("CAREWAY_SEARCH_MIN_PERCENT", 50, least=0, most=100)
