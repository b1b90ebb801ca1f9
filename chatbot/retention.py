"""The chatbot's part of what personal data is kept, and how long."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from chatbot.records.models import AnswerRecord
from portal.erasure.registry import Subject, erasers
from portal.retention import Rule, rules

TEXTS = ("question", "search_text", "answer", "steps", "found", "trace")


def _answers(now: datetime) -> QuerySet:
    return AnswerRecord.objects.filter(made_at__lt=now - timedelta(days=settings.CAREWAY_CHAT_KEEP_DAYS))


rules.register("chatbot.answers")(
    Rule(
        _("Questions to the chatbot, with personal data masked, and their answers."),
        _("90 days, unless the site’s settings say otherwise. Of a worry about a child nothing is kept."),
        _answers,
    )
)


@erasers.register("chatbot.answers")
def erase_answers(subject: Subject) -> int:
    """Answers that quote what names her, and questions about her by name."""
    hers = [
        record.pk
        for record in AnswerRecord.objects.only(*TEXTS, "feedback__text")
        .select_related("feedback")
        .iterator()
        if _cites(record, subject.documents) or subject.names.stand_in(_told(record))
    ]
    return AnswerRecord.objects.filter(pk__in=hers).delete()[0]


def _told(record: AnswerRecord) -> str:
    """All of it that anyone wrote, what was said of the answer among it."""
    feedback = getattr(record, "feedback", None)
    return " ".join([*(str(getattr(record, name)) for name in TEXTS), feedback.text if feedback else ""])


def _cites(record: AnswerRecord, documents: frozenset[str]) -> bool:
    keys = [source["key"] for source in record.answer.get("sources", ())]
    keys += [found["key"] for found in record.found]
    keys += [key for half in ("words", "meaning") for key, _score in record.trace.get(half, ())]
    return any(key.partition("#")[0] in documents for key in keys)
