"""Whether an answer was useful, as somebody says it below the answer; changed by saying it again."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from chatbot.feedback.give import give
from chatbot.records.models import AnswerRecord
from portal.guard.boxes import Help
from portal.security.anonymous import comes_from_here, is_stamped

from .forms import FeedbackForm
from .limits import too_many_remarks
from .page import PURPOSE, address_of, ask_page, of_a_turn
from .shown import conversation

PART = "Careway-Part"
"""Sent by our own script, which puts the part alone in its place."""


@csrf_exempt  # No cookie vouches for the visitor here: headers and a stamp do, as for every anonymous form.
@require_POST
def remark(request: HttpRequest, answer_id: UUID) -> HttpResponse:
    record = get_object_or_404(AnswerRecord, pk=answer_id)
    form = FeedbackForm(request.POST)
    if not form.is_valid():
        return _shown(request, record, status=422, told=_("Please choose yes or no."))
    data = form.cleaned_data
    if not (comes_from_here(request) and is_stamped(PURPOSE, data["stamp"])):
        return _shown(request, record, status=403, told=_("Please open the page again, then send it."))
    if refused := too_many_remarks(request):
        response = _shown(request, record, status=429, told=_("Please wait a minute, then send it again."))
        response["Retry-After"] = str(refused.retry_after)
        return response
    help = give(record, useful=data["useful"] == "yes", reason=data["reason"], text=data["text"])
    return _shown(request, AnswerRecord.objects.select_related("feedback").get(pk=record.pk), help=help)


def _shown(
    request: HttpRequest, record: AnswerRecord, *, help: Help | None = None, status: int = 200, told: str = ""
) -> HttpResponse:
    """Back below the answer; whom to call is shown at once, for nothing of it is kept."""
    turns = conversation(record.conversation.hex)
    if request.headers.get(PART):
        turn = next((turn for turn in turns if turn.record == record), None)
        context = {**of_a_turn(), "turn": turn, "help": help, "told": told, "was_said": not told}
        return render(request, "chatbot/web/feedback.html", context, status=status)
    if help or told:
        return ask_page(
            request,
            conversation=record.conversation.hex,
            turns=turns,
            help=help,
            status=status,
            told=told,
        )
    return redirect(f"{address_of(record.conversation.hex)}#f{record.pk.hex}")
