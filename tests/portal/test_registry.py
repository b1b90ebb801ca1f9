import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.registry import Registry


def test_what_was_registered_is_found_by_name_and_in_order():
    registry = Registry("documents")
    registry.register("b")(2)
    registry.register("a")(1)

    assert list(registry) == [2, 1]
    assert registry["a"] == 1
    assert "c" not in registry


def test_a_double_registration_is_refused_loudly():
    registry = Registry("documents")
    registry.register("vacancy")(1)

    with pytest.raises(ImproperlyConfigured, match="'vacancy' is registered twice"):
        registry.register("vacancy")(2)
