"""The parts of careers' pages, for the style guide."""

from . import beside, vacancies, vacancy

__all__ = ["beside", "vacancies", "vacancy"]
