# The policy stands first: whoever asks for one before it is registered gets a fallback for good.
from wagtail.permissions import register_permission_policy

from careers.employers.policy import PayScalePolicy, PersonPolicy, VacancyPolicy
from careers.scales.models import PayScale
from careers.vacancies.models import Vacancy
from portal.people.models import Person

register_permission_policy(Vacancy, VacancyPolicy(Vacancy))
register_permission_policy(PayScale, PayScalePolicy(PayScale))
register_permission_policy(Person, PersonPolicy(Person))

from wagtail import hooks  # noqa: E402
from wagtail.snippets.models import register_snippet  # noqa: E402

from careers.desk.addresses import addresses as desk_addresses  # noqa: E402
from careers.desk.listings import ContentGroup  # noqa: E402
from careers.desk.menu import hr_menu  # noqa: E402
from careers.desk.pages import own_pages  # noqa: E402
from careers.desk.panels import first_page, stylesheet  # noqa: E402
from careers.employers.action_menu import only_what_she_may  # noqa: E402
from careers.employers.admin import only_public_or_own_pages, without_reports  # noqa: E402
from careers.employers.keeping import keep_what_drafts_name  # noqa: E402
from careers.employers.viewsets import MembershipViewSet  # noqa: E402
from careers.feedimport import admin as feedimport  # noqa: E402
from careers.feeds.addresses import addresses as feed_addresses  # noqa: E402
from careers.finder.views import addresses as finder_addresses  # noqa: E402
from careers.interest import cohort  # noqa: E402
from careers.partners import admin as partners  # noqa: E402
from careers.scales.viewsets import PayScaleViewSet, keep_scales_in_use  # noqa: E402
from careers.statistics.screens.addresses import addresses as figure_addresses  # noqa: E402
from careers.statistics.screens.buttons import listing_buttons as figure_buttons  # noqa: E402
from careers.team import admin as team  # noqa: E402
from careers.vacancies.admin import history, turns  # noqa: E402
from careers.vacancies.admin.addresses import addresses  # noqa: E402
from careers.vacancies.admin.bulk_actions import BULK_ACTIONS  # noqa: E402
from careers.vacancies.admin.bulk_delete import DeleteOwn  # noqa: E402
from careers.vacancies.admin.viewset import VacancyViewSet  # noqa: E402
from careers.vacancies.attaching import gone_with_its_advert  # noqa: E402

register_snippet(VacancyViewSet)
register_snippet(PayScaleViewSet)
register_snippet(MembershipViewSet)
hooks.register("before_serve_document", gone_with_its_advert)
hooks.register("construct_page_chooser_queryset", only_public_or_own_pages)
hooks.register("construct_main_menu", without_reports)
hooks.register("before_delete_snippet", keep_what_drafts_name)
hooks.register("register_admin_urls", partners.addresses)  # before what takes any word below vacancies/
hooks.register("before_delete_snippet", keep_scales_in_use)
hooks.register("register_admin_urls", addresses)
hooks.register("register_admin_urls", feed_addresses)
hooks.register("register_admin_urls", figure_addresses)
hooks.register("register_admin_urls", desk_addresses)
hooks.register("register_admin_urls", finder_addresses)
hooks.register("register_admin_urls", cohort.addresses)
hooks.register("register_log_actions", cohort.log_actions)
hooks.register("register_admin_urls", feedimport.addresses)
hooks.register("register_admin_menu_item", feedimport.menu_item)
hooks.register("register_log_actions", feedimport.log_actions)
hooks.register("register_admin_viewset", lambda: [own_pages, ContentGroup()])
hooks.register("construct_homepage_panels", first_page)
hooks.register("insert_global_admin_css", stylesheet)
hooks.register("construct_main_menu", hr_menu, order=100)
hooks.register("register_snippet_listing_buttons", turns.listing_buttons)
hooks.register("register_snippet_listing_buttons", figure_buttons)
hooks.register("construct_snippet_action_menu", turns.add_to_action_menu)
hooks.register("register_log_actions", turns.log_actions)
for action in BULK_ACTIONS:
    hooks.register("register_bulk_action", action)
hooks.register("register_bulk_action", DeleteOwn, order=1)  # after Wagtail's, whose place it takes
hooks.register("register_log_actions", history.as_sentences)
hooks.register("construct_snippet_action_menu", only_what_she_may)
hooks.register("register_log_actions", team.log_actions)
hooks.register("register_log_actions", partners.log_actions)
