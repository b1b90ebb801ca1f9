"""Writing the record of a turn."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.conf import settings

from chatbot.answer import Answer
from chatbot.turn import Turn

from .models import AnswerRecord, Citation, SignpostCount
from .setup import keep_setup
from .trace import found_of, trace_of


def keep(turn: Turn, answer: Answer) -> None:
    """A signposted question leaves a count and nothing else."""
    if turn.category:
        SignpostCount.add_one(turn.category)
        return
    record = record_of(turn, answer)
    record.setup = keep_setup()
    record.save(force_insert=True)
    documents = {source.key.partition("#")[0] for source in answer.sources}
    Citation.objects.bulk_create(Citation(answer=record, document=each) for each in sorted(documents))


def record_of(turn: Turn, answer: Answer) -> AnswerRecord:
    """As it would be kept; nothing is written."""
    return AnswerRecord(
        id=UUID(turn.id),
        conversation=UUID(turn.conversation),
        made_at=turn.now,
        question=(turn.written or turn.text)[:1000],
        search_text=turn.search_text[:2000],
        outcome=answer.outcome,
        status=answer.status,
        answer={
            "sentences": [asdict(sentence) for sentence in answer.sentences],
            "sources": [asdict(source) for source in answer.sources],
            "nearest": [asdict(page) for page in answer.nearest],
            "looked_up": answer.lookup.url if answer.lookup else "",
            "masked": list(answer.masked),
        },
        steps=[asdict(note) for note in turn.notes],
        found=found_of(turn),
        trace=trace_of(turn),
        composer=turn.composer,
        took_ms=answer.took_ms,
        **model_of(turn),
    )


def model_of(turn: Turn) -> dict[str, Any]:
    used = turn.details.get("used")
    if not used:
        return {}
    return {
        "model": settings.CAREWAY_CHAT_MODEL[:100],
        "tokens_read": used["tokens_in"],
        "tokens_written": used["tokens_out"],
        "micropence": turn.details.get("micropence", 0),
    }
