"""Only registers; classes live in their rooms."""

from django.templatetags.static import static
from django.urls import path, reverse_lazy
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.log_actions import LogActionRegistry
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from portal.accounts import handover
from portal.choices.viewsets import ChoiceViewSet
from portal.consent.admin.views import people as consent_people
from portal.disclosure.views import passages
from portal.erasure.buttons import erase_button
from portal.erasure.views import erase_person, erasure_report
from portal.figures.editor import FIGURE_CONVERSION
from portal.figures.richtext import FigureHandler
from portal.figures.viewsets import FigureViewSet
from portal.hints import views as hints
from portal.importing.screen import addresses as bringing_in
from portal.mail import reports as mail_reports
from portal.organisations.viewsets import OrganisationViewSet
from portal.pages.links import PageLinks
from portal.pages.naming import TAKEN_DOWN
from portal.people.viewsets import PersonViewSet
from portal.places.viewsets import PlaceViewSet
from portal.review import admin_api as review_api
from portal.review import alone as review_alone
from portal.review import menu as review_menu
from portal.search.explaining.admin import views as search_tester
from portal.search.missed import admin as missed
from portal.search.rules.admin import views as search_rules
from portal.search.rules.admin.group import SearchGroup
from portal.starting import admin as starting
from portal.terms.richtext import TERM_CONVERSION, TermHandler
from portal.terms.viewsets import TermViewSet


class WordsGroup(SnippetViewSetGroup):
    menu_label = _("Words and figures")
    menu_icon = "info-circle"
    menu_order = 220
    items = (FigureViewSet, TermViewSet, ChoiceViewSet)


class PeopleGroup(SnippetViewSetGroup):
    menu_label = _("People and places")
    menu_icon = "group"
    menu_order = 210
    items = (PersonViewSet, OrganisationViewSet, PlaceViewSet)


register_snippet(PeopleGroup)
register_snippet(WordsGroup)
register_snippet(SearchGroup)


def entity(kind: str, icon: str, description: str | Promise, chooser: str) -> EntityFeature:
    return EntityFeature(
        {
            "type": kind,
            "icon": icon,
            "description": description,
            "chooserUrls": {"chooser": reverse_lazy(f"{chooser}:choose")},
        },
        js=["wagtailadmin/js/chooser-modal.js", "portal/figures/entities.js"],
    )


@hooks.register("register_rich_text_features")
def register_figures(features: FeatureRegistry) -> None:
    features.register_embed_type(FigureHandler)
    features.register_converter_rule("contentstate", "figure", FIGURE_CONVERSION)
    features.register_editor_plugin(
        "draftail",
        "figure",
        entity("FIGURE", "info-circle", _("Figure"), "wagtailsnippetchoosers_portal_figure"),
    )


@hooks.register("register_rich_text_features")
def register_terms(features: FeatureRegistry) -> None:
    features.register_link_type(TermHandler)
    features.register_converter_rule("contentstate", "term", TERM_CONVERSION)
    features.register_editor_plugin(
        "draftail", "term", entity("TERM", "openquote", _("Term"), "wagtailsnippetchoosers_portal_term")
    )


@hooks.register("register_rich_text_features", order=1)
def register_page_links(features: FeatureRegistry) -> None:
    """After Wagtail's own, which it replaces."""
    features.register_link_type(PageLinks)


@hooks.register("register_admin_urls")
def consent_urls() -> list:
    return [
        path("consent/<int:page_id>/", consent_people, name="portal_consent"),
        path("recognised/<int:page_id>/", passages, name="portal_disclosure"),
        path("erase/<int:person_id>/", erase_person, name="portal_erase"),
        path("erased/<int:report_id>/", erasure_report, name="portal_erasure_report"),
    ]


@hooks.register("insert_editor_js")
def names_of_text_fields() -> SafeString:
    return format_html('<script src="{}"></script>', static("portal/desk/names.js"))


hooks.register("register_snippet_listing_buttons", erase_button)


@hooks.register("register_log_actions")
def consent_log(actions: LogActionRegistry) -> None:
    actions.register_action(
        TAKEN_DOWN, _("Taken down"), _("Taken down: somebody it is about does not agree to it")
    )


hooks.register("register_admin_urls", bringing_in.addresses)
hooks.register("register_admin_menu_item", bringing_in.menu_item)

hooks.register("register_admin_urls", mail_reports.addresses)
hooks.register("register_reports_menu_item", mail_reports.menu_item)
hooks.register("register_admin_urls", starting.addresses)
hooks.register("register_settings_menu_item", starting.menu_item)

hooks.register("register_admin_urls", review_alone.addresses)
hooks.register("register_log_actions", review_alone.log_actions)
hooks.register("construct_page_action_menu", review_menu.on_pages)
hooks.register("construct_snippet_action_menu", review_menu.on_snippets)
hooks.register("construct_admin_api", review_api.construct)
hooks.register("register_log_actions", handover.log_actions)
hooks.register("register_admin_urls", hints.addresses)
hooks.register("insert_editor_js", hints.script)
hooks.register("register_admin_urls", search_tester.addresses)
hooks.register("register_reports_menu_item", search_tester.menu_item)
hooks.register("register_admin_urls", search_rules.addresses)
hooks.register("register_reports_menu_item", search_rules.menu_item)
hooks.register("register_admin_urls", missed.addresses)
hooks.register("register_reports_menu_item", missed.menu_item)
