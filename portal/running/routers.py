"""Limits and counters lie in a file of their own, away from what must survive."""

from typing import Any

from django.db import models


class CacheRouter:
    def db_for_read(self, model: type[models.Model], **hints: Any) -> str | None:
        return "cache" if model._meta.app_label == "django_cache" else None

    db_for_write = db_for_read

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        if db == "cache":
            return app_label == "django_cache"
        return None
