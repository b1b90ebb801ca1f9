"""Writing the record of a turn."""

from dataclasses import asdict
from uuid import UUID

from chatbot.answer import Answer
from chatbot.turn import Turn

from .models import AnswerRecord, SignpostCount


def keep(turn: Turn, answer: Answer) -> None:
    """A signposted question leaves a count and nothing else."""
    if turn.category:
        SignpostCount.add_one(turn.category)
        return
    AnswerRecord.objects.create(
        id=UUID(turn.id),
        conversation=UUID(turn.conversation),
        made_at=turn.now,
        question=turn.text[:1000],
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
        found=[
            {
                "key": f.entry.key,
                "score": round(f.score, 4),
                "cosine": round(f.cosine, 4),
                "words": round(f.keyword, 4),
            }
            for f in turn.retrieved.found
        ],
        composer=turn.composer,
        took_ms=answer.took_ms,
    )
