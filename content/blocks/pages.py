"""A page whose text is a body of blocks."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamValue
from wagtail.images.models import AbstractImage

from portal.media.shapes import IN_TEXT, PORTRAIT, Shape
from portal.pages.indexing import shown_parts
from portal.pages.models import BasePage
from portal.pages.parts import Part

from .body import body_field, keep_anchors
from .parts import MAKERS, anchor_of, body_parts
from .people import know_pictured


class BodyPage(BasePage):
    body = body_field(verbose_name=_("text"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    def keep_anchors(self) -> None:
        keep_anchors(self.body)

    def parts(self) -> list[Part]:
        return body_parts(self.body, self.title)

    def pictures(self) -> list[tuple[AbstractImage | None, Shape]]:
        in_text = [(block.value["image"], IN_TEXT) for block in self.body if block.block_type == "image"]
        people = [
            (block.value["image"], PORTRAIT) for block in self.body if block.block_type == "recognition"
        ]
        return [*super().pictures(), *in_text, *people]

    def described_here(self) -> set[int]:
        shown = [block.value for block in self.body if block.block_type == "image"]
        return {one["image"].pk for one in shown if one["image"] and one.words}

    def shown_body(self) -> list[tuple[str, StreamValue.StreamChild]]:
        """(anchor, block) of what may be shown now: without the words of those who no longer agree."""
        shown = {part.anchor for part in shown_parts(self)}
        blocks = [(anchor_of(block), block) for block in self.body]
        kept = [
            (anchor, block) for anchor, block in blocks if block.block_type not in MAKERS or anchor in shown
        ]
        know_pictured(block.value for _anchor, block in kept if block.block_type == "recognition")
        return kept
