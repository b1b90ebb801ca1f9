"""What keeps a vacancy from being published."""

from portal.review.walls import wall

from .vacancies.models import Vacancy
from .vacancies.rules import complete, illustrated

wall("careers.vacancy", Vacancy)(complete)
wall("careers.vacancy.pictures", Vacancy)(illustrated)
