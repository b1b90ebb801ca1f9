"""``/ask/``: the whole conversation without a script or a cookie. Its address holds no word of it."""

import time
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from chatbot.records.recall import as_conversation
from portal.security.anonymous import comes_from_here, is_stamped

from .asking import AskedOtherwise, Asking, StillAsking, asking, is_urgent
from .deleting import delete
from .forms import QuestionForm
from .limits import over_limit
from .page import PURPOSE, address_of, ask_page, help_of_before, is_framed
from .shown import ShownTurn, conversation

WAITS_SECONDS = 15
LOOKS_EACH = 0.3


@method_decorator(csrf_exempt, name="dispatch")
class AskView(View):
    """No session stands behind it, so no token either: headers and a signed stamp say who made the form."""

    def get(self, request: HttpRequest) -> HttpResponse:
        form = QuestionForm(initial={"question": request.GET.get("q", "")[:500]})
        response = ask_page(request, form=form, was_deleted="deleted" in request.GET)
        response["Cache-Control"] = "no-cache"
        return response

    def post(self, request: HttpRequest) -> HttpResponse:
        form = QuestionForm(request.POST)
        if not form.is_valid():
            return ask_page(request, form=form, status=422)
        known = as_conversation(form.cleaned_data["conversation"])
        question = form.cleaned_data["starter"] or form.cleaned_data["question"]
        if is_urgent(question):
            return self._answered(request, question, asking(question, known))
        if not (comes_from_here(request) and is_stamped(PURPOSE, form.cleaned_data["stamp"])):
            told = _("This form is too old, or came from elsewhere. Please send it again.")
            return self._refused(request, form, known, told, 403)
        if "forget" in request.POST:
            delete(known)
            return redirect(f"{request.path}?deleted=yes")
        if refused := over_limit(request, known):
            told = _("Please wait %(seconds)s seconds, then ask.") % {"seconds": refused.retry_after}
            response = self._refused(request, form, known, told, 429)
            response["Retry-After"] = str(refused.retry_after)
            return response
        try:
            asked = once_free(question, known, form.cleaned_data["key"])
        except StillAsking:
            told = _("I am still answering that. Please send it again in a moment.")
            return self._refused(request, form, known, told, 409)
        return self._answered(request, question, asked)

    def _answered(self, request: HttpRequest, question: str, asked: Asking) -> HttpResponse:
        """At the conversation's own address, so that it may be opened again; what is not kept is shown at once."""
        answer = asked.answer()
        turns = conversation(answer.conversation)
        if turns and turns[-1].answer.id == answer.id or asked.again:
            response = redirect(f"{address_of(answer.conversation, is_framed(request))}#latest")
            response.status_code = 303
            return response
        before = [ShownTurn(t.number, t.question, t.answer, t.record) for t in turns]
        shown = [*before, ShownTurn(len(turns) + 1, question, answer, latest=True)]
        return ask_page(request, conversation=answer.conversation, turns=shown)

    def _refused(
        self, request: HttpRequest, form: QuestionForm, known: str, told: str, status: int
    ) -> HttpResponse:
        form.add_error("question", told)
        return ask_page(request, form=form, conversation=known, turns=conversation(known), status=status)


def once_free(question: str, known: str, key: str) -> Asking:
    """A form that was sent twice waits for its first answer. One that is used again for another question asks it."""
    ends = time.monotonic() + WAITS_SECONDS
    while True:
        try:
            return asking(question, known, key=key)
        except AskedOtherwise:
            return asking(question, known)
        except StillAsking:
            if time.monotonic() > ends:
                raise
            time.sleep(LOOKS_EACH)


@require_safe
def show(request: HttpRequest, conversation_id: UUID) -> HttpResponse:
    """A conversation, for whoever holds its address."""
    known = conversation_id.hex
    turns, help = conversation(known), help_of_before(known)
    if turns or help:
        return ask_page(request, conversation=known, turns=turns, help=help)
    return ask_page(request, is_gone=True, status=404)
