"""The guard's second net on this machine's own embeddings."""

from functools import cache

from django.conf import settings

from portal.guard.danger.nearness import CorpusNearness

from .embedder import embed, model_name


def second_net() -> CorpusNearness | None:
    """None where embeddings come from another machine: what a person in danger writes leaves for nobody.

    Silent while the model is away; the rules stand alone then.
    """
    return _net() if settings.CAREWAY_EMBEDDING_MODEL == "local" else None


@cache
def _net() -> CorpusNearness:
    return CorpusNearness(embed, model_name())
