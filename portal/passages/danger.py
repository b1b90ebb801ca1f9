"""The guard's second net on this site's own embeddings."""

from functools import cache

from portal.guard.danger.nearness import CorpusNearness

from .embedder import embed, model_name


def second_net() -> CorpusNearness:
    """Silent while the embeddings are away; the rules stand alone then."""
    return _net_of(model_name())


@cache
def _net_of(model: str) -> CorpusNearness:
    return CorpusNearness(embed, model)
