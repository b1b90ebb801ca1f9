"""The desk's addresses, and its entry in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from .controls import controls
from .conversations import ConversationsReport, conversation
from .overview import overview
from .replaying import replayed
from .rights import MAY_SEE
from .testing import tester


def addresses() -> list[URLPattern]:
    return [
        path("chatbot/", overview, name="chatbot_overview"),
        path("chatbot/conversations/", ConversationsReport.as_view(), name="chatbot_conversations"),
        path(
            "chatbot/conversations/results/",
            ConversationsReport.as_view(results_only=True),
            name="chatbot_conversations_results",
        ),
        path("chatbot/conversations/<uuid:conversation>/", conversation, name="chatbot_conversation"),
        path("chatbot/answers/<uuid:answer>/again/", replayed, name="chatbot_replay"),
        path("chatbot/try/", tester, name="chatbot_tester"),
        path("chatbot/switch/", controls, name="chatbot_controls"),
    ]


ENTRIES = (
    (_("How it does"), "chatbot_overview", "view"),
    (_("What people asked"), "chatbot_conversations", "comment"),
    (_("What the site does not answer"), "chatbot_gaps", "warning"),
    (_("Try a question"), "chatbot_tester", "help"),
    (_("Switch and budget"), "chatbot_controls", "cog"),
)


class DeskMenuItem(SubmenuMenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(MAY_SEE)


def menu_item() -> MenuItem:
    entries = [
        MenuItem(label, reverse(view), name=view.replace("_", "-"), icon_name=icon, order=number)
        for number, (label, view, icon) in enumerate(ENTRIES)
    ]
    return DeskMenuItem(
        _("Chatbot"), Menu(None, items=entries), name="chatbot", icon_name="comment", order=230
    )
