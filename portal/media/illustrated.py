"""What shows pictures says which, so that they are cut when it or they are saved."""

from wagtail.images.models import AbstractImage

from .shapes import Shape


class Illustrated:
    def pictures(self) -> list[tuple[AbstractImage | None, Shape]]:
        """Every picture that it shows, with its shape: cut when it is published, not while it renders."""
        return []

    def described_here(self) -> set[int]:
        """Keys of the pictures that it describes in words of its own."""
        return set()
