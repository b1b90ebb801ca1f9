"""Writing down what somebody thought of an answer."""

from chatbot.records.models import AnswerRecord, SignpostCount
from chatbot.site import local_signposts
from chatbot.steps.normalise import clean
from portal import clock
from portal.guard.boxes import Help, look
from portal.guard.personal import mask
from portal.passages.danger import second_net

from .models import LONGEST, AnswerFeedback

BOX = "chatbot.feedback"


def give(answer: AnswerRecord, *, useful: bool, reason: str = "", text: str = "") -> Help | None:
    """Said again, it takes the place of what was said before.

    Where the text tells of danger it returns whom to call: nothing of the text is kept, as with a question.
    """
    said = clean(text)
    found = look(BOX, said, local=local_signposts(), nearness=second_net()) if said else None
    if found:
        SignpostCount.add_one(found.verdict.category.value)
        said = ""
    AnswerFeedback.objects.update_or_create(
        answer=answer,
        defaults={
            "useful": useful,
            "reason": "" if useful else reason,
            "text": mask(said)[0][:LONGEST],
            "made_at": clock.now(),
        },
    )
    return found
