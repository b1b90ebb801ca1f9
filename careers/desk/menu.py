"""HR's menu: seven entries, whatever else an installation adds for others."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from careers.scales.models import PayScale
from careers.vacancies.models import Vacancy
from portal.people.models import Person

from .my_vacancies import is_hr
from .pages import own_pages

KEPT = ("images", "documents")


def hr_menu(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    if not is_hr(request):
        return
    vacancies = reverse(Vacancy.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]
    people = reverse(Person.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]
    scales = reverse(PayScale.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]
    kept = sorted((item for item in menu_items if item.name in KEPT), key=lambda item: item.order)
    menu_items[:] = [
        MenuItem(
            _("My vacancies"), reverse("wagtailadmin_home"), name="my-vacancies", icon_name="home", order=1
        ),
        MenuItem(_("All vacancies"), vacancies, name="vacancies", icon_name="doc-full", order=2),
        MenuItem(
            _("Profiles and stories"),
            reverse(own_pages.get_url_name("index")),
            name="own-pages",
            icon_name="openquote",
            order=3,
        ),
        MenuItem(_("Pay scales"), scales, name="pay-scales", icon_name="list-ol", order=4),
        MenuItem(_("People"), people, name="people", icon_name="user", order=5),
        *kept,
    ]
