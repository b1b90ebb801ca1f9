"""The parts of careers' pages, for the style guide."""

from . import vacancies, vacancy

__all__ = ["vacancies", "vacancy"]
