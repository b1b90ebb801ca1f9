"""Who read what people wrote: an entry a conversation in Wagtail's own log, which its site history shows."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry
from wagtail.models import ModelLogEntry

from chatbot.records.models import AnswerRecord
from portal import clock

READ = "chatbot.read"


def log_readings(records: Iterable[AnswerRecord], user: Any) -> None:
    """All at once: a list shows fifty."""
    kind, now = ContentType.objects.get_for_model(AnswerRecord), clock.now()
    ModelLogEntry.objects.bulk_create(
        ModelLogEntry(
            content_type=kind,
            object_id=str(record.pk),
            label=str(record),
            action=READ,
            user=user,
            timestamp=now,
        )
        for record in records
    )


def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(READ, _("Read"), _("Read what somebody asked the chatbot"))
