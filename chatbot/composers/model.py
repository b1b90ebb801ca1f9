"""The chat model that the settings name, behind LangChain; one call, one deadline, one kind of error."""

import logging
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as DeadlineError
from functools import lru_cache
from typing import Any

from django.conf import settings
from pydantic import ValidationError

from .schema import Draft, schema

log = logging.getLogger(__name__)


class ModelFailed(Exception):
    """It was slow, away, or wrote what cannot be used. The message says which, and holds no words of anyone."""


_threads = ThreadPoolExecutor(max_workers=8, thread_name_prefix="chat-model")


def draft(messages: list[tuple[str, str]]) -> Draft:
    """Raises ``ModelFailed``. The deadline is for the whole call: a read timeout alone never ends a slow stream."""
    future = _threads.submit(_call, messages)
    try:
        reply = future.result(timeout=settings.CAREWAY_CHAT_SECONDS)
    except DeadlineError as error:
        future.cancel()
        raise ModelFailed("slow") from error
    except Exception as error:
        raise ModelFailed(type(error).__name__) from error
    if reply.get("parsing_error") or not isinstance(reply.get("parsed"), dict):
        raise ModelFailed("no JSON")
    try:
        return Draft.model_validate(reply["parsed"])
    except ValidationError as error:
        raise ModelFailed("other JSON") from error


def _call(messages: list[tuple[str, str]]) -> dict[str, Any]:
    chat = _chat(
        settings.CAREWAY_CHAT_MODEL,
        settings.CAREWAY_CHAT_BASE_URL,
        settings.CAREWAY_CHAT_API_KEY,
        settings.CAREWAY_CHAT_SECONDS,
    )
    return dict(chat.invoke(messages))


@lru_cache(maxsize=4)
def _chat(name: str, base_url: str, key: str, seconds: float) -> Any:
    """Making one costs more than a call to it: it reads the machine's certificates."""
    from langchain.chat_models import init_chat_model

    chat = init_chat_model(
        name if ":" in name else f"openai:{name}",
        base_url=base_url or None,
        api_key=key or "none",
        temperature=0,
        max_tokens=800,
        timeout=seconds,
        max_retries=0,
    )
    return chat.with_structured_output(schema(), method="json_schema", include_raw=True)
