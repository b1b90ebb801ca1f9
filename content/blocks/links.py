"""What to do next, and the way somebody came."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class CallToActionBlock(blocks.StructBlock):
    text = blocks.CharBlock(
        label=_("Words"), max_length=120, help_text=_("A verb first: See part-time jobs.")
    )
    kind = blocks.CharBlock(
        label=_("Kind of thing"),
        max_length=20,
        required=False,
        help_text=_(
            "With a search: vacancy, profile, programme, event. Its count is shown; at none it hides."
        ),
    )
    query = blocks.CharBlock(label=_("Search"), max_length=200, required=False)
    target = blocks.PageChooserBlock(label=_("Or a page"), required=False)

    class Meta:
        icon = "arrow-right"
        label = _("Next step")
        description = _("A link on to one thing, with how many there are now.")
        template = "content/blocks/call_to_action.html"
        preview_value = {"text": _("See part-time jobs")}


class PathStepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Station"), max_length=150)
    when = blocks.CharBlock(label=_("When"), max_length=60, required=False)
    where = blocks.CharBlock(label=_("Where"), max_length=150, required=False)


class CareerPathBlock(blocks.StructBlock):
    steps = blocks.ListBlock(PathStepBlock(), label=_("Stations"))

    class Meta:
        icon = "list-ol"
        label = _("Career path")
        description = _("The stations of somebody's way, in order; the last is where they are now.")
        template = "content/blocks/career_path.html"
        preview_value = {"steps": [{"title": _("Teaching assistant"), "when": "2012 to 2018", "where": ""}]}
