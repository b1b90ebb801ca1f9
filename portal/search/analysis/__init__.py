"""One text analysis for documents and queries, so that every engine matches on the same tokens."""

from .protected import BUILT_IN, ORDINARY_WORDS
from .tokens import Token, analyse, fold, terms

__all__ = ["BUILT_IN", "ORDINARY_WORDS", "Token", "analyse", "fold", "terms"]
