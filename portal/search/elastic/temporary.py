"""An index on a cluster for as long as something is measured."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .index import ElasticIndex


@contextmanager
def temporary_index(url: str, named: str, folder: Path) -> Iterator[ElasticIndex]:
    """Under a name that nobody else has, dropped behind. ``folder`` holds the index on this machine that goes with it."""
    index = ElasticIndex(url, f"{named}-{secrets.token_hex(4)}", folder)
    try:
        yield index
    finally:
        index.drop()
