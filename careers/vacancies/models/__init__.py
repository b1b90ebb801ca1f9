from .children import Allowance, VacancyPlace
from .outcome import FoundThrough, VacancyOutcome
from .reminder import VacancyReminder
from .vacancy import Vacancy

__all__ = ["Allowance", "FoundThrough", "Vacancy", "VacancyOutcome", "VacancyPlace", "VacancyReminder"]
