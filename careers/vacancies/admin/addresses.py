"""The desk's own addresses, beside those of Wagtail's viewset."""

from django.urls import URLPattern, path

from .outcome import outcome_page
from .outcomes_report import outcomes_report
from .reads import reads
from .starting import copy_of_last_time, start
from .turns import turn_page
from .undo import undo


def addresses() -> list[URLPattern]:
    return [
        path("vacancies/start/", start, name="careers_vacancy_start"),
        path("vacancies/start/<int:pk>/", copy_of_last_time, name="careers_vacancy_same_again"),
        path("vacancies/undo/", undo, name="careers_vacancy_undo"),
        path("vacancies/reads/", reads, name="careers_vacancy_reads"),
        path("vacancies/outcomes/", outcomes_report, name="careers_vacancy_outcomes"),
        path("vacancies/<int:pk>/outcome/", outcome_page, name="careers_vacancy_outcome"),
        path("vacancies/<int:pk>/<slug:name>/", turn_page, name="careers_vacancy_turn"),
    ]
