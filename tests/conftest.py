from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def own_cache() -> Iterator[None]:
    """Renditions and limits of one test are none of another's."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def own_index(settings, tmp_path) -> None:
    """Each test that searches builds its own index."""
    settings.CAREWAY_INDEX_DIR = tmp_path / "index"
