from django.urls import URLPattern, path

from .all import all_figures
from .one import figures


def addresses() -> list[URLPattern]:
    return [
        path("vacancies/figures/", all_figures, name="careers_figures"),
        path("vacancies/figures/<int:pk>/", figures, name="careers_figures_of"),
    ]
