import pytest

from portal.search import fields as field_module
from tests.portal.search.corpus import FIELDS


@pytest.fixture
def corpus_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the corpus's own fields, whatever the apps have registered."""
    monkeypatch.setattr(field_module.fields, "_items", dict(FIELDS))
