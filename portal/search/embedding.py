"""Which model the vectors are made with. Making them is the passages' room's."""

from django.conf import settings

LOCAL = "all-MiniLM-L6-v2-onnx-int8"


def model_name() -> str:
    """A change of it makes all vectors again."""
    chosen: str = settings.CAREWAY_EMBEDDING_MODEL
    return LOCAL if chosen == "local" else chosen
