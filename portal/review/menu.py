"""Whoever wrote a draft is not offered to publish or approve it; a superuser is offered to do so with a reason."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin import action_menu as pages
from wagtail.snippets import action_menu as snippets

from .alone import address_for
from .rules import reason_for
from .writers import writers_of

PUBLISHING = {"action-publish", "approve"}
ALONE = {"name": "publish-alone", "label": _("Publish alone, with a reason"), "icon_name": "warning"}


class PageAloneItem(pages.ActionMenuItem):
    name, label, icon_name = ALONE["name"], ALONE["label"], ALONE["icon_name"]

    def get_url(self, parent_context: Any) -> str:
        return address_for(parent_context["page"])


class SnippetAloneItem(snippets.ActionMenuItem):
    name, label, icon_name = ALONE["name"], ALONE["label"], ALONE["icon_name"]

    def get_url(self, parent_context: Any) -> str:
        return address_for(parent_context["instance"])


def on_pages(items: list, request: HttpRequest, context: dict[str, Any]) -> None:
    _leave_out(items, request.user, context, context.get("page"), PageAloneItem(order=500))


def on_snippets(items: list, request: HttpRequest, context: dict[str, Any]) -> None:
    _leave_out(items, request.user, context, context.get("instance"), SnippetAloneItem(order=500))


def _leave_out(items: list, user: Any, context: dict[str, Any], draft: Any, alone: Any) -> None:
    if context["view"] != "edit" or not reason_for(draft) or draft.latest_revision is None:
        return
    if user.pk in writers_of(draft, draft.latest_revision):
        items[:] = [item for item in items if item.name not in PUBLISHING]
        if user.is_superuser and not context.get("locked_for_user"):
            items.append(alone)
