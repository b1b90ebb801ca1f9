"""What Django must find; each model lives in its room."""

from chatbot.control.models import ChatBudget, ChatSwitch, ModelDay
from chatbot.feedback.models import AnswerFeedback
from chatbot.gaps.models import Gap, GapQuestion, JudgedQuestion
from chatbot.records.models import AnswerRecord, Citation, Setup, SignpostCount

__all__ = [
    "AnswerFeedback",
    "AnswerRecord",
    "ChatBudget",
    "ChatSwitch",
    "Citation",
    "Gap",
    "GapQuestion",
    "JudgedQuestion",
    "ModelDay",
    "Setup",
    "SignpostCount",
]
