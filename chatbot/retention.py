"""The chatbot's part of what personal data is kept, and how long."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from chatbot.records.models import AnswerRecord
from portal.retention import Rule, rules


def _answers(now: datetime) -> QuerySet:
    return AnswerRecord.objects.filter(made_at__lt=now - timedelta(days=settings.CAREWAY_CHAT_KEEP_DAYS))


rules.register("chatbot.answers")(
    Rule(
        _("Questions to the chatbot, with personal data masked, and their answers."),
        _("90 days, unless the site’s settings say otherwise. Of a worry about a child nothing is kept."),
        _answers,
    )
)
