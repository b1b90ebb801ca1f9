"""What the site itself knows and keeps true: an editor says where it stands, and nobody types it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ContactBlock(blocks.StaticBlock):
    class Meta:
        icon = "mail"
        label = _("Who answers questions")
        description = _("Name, e-mail, phone and hours from Settings, This site.")
        admin_text = _("Shows the contact that is given under Settings, This site.")
        template = "content/blocks/contact.html"


class CallsBlock(blocks.StaticBlock):
    class Meta:
        icon = "warning"
        label = _("Whom to call about a child")
        description = _("The local team from Settings, This site, and the national lines.")
        admin_text = _("Shows the numbers to call, the local team first.")
        template = "content/blocks/calls.html"


class KeptBlock(blocks.StaticBlock):
    class Meta:
        icon = "history"
        label = _("What is kept, and how long")
        description = _("Every kind of personal data that this site keeps, from the rules that erase it.")
        admin_text = _("Shows every kind of personal data that is kept, and for how long.")
        template = "content/blocks/kept.html"


class NextEventBlock(blocks.StaticBlock):
    class Meta:
        icon = "date"
        label = _("Next event")
        description = _("The event that comes up next, from all that are published. At none, nothing shows.")
        admin_text = _("Shows the event that comes up next.")
        template = "content/blocks/next_event.html"
