"""An answer while it is made, as server-sent events; when the reader leaves, so does whoever writes."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import asdict
from typing import Any

from asgiref.sync import sync_to_async
from django.http import StreamingHttpResponse

from chatbot.answer import Sentence, Source
from chatbot.hearing import Hearing

from .asking import Asking

BEAT_SECONDS = 5.0
BEAT = ": still here\n\n"
Heard = tuple[Sentence, tuple[Source, ...]]


async def heard(asked: Asking) -> AsyncGenerator[tuple[str, Any], None]:
    """``signposts`` first where there are any, each verified ``sentence`` with the sources so far, then the whole
    ``answer``; a ``beat`` now and then, so that the line between stays open."""
    loop, said = asyncio.get_running_loop(), asyncio.Queue[Heard | None]()
    hearing = Hearing(lambda *words: loop.call_soon_threadsafe(said.put_nowait, words))
    work = asyncio.ensure_future(sync_to_async(asked.answer)(hearing))
    work.add_done_callback(lambda done: said.put_nowait(None))
    count = 0
    try:
        while True:
            try:
                words = await asyncio.wait_for(said.get(), BEAT_SECONDS)
            except TimeoutError:
                yield "beat", None
                continue
            if words is None:
                break
            count += 1
            yield "sentence", words
        answer = await work
        if answer.signposts:
            yield "signposts", answer.signposts
        for sentence in answer.sentences[count:]:
            yield "sentence", (sentence, answer.sources)
        yield "answer", answer
    finally:
        if not work.done():
            hearing.leave()


def event(number: int, name: str, data: Any) -> str:
    return f"event: {name}\nid: {number}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


def sentence_as_json(words: Heard) -> dict[str, Any]:
    """With the sources that it cites whole, since the rest is yet to come."""
    sentence, sources = words
    cited = [asdict(source) for source in sources if source.number in sentence.sources]
    return {**asdict(sentence), "cited": cited}


def as_stream(events: AsyncIterator[str]) -> StreamingHttpResponse:
    """Identity encoding, or a middleware that compresses would hold the sentences back."""
    headers = {
        "Content-Encoding": "identity",
        "Cache-Control": "no-store",
        "X-Accel-Buffering": "no",
    }
    return StreamingHttpResponse(events, content_type="text/event-stream", headers=headers)
