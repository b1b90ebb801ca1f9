"""A kept answer given again, and what is different."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from chatbot.records.models import AnswerRecord
from chatbot.replay.replaying import replay
from portal.search.backends import BackendDown

from .readings import log_readings
from .rights import MAY_READ, MAY_SEE, needs

VERDICTS = {
    "identical": _("Identical: asked again, it is answered in the same way."),
    "same answer": _("The same answer, which comes about otherwise."),
    "different": _("Different: this is what has changed."),
}
KINDS = {
    "setting": _("Setting"),
    "passage": _("Passage"),
    "words": _("Found by words"),
    "meaning": _("Found by meaning"),
    "step": _("Step"),
    "outcome": _("Outcome"),
    "sentence": _("Sentence"),
}


@needs(MAY_SEE, MAY_READ)
def replayed(request: HttpRequest, answer: UUID) -> HttpResponse:
    record = get_object_or_404(AnswerRecord, pk=answer)
    log_readings([record], request.user)
    context = {"page_title": _("Asked again"), "record": record}
    try:
        found = replay(record)
    except BackendDown:
        context["verdict"] = _("The passages cannot be read just now.")
    else:
        context["verdict"] = VERDICTS[found.verdict]
        context["differences"] = [(KINDS[each.kind], each) for each in found.differences]
    return TemplateResponse(request, "chatbot/desk/replay.html", context)
