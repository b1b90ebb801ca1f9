"""The chat model that the settings name, behind LangChain; one deadline, one kind of error, gone when nobody waits."""

import asyncio
import queue
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from django.conf import settings

from chatbot.hearing import Hearing
from portal.dotted import is_dotted, part_at

from .reading import Reading
from .schema import Written, schema

Messages = list[tuple[str, str]]
Put = Callable[[str | BaseException | None], None]


class ModelFailed(Exception):
    """It was slow, away, or wrote what cannot be used. The message says which, and holds no words of anyone."""


@dataclass(slots=True)
class Used:
    """What a call cost, as the server counts it; nothing where it does not say."""

    tokens_in: int = 0
    tokens_out: int = 0
    calls: int = 0


def written(messages: Messages, used: Used, hearing: Hearing | None = None) -> Iterator[Written]:
    """Each sentence as soon as it is whole; raises ``ModelFailed``, perhaps after some.

    The deadline is for all of it: a read timeout alone never ends a slow stream.
    """
    pieces: queue.SimpleQueue[str | BaseException | None] = queue.SimpleQueue()
    call = asyncio.run_coroutine_threadsafe(_call(_named(), messages, used, pieces.put), _loop())
    if hearing:
        hearing.when_over(call.cancel)
    reading = Reading()
    try:
        while (piece := pieces.get()) is not None:
            if isinstance(piece, BaseException):
                raise ModelFailed(_reason(piece)) from piece
            yield from reading.feed(piece)
            if reading.is_too_long:
                raise ModelFailed("too long")
        if not reading.is_an_answer:
            raise ModelFailed("no JSON")
    finally:
        call.cancel()


def _reason(error: BaseException) -> str:
    if isinstance(error, asyncio.CancelledError):
        return "nobody waits"
    return "slow" if isinstance(error, TimeoutError) else type(error).__name__


async def _call(chat: Any, messages: Messages, used: Used, put: Put) -> None:
    """Puts the pieces of the reply, then None or what went wrong."""
    end: BaseException | None = None
    try:
        async with asyncio.timeout(settings.CAREWAY_CHAT_SECONDS):
            async for piece in _pieces(chat, messages, used):
                put(piece)
    except BaseException as error:
        end = error
        raise
    finally:
        with suppress(RuntimeError):
            put(end)


async def _pieces(chat: Any, messages: Messages, used: Used) -> AsyncIterator[str]:
    """A server that cannot stream sends nothing that can be read: it is asked once more, for the whole."""
    used.calls += 1
    streams = False
    # OpenAI's client asserts that a stream holds anything at all.
    with suppress(AssertionError):
        async for chunk in chat.astream(messages):
            streams = True
            _count(used, chunk)
            yield str(chunk.text)
    if not streams:
        used.calls += 1
        whole = await chat.ainvoke(messages)
        _count(used, whole)
        yield str(whole.text)


def _count(used: Used, message: Any) -> None:
    """Of a streamed reply in a given form the client tells it by OpenAI's own names only."""
    told, own = message.usage_metadata or {}, message.response_metadata.get("token_usage") or {}
    used.tokens_in += told.get("input_tokens") or own.get("prompt_tokens") or 0
    used.tokens_out += told.get("output_tokens") or own.get("completion_tokens") or 0


@cache
def _loop() -> asyncio.AbstractEventLoop:
    """One a process, in a thread of its own: a call in it is given up at once, where a thread's would go on."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="chat-model", daemon=True).start()
    return loop


def _named() -> Any:
    """Raises ``ModelFailed`` where the settings name what cannot be made."""
    try:
        return _chat(
            settings.CAREWAY_CHAT_MODEL,
            settings.CAREWAY_CHAT_BASE_URL,
            settings.CAREWAY_CHAT_API_KEY,
            settings.CAREWAY_CHAT_SECONDS,
        )
    except Exception as error:
        raise ModelFailed(type(error).__name__) from error


@lru_cache(maxsize=4)
def _chat(name: str, base_url: str, key: str, seconds: float) -> Any:
    """Making one costs more than a call to it: it reads the machine's certificates.

    The parser that stands behind the model is left out: it hands over half sentences.
    """
    if is_dotted(name):
        return part_at(name)
    from langchain.chat_models import init_chat_model

    chat = init_chat_model(
        name if ":" in name else f"openai:{name}",
        base_url=base_url or None,
        api_key=key or "none",
        temperature=0,
        max_tokens=800,
        timeout=seconds,
        max_retries=0,
        stream_usage=True,
    )
    return chat.with_structured_output(schema(), method="json_schema").first  # type: ignore[attr-defined]
