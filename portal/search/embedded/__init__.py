"""The index on this machine: words in SQLite's FTS5, everything else as masks over numpy columns."""

from .index import EmbeddedIndex

__all__ = ["EmbeddedIndex"]
