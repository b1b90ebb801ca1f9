from collections.abc import Iterator

import pytest
from django.core.cache import cache
from hypothesis import settings as drawing

from portal.search.remembering import forget
from tests import fuzzing  # noqa: F401  (its profiles)

drawing.load_profile("steady")


@pytest.fixture(autouse=True)
def own_cache() -> Iterator[None]:
    """Renditions and limits of one test are none of another's."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def own_memory() -> None:
    """What a test wrote is rolled back, and the next one's changes may carry the same numbers."""
    forget()


@pytest.fixture(autouse=True)
def own_index(settings, tmp_path) -> None:
    """Each test that searches builds its own index."""
    settings.CAREWAY_INDEX_DIR = tmp_path / "index"
