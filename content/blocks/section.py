"""A headed section that can be cited by itself, with what it rests on."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portal.pages.richtext import PROSE


class SourceBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Source"), max_length=250)
    url = blocks.URLBlock(label=_("Address"), required=False)
    date = blocks.CharBlock(
        label=_("Date"),
        required=False,
        max_length=80,
        help_text=_("As the source gives it, or when you read it."),
    )

    class Meta:
        icon = "link"
        label = _("Source")


class SectionBlock(blocks.StructBlock):
    heading = blocks.CharBlock(
        label=_("Heading"),
        max_length=150,
        help_text=_("A sentence says more: “You are paid while you train”."),
    )
    anchor = blocks.CharBlock(
        label=_("Anchor"),
        required=False,
        max_length=80,
        help_text=_("Made once from the heading. Leave it: links and citations point at it."),
    )
    text = blocks.RichTextBlock(label=_("Text"), features=PROSE)
    questions = blocks.TextBlock(
        label=_("Questions this section answers"),
        required=False,
        rows=3,
        help_text=_("In people's own words, one a line. Nobody sees them; search and the chatbot do."),
    )
    sources = blocks.ListBlock(SourceBlock(), label=_("Sources"), default=[], required=False)

    class Meta:
        icon = "title"
        label = _("Section")
        description = _("A heading with its text. The chatbot may quote it by itself.")
        template = "content/blocks/section.html"
        preview_value = {
            "heading": _("You are paid while you train"),
            "text": "<p>An employer pays your wage and your fees.</p>",
            "sources": [],
        }


class TextBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Text without a heading of its own.")
        template = "content/blocks/text.html"
        preview_value = "<p>A paragraph, a list, a link.</p>"
