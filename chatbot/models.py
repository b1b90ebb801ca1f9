"""What Django must find; each model lives in its room."""

from chatbot.records.models import AnswerRecord, SignpostCount

__all__ = ["AnswerRecord", "SignpostCount"]
