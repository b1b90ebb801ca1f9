"""Plug-in points: an app registers, the platform reads."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from django.core.exceptions import ImproperlyConfigured

T = TypeVar("T")


class Registry(Generic[T]):
    """Named things that apps plug in from their ``module`` (autodiscovered when Django starts)."""

    modules: set[str] = set()

    def __init__(self, module: str) -> None:
        self._items: dict[str, T] = {}
        Registry.modules.add(module)

    def register(self, name: str) -> Callable[[T], T]:
        def add(item: T) -> T:
            if name in self._items:
                raise ImproperlyConfigured(
                    f"{name!r} is registered twice: {self._items[name]!r} and {item!r}"
                )
            self._items[name] = item
            return item

        return add

    def __getitem__(self, name: str) -> T:
        return self._items[name]

    def __contains__(self, name: object) -> bool:
        return name in self._items

    def __iter__(self) -> Iterator[T]:
        return iter(self._items.values())

    def items(self) -> list[tuple[str, T]]:
        return list(self._items.items())
