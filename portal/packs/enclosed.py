"""Files that lie in a pack beside its tables."""

from pathlib import Path

from django.core.files.base import ContentFile

PACKS = Path(__file__).parent


def enclosed_file(name: str) -> ContentFile[bytes]:
    """``name`` counts from the folder of the packs: ``demo/pictures/amara.png``."""
    path = PACKS / name
    if not path.is_file():
        raise ValueError(f"no file {name}")
    return ContentFile(path.read_bytes(), name=path.name)
