from django.urls import URLPattern, URLResolver, path, re_path

from careers.alerts import views as alerts
from careers.alerts.managing import ManageView
from careers.feeds.embedding import embed, script
from careers.feeds.views import feed
from careers.interest import views as interest
from careers.saved.views import saved_list
from careers.vacancies import listing
from careers.vacancies import views as vacancies
from careers.vacancies.applying import apply
from careers.vacancies.sharing import vacancy_card

app_name = "careers"

urlpatterns: list[URLPattern | URLResolver] = [
    path("alerts/", alerts.sign_up, name="alerts"),
    path("alerts/sent/", alerts.sent, name="alert_sent"),
    path("alerts/confirm/<str:token>/", alerts.confirm, name="alert_confirm"),
    path("alerts/manage/<str:token>/", ManageView.as_view(), name="alert_manage"),
    path("alerts/stop/<str:token>/", alerts.stop, name="alert_stop"),
    path("interest/<int:pk>/", interest.say_so, name="interest"),
    path("interest/sent/", interest.sent, name="interest_sent"),
    path("interest/withdraw/<str:token>/", interest.take_back, name="interest_withdraw"),
    path("saved/", saved_list, name="saved"),
    path("vacancies/", listing.vacancy_list, name="vacancies"),
    path("vacancies/embed.html", embed, name="embed"),
    path("vacancies/embed.js", script, name="embed_script"),
    re_path(r"^vacancies/feed\.(?P<format>atom|json|xml)$", feed, name="feed"),
    path("vacancies/<slug:slug>/card.png", vacancy_card, name="vacancy_card"),
    path("vacancies/<slug:slug>/apply/", apply, name="apply"),
    path("vacancies/<slug:slug>/", vacancies.vacancy_page, name="vacancy"),
]
