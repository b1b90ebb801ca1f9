"""The tester: any question, with each step's decision and the scores behind it. Nothing of it is kept."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from chatbot.answer import Answer
from chatbot.control.models import Mode
from chatbot.pipeline import run, steps
from chatbot.records.keep import record_of
from chatbot.steps.normalise import LONGEST
from chatbot.turn import Turn

from .rights import MAY_SEE, needs


class TestForm(forms.Form):
    question = forms.CharField(
        label=_("Question"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2})
    )
    previous = forms.CharField(
        label=_("The question before it"),
        max_length=LONGEST,
        required=False,
        help_text=_("Where it leans on one: “and in Leeds?”"),
    )
    with_model = forms.BooleanField(
        label=_("With the model"), required=False, help_text=_("Its call counts towards the day’s budget.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not settings.CAREWAY_CHAT_MODEL:
            del self.fields["with_model"]


@needs(MAY_SEE)
def tester(request: HttpRequest) -> HttpResponse:
    """Also while the chatbot is switched off."""
    form = TestForm(request.POST or None)
    context: dict[str, Any] = {"page_title": _("Try a question"), "form": form}
    if request.method == "POST" and form.is_valid():
        turn, answer = tried(**form.cleaned_data)
        context |= {"answer": answer, "record": record_of(turn, answer), "signposts": answer.signposts}
        if turn.category:
            context["form"] = TestForm()
    return TemplateResponse(request, "chatbot/desk/tester.html", context)


def tried(question: str, previous: str = "", with_model: bool = False) -> tuple[Turn, Answer]:
    mode = Mode.ON if with_model else Mode.QUOTES
    turn = Turn(question=question, previous=previous, mode=mode.value)
    run(turn, steps())
    return turn, turn.answer()
