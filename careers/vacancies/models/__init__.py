from .children import Allowance, Attachment, VacancyPlace
from .outcome import FoundThrough, VacancyOutcome
from .reminder import VacancyReminder
from .vacancy import Vacancy

__all__ = [
    "Allowance",
    "Attachment",
    "FoundThrough",
    "Vacancy",
    "VacancyOutcome",
    "VacancyPlace",
    "VacancyReminder",
]
