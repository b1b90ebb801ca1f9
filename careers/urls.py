from django.urls import URLPattern, URLResolver, path, re_path

from careers.feeds.views import feed
from careers.saved.views import saved_list
from careers.vacancies import listing
from careers.vacancies import views as vacancies

app_name = "careers"

urlpatterns: list[URLPattern | URLResolver] = [
    path("saved/", saved_list, name="saved"),
    path("vacancies/", listing.vacancy_list, name="vacancies"),
    re_path(r"^vacancies/feed\.(?P<format>atom|json|xml)$", feed, name="feed"),
    path("vacancies/<slug:slug>/", vacancies.vacancy_page, name="vacancy"),
]
