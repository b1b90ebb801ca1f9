from django.urls import URLPattern, URLResolver, path

from careers.saved.views import saved_list
from careers.vacancies import listing
from careers.vacancies import views as vacancies

app_name = "careers"

urlpatterns: list[URLPattern | URLResolver] = [
    path("saved/", saved_list, name="saved"),
    path("vacancies/", listing.vacancy_list, name="vacancies"),
    path("vacancies/<slug:slug>/", vacancies.vacancy_page, name="vacancy"),
]
