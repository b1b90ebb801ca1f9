"""What Django must find; each model lives in its room."""

from careers.employers.models import EmployerFact, EmployerFeature, EmployerMembership, EmployerPage
from careers.vacancies.models import Allowance, Vacancy, VacancyPlace

__all__ = [
    "Allowance",
    "EmployerFact",
    "EmployerFeature",
    "EmployerMembership",
    "EmployerPage",
    "Vacancy",
    "VacancyPlace",
]
