"""Tests: fast hashing, tasks at once, a database file of its own per checkout."""

from .base import *  # noqa: F403
from .base import BASE_DIR
from .chatbot import *  # noqa: F403
from .mail import *  # noqa: F403
from .search import *  # noqa: F403
from .security import *  # noqa: F403
from .storage import *  # noqa: F403
from .storage import DATABASE_URL, DATABASES

SECRET_KEY = "only-for-tests-" + "x" * 50
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
VAR_DIR = BASE_DIR / "var" / "test"
VAR_DIR.mkdir(parents=True, exist_ok=True)
MEDIA_ROOT = VAR_DIR / "media"
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
CAREWAY_INDEX_DIR = VAR_DIR / "index"
if not DATABASE_URL:
    DATABASES["default"]["TEST"] = {"NAME": VAR_DIR / "test.sqlite3"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
AXES_ENABLED = False
CAREWAY_COUNT_SECONDS = 0
DATABASES.pop("cache", None)
DATABASE_ROUTERS = []
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
