"""The chatbot in the public API: conversations, questions, answers, what people thought of them, statuses."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import asdict
from typing import Any
from uuid import UUID, uuid4

from asgiref.sync import sync_to_async
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.utils.translation import gettext as _
from ninja import Router

from chatbot.feedback.give import give
from chatbot.records.models import AnswerRecord
from chatbot.records.recall import shown_now
from chatbot.statuses import STATUSES
from portal.api.problems import problem

from . import schemas
from .asking import AskedOtherwise, Asking, StillAsking, asking, is_urgent
from .deleting import delete
from .limits import Refused, address_mark, over_limit, too_many_remarks
from .page import help_of_before
from .shown import conversation as turns_of
from .streaming import BEAT, as_stream, event, heard, sentence_as_json

router = Router(tags=["chat"])
NOT_KEPT = {"Cache-Control": "no-store"}


@router.get("/chat/statuses", summary="Every way an answer can end", response=list[schemas.StatusOut])
def statuses(request: HttpRequest) -> list[dict[str, Any]]:
    """With its words, the colour to show it in, and what to offer next."""
    return [{"status": name, **status.as_json()} for name, status in STATUSES.items()]


@router.post("/chat/conversations", summary="Begin a conversation", response={201: schemas.Begun})
def begin(request: HttpRequest) -> HttpResponse:
    """Nothing is kept of it until something is asked."""
    return JsonResponse({"conversation": uuid4().hex}, status=201, headers=NOT_KEPT)


@router.get("/chat/conversations/{conversation}", summary="Read it", response=schemas.Conversation)
def read(request: HttpRequest, conversation: UUID) -> HttpResponse:
    """As it may be shown now: what is public no more is left out, and live things are looked up afresh.

    A question that told of danger is in none; the numbers to call stay in ``signposts`` for a day.
    """
    known = conversation.hex
    turns, help = turns_of(known), help_of_before(known)
    if not turns and not help:
        raise Http404
    shown = {
        "conversation": known,
        "signposts": [post.as_dict() for post in help.signposts] if help else [],
        "answers": [{"question": turn.question, **turn.answer.as_json()} for turn in turns],
    }
    return JsonResponse(shown, headers=NOT_KEPT)


@router.delete("/chat/conversations/{conversation}", summary="Delete it", response={204: None})
def forget(request: HttpRequest, conversation: UUID) -> HttpResponse:
    """At once, with everything that was made of it. One that is not there is deleted already."""
    delete(conversation.hex)
    return HttpResponse(status=204)


@router.get("/chat/answers/{answer}", summary="Read one answer", response=schemas.AnswerOut)
def read_one(request: HttpRequest, answer: UUID) -> HttpResponse:
    return JsonResponse(_given(_record(answer)), headers=NOT_KEPT)


@router.post("/chat/answers/{answer}/feedback", summary="Say whether it was useful", response=schemas.Thanks)
def feedback(request: HttpRequest, answer: UUID, body: schemas.Feedback) -> HttpResponse:
    """One an answer; said again, it takes the place of what was said. Of words that tell of danger nothing is kept:
    ``signposts`` says whom to call."""
    record = _record(answer)
    if refused := too_many_remarks(request):
        return too_many(refused)
    help = give(record, useful=body.useful, reason=body.reason or "", text=body.text)
    signposts = [post.as_dict() for post in help.signposts] if help else []
    return JsonResponse({"message": help.message if help else _("Thank you."), "signposts": signposts})


@router.post("/chat/questions", summary="Ask the chatbot", response=schemas.AnswerOut)
async def questions(
    request: HttpRequest,
    body: schemas.Question,
    idempotency_key: schemas.IdempotencyKey = "",
) -> HttpResponse | StreamingHttpResponse:
    """With ``Accept: text/event-stream`` each verified sentence comes as an event, and the whole answer last.

    With an ``Idempotency-Key`` the same question is answered once, however often it is sent.
    """
    asked = await sync_to_async(_asked)(request, body, idempotency_key)
    if isinstance(asked, HttpResponse):
        return asked
    if "text/event-stream" in request.headers.get("Accept", ""):
        return as_stream(_events(asked))
    answer = await sync_to_async(asked.answer)()
    headers = {**NOT_KEPT, **({"Idempotent-Replayed": "true"} if asked.again else {})}
    return JsonResponse(answer.as_json(), headers=headers)


def _asked(request: HttpRequest, body: schemas.Question, key: str) -> Asking | HttpResponse:
    known = body.conversation.hex if body.conversation else ""
    urgent = is_urgent(body.question)
    if not urgent and (refused := over_limit(request, known)):
        return too_many(refused)
    try:
        return asking(body.question, known, key="" if urgent else key, caller=address_mark(request))
    except AskedOtherwise:
        return problem(
            422,
            _("This Idempotency-Key was used for another question"),
            _("Make a new key for each new question."),
        )
    except StillAsking:
        response = problem(
            409, _("The same question is being answered"), _("Send it again in a moment, with the same key.")
        )
        response["Retry-After"] = "2"
        return response


async def _events(asked: Asking) -> AsyncIterator[str]:
    number = 0
    async with aclosing(heard(asked)) as events:
        async for name, said in events:
            number += 1
            if name == "beat":
                yield BEAT
            elif name == "sentence":
                yield event(number, name, sentence_as_json(said))
            elif name == "signposts":
                yield event(number, name, [asdict(post) for post in said])
            else:
                yield event(number, name, said.as_json())


def too_many(refused: Refused) -> HttpResponse:
    detail = _("Please ask again in %(seconds)d seconds.") % {"seconds": refused.retry_after}
    response = problem(429, _("Too many questions"), detail)
    response["Retry-After"] = str(refused.retry_after)
    return response


def _record(answer: UUID) -> AnswerRecord:
    record = AnswerRecord.objects.filter(pk=answer).first()
    if record is None:
        raise Http404
    return record


def _given(record: AnswerRecord) -> dict[str, Any]:
    return shown_now([record])[0][1].as_json()
