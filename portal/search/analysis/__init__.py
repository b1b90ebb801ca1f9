"""One text analysis for documents and queries, so that every engine matches on the same tokens."""

from .protected import BUILT_IN, ORDINARY_WORDS
from .tokens import Token, Words, analyse, fold, terms

VERSION = 2
"""Raised whenever a text's tokens change: an index made with other tokens is built anew."""

__all__ = ["BUILT_IN", "ORDINARY_WORDS", "VERSION", "Token", "Words", "analyse", "fold", "terms"]
