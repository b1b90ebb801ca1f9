"""Any OpenAI-compatible embedding endpoint, by settings."""

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings


def compatible_endpoint() -> "Embeddings":
    from langchain_openai import OpenAIEmbeddings
    from pydantic import SecretStr

    return OpenAIEmbeddings(
        model=settings.CAREWAY_EMBEDDING_MODEL,
        base_url=settings.CAREWAY_EMBEDDING_BASE_URL or None,
        api_key=SecretStr(settings.CAREWAY_EMBEDDING_API_KEY or "none"),
        # The default counts tokens with a file that it fetches from the network.
        check_embedding_ctx_length=False,
        timeout=10,
        max_retries=1,
    )
