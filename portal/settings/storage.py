"""Where things are kept: database, cache, media, static files, search index."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from . import env
from .base import BASE_DIR

VAR_DIR = env.path("CAREWAY_VAR_DIR", BASE_DIR / "var")
CAREWAY_MAINTENANCE_FILE = VAR_DIR / "maintenance"

SQLITE_OPTIONS = {
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def sqlite(path: Path) -> dict:
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": path, "OPTIONS": dict(SQLITE_OPTIONS)}


def postgresql(address: str) -> dict:
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": {"pool": True},
    }


DATABASE_URL = env.url("DATABASE_URL", schemes=("postgres", "postgresql"))
DATABASES = {"default": postgresql(DATABASE_URL) if DATABASE_URL else sqlite(VAR_DIR / "careway.sqlite3")}

REDIS_URL = env.url("REDIS_URL", schemes=("redis", "rediss", "unix"))
if REDIS_URL:
    CACHES: dict[str, dict[str, Any]] = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    }
else:
    DATABASES["cache"] = sqlite(VAR_DIR / "cache.sqlite3")
    DATABASE_ROUTERS = ["portal.running.routers.CacheRouter"]
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "cache",
            # Django's 300 would drop limits and kept answers as soon as a site is in use.
            "OPTIONS": {"MAX_ENTRIES": 100_000},
        }
    }

MEDIA_ROOT = env.path("CAREWAY_MEDIA_DIR", VAR_DIR / "media")
MEDIA_URL = "/media/"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ics", "odt", "pdf", "txt", "xlsx"]
STATIC_ROOT = env.path("CAREWAY_STATIC_DIR", VAR_DIR / "static")
STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
