"""What the careers' part of a pack may hold, and whose HR the demonstration's HR log-in is."""

from typing import Any

from django.contrib.auth import get_user_model
from django.utils.text import slugify
from wagtail.models import Page

from careers.employers.create import make_employer
from careers.employers.members import join_employer
from careers.employers.models import EmployerDesk, EmployerPage
from careers.vacancies.models import Vacancy
from careers.vacancies.packed import finish_vacancies, publish_or_keep
from portal.organisations.models import Organisation
from portal.packs.files import items_of
from portal.packs.finding import Finder
from portal.packs.kinds import Kind, after_loading, before_removing, kinds
from portal.packs.models import LoadedItem
from portal.running.accounts import demo_users, make_demo_accounts
from portal.starting.site import employer_makers

DEMO = "demo"
HR_LOGIN = "hr"
HR_EMPLOYER = "larkshire-childrens-trust"


def bare_employer(*, data: dict[str, Any], parent: Page, finder: Finder) -> EmployerPage:
    organisation: Any = finder.row(Organisation, data["organisation"])
    return make_employer(organisation=organisation, parent=parent, title=data["title"], live=False)


kinds.register("role")(Kind("careers.RolePage", order=20, folder="roles", least_words=250))
kinds.register("route")(Kind("careers.RoutePage", order=21, folder="routes", least_words=250))
kinds.register("employer")(Kind("careers.EmployerPage", order=22, folder="employers", create=bare_employer))
kinds.register("programme")(
    Kind(
        "careers.ProgrammePage",
        order=23,
        folder="programmes",
        renamed={"route": "route_in"},
        drawing="cover",
        shows="social_image",
    )
)
kinds.register("finder")(Kind("careers.FinderPage", order=24, folder="routes", restates=True))
kinds.register("profile")(
    Kind(
        "careers.ProfilePage",
        order=30,
        folder="profiles",
        least_words=250,
        drawing="person's portrait",
        shows="portrait",
    )
)
kinds.register("pay_scale")(Kind("careers.PayScale", order=35))
kinds.register("vacancy")(
    Kind("careers.Vacancy", order=40, publish=publish_or_keep, aside=("sent_for_review", "outcome"))
)


@employer_makers.register("employer")
def employer_of_a_new_site(name: str) -> bool:
    """With a draft for its page: an empty one is not shown."""
    known = Organisation.objects.matching(name)
    organisation = known[0] if known else Organisation.objects.create(name=name, slug=slugify(name))
    if EmployerDesk.objects.filter(organisation=organisation).exists():
        return False
    finder = Finder()
    parent = Page.objects.filter(pk=finder.page("/employers/")).first() or finder.home
    make_employer(organisation=organisation, parent=parent, live=False)
    return True


@after_loading.register("hr")
def hr_works_for_one_employer(pack: str) -> None:
    if pack != DEMO:
        return
    make_demo_accounts()  # It may run before the portal's own.
    organisation = Organisation.objects.filter(slug=HR_EMPLOYER).first()
    user = get_user_model().objects.filter(username=HR_LOGIN).first()
    if user and organisation and not user.employer_memberships.exists():
        join_employer(user=user, organisation=organisation)
    keeper = demo_users().filter(is_superuser=True).first()
    finish_vacancies(items_of(pack), sender=user, keeper=keeper)


@before_removing.register("desks")
def remove_desks(pack: str) -> None:
    """What was written for the pack's employers goes with them, and so do their desks."""
    items = LoadedItem.objects.of(pack).filter(kind="organisation").exclude(state="")
    organisations = Organisation.objects.filter(pk__in=items.values("object_id"))
    Vacancy.objects.filter(employer__in=organisations).delete()
    for page in EmployerPage.objects.filter(organisation__in=organisations):
        page.delete()
    for desk in EmployerDesk.objects.filter(organisation__in=organisations):
        group, collection = desk.group, desk.collection
        desk.delete()
        group.delete()
        collection.delete()
