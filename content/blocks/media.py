"""Pictures and numbers set apart from the text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock


class ImageValue(blocks.StructValue):
    @property
    def words(self) -> str:
        """What is read out in its place; nothing for decoration."""
        image = self["image"]
        own = image.description if image and not image.is_decoration else ""
        return self.get("alt_text") or own


class ImageBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"), required=False)
    alt_text = blocks.CharBlock(
        label=_("What it shows"),
        required=False,
        max_length=250,
        help_text=_("For somebody who cannot see it. Left empty, the picture’s own description is read out."),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=250)
    missing = blocks.BooleanBlock(
        label=_("Was lost"),
        required=False,
        help_text=_("An imported page had a picture here that did not come along."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with a caption.")
        template = "content/blocks/image.html"
        value_class = ImageValue
        preview_value = {"caption": _("The team room in Wendbury"), "missing": True}


class FigureHighlightBlock(blocks.StructBlock):
    figure = SnippetChooserBlock("portal.Figure", label=_("Figure"))
    note = blocks.CharBlock(label=_("Note"), required=False, max_length=200)

    class Meta:
        icon = "info-circle"
        label = _("Figure")
        description = _("One number, large, with its source.")
        template = "content/blocks/figure_highlight.html"
