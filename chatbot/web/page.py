"""``/ask/`` as a page: on the site, or in the frame that another site shows."""

import secrets
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from chatbot.feedback.models import Reason
from chatbot.records.care import earlier
from chatbot.site import local_signposts
from portal.guard.boxes import Help
from portal.guard.danger import Verdict
from portal.guard.signposts import message, signposts
from portal.mail.delivery import has_server
from portal.security.anonymous import stamp
from portal.security.hushed import hushed

from .forms import MailForm, QuestionForm
from .shown import ShownTurn
from .starters import starters

PURPOSE = "ask"


def ask_page(
    request: HttpRequest,
    *,
    form: QuestionForm | None = None,
    conversation: str = "",
    turns: Sequence[ShownTurn] = (),
    help: Help | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """``help`` stands above all else. What is of one person is kept by no browser."""
    framed = is_framed(request)
    context = {
        **of_a_turn(),
        "form": form or QuestionForm(),
        "mail_form": MailForm(),
        "turns": turns,
        "conversation": conversation,
        "help": help,
        "key": secrets.token_urlsafe(12),
        "framed": framed,
        "layout": "chatbot/web/frame.html" if framed else "portal/base.html",
        "ask_address": reverse("ask_framed" if framed else "ask"),
        "can_send": has_server() and not framed,
        "starters": () if turns or help else starters(),
        **more,
    }
    response = render(request, "chatbot/web/ask.html", context, status=status)
    return opened_to_frames(request, hushed(response) if conversation else response)


def of_a_turn() -> dict[str, Any]:
    """What a turn needs besides itself."""
    return {"stamp": stamp(PURPOSE), "reasons": Reason.choices}


def address_of(conversation: str, framed: bool = False) -> str:
    return reverse("ask_conversation_framed" if framed else "ask_conversation", args=[conversation])


def is_framed(request: HttpRequest) -> bool:
    return request.path.startswith(reverse("ask_framed"))


def opened_to_frames(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The frame alone may stand in a page of another site."""
    if is_framed(request):
        response.xframe_options_exempt = True  # type: ignore[attr-defined]
        response._csp_update = {"frame-ancestors": list(settings.CAREWAY_EMBED_ANCESTORS)}  # type: ignore[attr-defined]
    return response


def help_of_before(conversation: str) -> Help | None:
    """Whom to call, where somebody was in danger earlier in the conversation."""
    verdict = earlier(conversation) if conversation else None
    return help_for(verdict) if verdict else None


def help_for(verdict: Verdict) -> Help:
    return Help(verdict, message(verdict), tuple(signposts(verdict, local_signposts())))
