"""Which model the vectors are made with. Making them is the passages' room's."""

from django.conf import settings

LOCAL = "all-MiniLM-L6-v2-onnx-int8"
TEXTS = 2
"""Counted up when other texts are made of a passage (``portal.passages.texts``)."""


def model_name() -> str:
    chosen: str = settings.CAREWAY_EMBEDDING_MODEL
    return LOCAL if chosen == "local" else chosen


def vectors_name() -> str:
    """By what a passage's vectors were made: the model, and the way in which its texts are.

    A change of either makes all of them again.
    """
    return f"{model_name()}, texts {TEXTS}"
