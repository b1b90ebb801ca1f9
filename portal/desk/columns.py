"""Columns of the admin's lists."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.ui.tables import Column


class DayColumn(Column):
    """A day as people write it. Wagtail's own date column says how long ago, and of what is to come "just now"."""

    def get_value(self, instance: Any) -> str:
        value = super().get_value(instance)
        if isinstance(value, datetime):
            value = timezone.localtime(value)
        return date_format(value, "j M Y") if value else ""
