"""The body of a prose page."""

from wagtail import blocks
from wagtail.fields import StreamField

from portal.pages.anchors import make_anchor
from portal.pages.richtext import PROSE

from .drawn import CallsBlock, ContactBlock, KeptBlock, NextEventBlock
from .links import CallToActionBlock, CareerPathBlock
from .media import FigureHighlightBlock, ImageBlock
from .people import QuoteBlock, RecognitionBlock, VoicesBlock
from .section import SectionBlock, TextBlock


class BodyBlock(blocks.StreamBlock):
    section = SectionBlock()
    text = TextBlock(features=PROSE)
    quote = QuoteBlock()
    figure_highlight = FigureHighlightBlock()
    recognition = RecognitionBlock()
    voices = VoicesBlock()
    image = ImageBlock()
    call_to_action = CallToActionBlock()
    career_path = CareerPathBlock()
    contact = ContactBlock()
    calls = CallsBlock()
    kept = KeptBlock()
    next_event = NextEventBlock()


def body_field(**options: object) -> StreamField:
    return StreamField(BodyBlock(required=False), blank=True, **options)


def keep_anchors(body: blocks.StreamValue) -> None:
    """Gives every section that has none its anchor, in place. One that stands is never remade."""
    taken = [block.value.get("anchor") for block in body if block.block_type == "section"]
    for block in body:
        if block.block_type == "section" and not block.value.get("anchor"):
            block.value["anchor"] = make_anchor(block.value["heading"], taken)
            taken.append(block.value["anchor"])
