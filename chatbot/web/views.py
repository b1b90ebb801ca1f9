"""``/ask/``: the whole conversation without a script or a cookie."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from chatbot.answer import Answer
from chatbot.records.recall import as_conversation, forget, turns
from portal.security.anonymous import comes_from_here, is_stamped, stamp

from .asking import ask_in, is_urgent
from .forms import QuestionForm
from .limits import over_limit
from .shown import ShownTurn

PURPOSE = "ask"


@method_decorator(csrf_exempt, name="dispatch")
class AskView(View):
    """No session stands behind it, so no token either: headers and a signed stamp say who made the form."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(request, QuestionForm(initial={"question": request.GET.get("q", "")[:500]}))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = QuestionForm(request.POST)
        if not form.is_valid():
            return self._page(request, form, status=422)
        data = form.cleaned_data
        conversation = as_conversation(data["conversation"])
        if is_urgent(data["question"]):
            return self._answered(request, data["question"], conversation)
        if not (comes_from_here(request) and is_stamped(PURPOSE, data["stamp"])):
            form.add_error(
                "question", _("This form is too old, or came from elsewhere. Please send it again.")
            )
            return self._page(request, form, conversation, status=403)
        if "forget" in request.POST:
            forget(conversation)
            return redirect("ask")
        if refused := over_limit(request, conversation):
            seconds = refused.retry_after
            form.add_error("question", _("Please wait %(seconds)s seconds, then ask.") % {"seconds": seconds})
            response = self._page(request, form, conversation, status=429)
            response["Retry-After"] = str(seconds)
            return response
        return self._answered(request, data["question"], conversation)

    def _answered(self, request: HttpRequest, question: str, conversation: str) -> HttpResponse:
        before = turns(conversation) if conversation else []
        answer = ask_in(question, conversation)
        return self._page(request, QuestionForm(), answer.conversation, [*before, (question, answer)])

    def _page(
        self,
        request: HttpRequest,
        form: QuestionForm,
        conversation: str = "",
        asked: list[tuple[str, Answer]] | None = None,
        status: int = 200,
    ) -> HttpResponse:
        if asked is None:
            asked = turns(conversation) if conversation else []
        shown = [
            ShownTurn(number, question, answer, latest=number == len(asked))
            for number, (question, answer) in enumerate(asked, start=1)
        ]
        context = {"form": form, "turns": shown, "conversation": conversation, "stamp": stamp(PURPOSE)}
        response = render(request, "chatbot/web/ask.html", context, status=status)
        response["Cache-Control"] = "no-store" if shown else "no-cache"
        return response
