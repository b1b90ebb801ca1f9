"""The guard's second net on this machine's own embeddings."""

from functools import cache

from portal.guard.danger.nearness import CorpusNearness
from portal.search.embedding import LOCAL

from .embedder import embed_here


@cache
def second_net() -> CorpusNearness:
    """This machine's model even where the site's vectors come from another: what a person in danger writes leaves for
    nobody. Silent while the model is away; the rules stand alone then.
    """
    return CorpusNearness(embed_here, LOCAL)
