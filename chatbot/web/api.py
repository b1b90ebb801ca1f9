"""``POST /api/v1/chat/questions``: an answer as JSON, or as verified sentences one after the other."""

import json
from collections.abc import AsyncIterator
from typing import Annotated, Any
from uuid import UUID

from asgiref.sync import sync_to_async
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.utils.translation import gettext as _
from ninja import Router, Schema
from pydantic import Field

from chatbot.answer import Answer
from portal.api.problems import problem

from .asking import ask_in, is_urgent
from .limits import over_limit

router = Router(tags=["chat"])
LONGEST = 100_000


class Question(Schema):
    """What is asked. ``conversation`` is the one that an earlier answer gave."""

    question: Annotated[str, Field(max_length=LONGEST)]
    conversation: UUID | None = None


@router.post("/chat/questions", summary="Ask the chatbot", response={200: dict[str, Any]})
async def questions(request: HttpRequest, body: Question) -> HttpResponse | StreamingHttpResponse:
    conversation = body.conversation.hex if body.conversation else ""
    refused = None if is_urgent(body.question) else await sync_to_async(over_limit)(request, conversation)
    if refused:
        response = problem(429, _("Too many questions"), _("Please wait a moment, then ask again."))
        response["Retry-After"] = str(refused.retry_after)
        return response
    answer = await sync_to_async(ask_in)(body.question, conversation)
    if "text/event-stream" in request.headers.get("Accept", ""):
        return streamed(answer)
    return JsonResponse(answer.as_json(), headers={"Cache-Control": "no-store"})


def streamed(answer: Answer) -> StreamingHttpResponse:
    """Identity encoding, or a middleware that compresses would hold the sentences back."""
    headers = {
        "Content-Encoding": "identity",
        "Cache-Control": "no-cache",
        "X-Accel-Buffering": "no",
    }
    return StreamingHttpResponse(events(answer), content_type="text/event-stream", headers=headers)


async def events(answer: Answer) -> AsyncIterator[str]:
    whole = answer.as_json()
    if whole["signposts"]:
        yield _event("signposts", whole["signposts"])
    for sentence in whole["sentences"]:
        yield _event("sentence", sentence)
    yield _event("answer", whole)


def _event(name: str, data: Any) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
