"""The document behind an address, whether or not anyone may see it now."""

from urllib.parse import urlsplit

from portal.search.backends import embedded
from portal.search.embedded import EmbeddedIndex
from portal.search.serialise import load
from portal.search.types import Document

FOUND = "SELECT record, body FROM document WHERE json_extract(record, '$.url') IN (?, ?) ORDER BY key LIMIT 1"


def document_at(address: str) -> Document | None:
    """Of a page, a vacancy or a line of the glossary. Raises BackendDown where there is no index."""
    parts = urlsplit(address.strip())
    path = parts.path if parts.path.startswith("/") else f"/{parts.path}"
    index = embedded()
    assert isinstance(index, EmbeddedIndex)  # noqa: S101  (the one on this machine is of this sort)
    with index.snapshot() as connection:
        whole = f"{path}#{parts.fragment}" if parts.fragment else path
        row = connection.execute(FOUND, (whole, path)).fetchone()
    return load(*row) if row else None
