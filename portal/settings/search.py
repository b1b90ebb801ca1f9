"""Search: which engine, and where its files lie."""

from . import env
from .storage import VAR_DIR

ELASTICSEARCH_URL = env.urls("ELASTICSEARCH_URL")
CAREWAY_ELASTICSEARCH_CA_FILE = env.file("CAREWAY_ELASTICSEARCH_CA_FILE")
CAREWAY_ELASTICSEARCH_API_KEY = env.text("CAREWAY_ELASTICSEARCH_API_KEY")
CAREWAY_ELASTICSEARCH_SECONDS = env.integer("CAREWAY_ELASTICSEARCH_SECONDS", 5, least=1, most=60)
CAREWAY_ELASTICSEARCH_REPLICAS = env.integer("CAREWAY_ELASTICSEARCH_REPLICAS", 0, most=9)
CAREWAY_SEARCH_BACKEND = env.choice(
    "CAREWAY_SEARCH_BACKEND",
    "elasticsearch" if ELASTICSEARCH_URL else "embedded",
    {"embedded", "elasticsearch"},
)
CAREWAY_INDEX_DIR = env.path("CAREWAY_INDEX_DIR", VAR_DIR / "index")
CAREWAY_INDEX_PREFIX = env.text("CAREWAY_INDEX_PREFIX", "careway")
CAREWAY_SEARCH_MIN_PERCENT = env.integer("CAREWAY_SEARCH_MIN_PERCENT", 50, least=0, most=100)
