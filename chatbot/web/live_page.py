"""The page's own stream: sentences as each is verified, then the whole turn as the page draws it."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

from asgiref.sync import sync_to_async
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from chatbot.answer import Answer
from chatbot.records.recall import as_conversation
from portal.security.anonymous import comes_from_here, is_stamped

from .asking import AskedOtherwise, Asking, StillAsking, asking, is_urgent
from .forms import QuestionForm
from .limits import over_limit
from .page import PURPOSE, address_of, of_a_turn
from .shown import ShownTurn, conversation
from .streaming import BEAT, as_stream, event, heard


@csrf_exempt
@require_POST
async def answer(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    asked = await sync_to_async(_asked)(request)
    if isinstance(asked, HttpResponse):
        return asked
    return as_stream(_events(asked, framed=bool(request.POST.get("framed"))))


def _asked(request: HttpRequest) -> Asking | HttpResponse:
    """What may be asked, or why not: ``told`` is for the person, and what she wrote stays where it is."""
    form = QuestionForm(request.POST)
    if not form.is_valid():
        return refused(422, _("Something of this form cannot be read. Please open the page again."))
    data = form.cleaned_data
    question, known = data["starter"] or data["question"], as_conversation(data["conversation"])
    if is_urgent(question):
        return asking(question, known)
    if not (comes_from_here(request) and is_stamped(PURPOSE, data["stamp"])):
        return refused(403, _("This page has been open for long. Please load it again, then ask."))
    if over := over_limit(request, known):
        told = _("Please wait %(seconds)s seconds, then ask.") % {"seconds": over.retry_after}
        return refused(429, told, over.retry_after)
    try:
        return asking(question, known, key=data["key"])
    except AskedOtherwise:
        return asking(question, known)
    except StillAsking:
        return refused(409, _("I am still answering that. Please send it again in a moment."), 2)


def refused(status: int, told: str, retry_after: int = 0) -> JsonResponse:
    response = JsonResponse({"told": told}, status=status)
    if retry_after:
        response["Retry-After"] = str(retry_after)
    return response


async def _events(asked: Asking, *, framed: bool) -> AsyncIterator[str]:
    number = 0
    async with aclosing(heard(asked)) as events:
        async for name, said in events:
            number += 1
            if name == "beat":
                yield BEAT
            elif name == "sentence":
                yield event(number, "sentence", {"text": said[0].text})
            elif name == "answer":
                whole = await sync_to_async(_whole)(asked.question, said, framed)
                yield event(number, "answer", whole)


def _whole(question: str, given: Answer, framed: bool) -> dict[str, Any]:
    turns = conversation(given.conversation)
    kept = next((turn for turn in turns if turn.answer.id == given.id), None)
    turn = ShownTurn(
        kept.number if kept else len(turns) + 1,
        kept.question if kept else question,
        given,
        kept.record if kept else None,
        latest=True,
    )
    return {
        "html": render_to_string("chatbot/web/turn.html", {**of_a_turn(), "turn": turn}),
        "said": in_one_breath(turn),
        "conversation": given.conversation,
        "address": address_of(given.conversation, framed),
        "mail": reverse("ask_mail", args=[given.conversation]),
    }


def in_one_breath(turn: ShownTurn) -> str:
    """For whoever hears the page: once, when it is whole."""
    given = turn.answer
    parts = [given.message] if given.signposts or not given.sentences else []
    parts += [f"{post.name}: {post.phone}." for post in given.signposts]
    parts += [sentence.text for sentence in given.sentences]
    parts += [f"{card.title}." for card in given.cards]
    if given.sources:
        count = len(given.sources)
        parts.append(ngettext("One source.", "%(count)d sources.", count) % {"count": count})
    return " ".join(parts)
