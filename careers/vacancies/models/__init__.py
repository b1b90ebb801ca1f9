from .children import Allowance, VacancyPlace
from .vacancy import Vacancy

__all__ = ["Allowance", "Vacancy", "VacancyPlace"]
