"""What an editor says instead of our own words."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .next_steps import ALREADY, KINDS, READERS


class NextStepBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        label=_("At the end of"), choices=KINDS[1:], required=False, help_text=_("Empty: every page.")
    )
    reader = blocks.ChoiceBlock(label=_("For somebody who is"), choices=READERS, default=ALREADY)
    words = blocks.CharBlock(
        label=_("Words"),
        max_length=90,
        help_text=_("Where it leads, a verb first: See the ways in that need no degree."),
    )
    page = blocks.PageChooserBlock(label=_("Page"))

    class Meta:
        icon = "arrow-right"
        label = _("Next step")
        label_format = "{reader}: {words}"


class NextStepsBlock(blocks.StreamBlock):
    step = NextStepBlock()
