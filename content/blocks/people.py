"""What people say and who is celebrated."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.images.models import AbstractImage
from wagtail.snippets.blocks import SnippetChooserBlock

from portal.people.models import Person, Use


class QuoteValue(blocks.StructValue):
    @property
    def speaker(self) -> str:
        """As the person wishes to be named; what the editor wrote stands only where no person is chosen."""
        return self["person"].shown_name if self["person"] else self["speaker_name"]

    @property
    def has_moved_on(self) -> bool:
        return bool(self["person"] and self["person"].no_longer_here)


class RecognitionValue(blocks.StructValue):
    @property
    def name(self) -> str:
        return self["person"].shown_name if self["person"] else self["nominee"]

    @property
    def shown_image(self) -> AbstractImage | None:
        """The picture, while the person agrees to being shown in one."""
        person = self["person"]
        if person is None or self["image"] is None:
            return self["image"]
        known = getattr(person, "may_be_pictured", None)
        return self["image"] if (person.allows(Use.PICTURE) if known is None else known) else None


def know_pictured(values: Iterable[RecognitionValue]) -> None:
    """Asks once whether each of these people agrees to being pictured."""
    people = [value["person"] for value in values if value["person"] and value["image"]]
    chosen = Person.objects.filter(pk__in=[person.pk for person in people])
    agreed = set(chosen.allowing(Use.PICTURE).values_list("pk", flat=True)) if people else set()
    for person in people:
        person.may_be_pictured = person.pk in agreed


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Their words"), rows=3)
    speaker_name = blocks.CharBlock(label=_("Who says it"), max_length=150, required=False)
    speaker_role = blocks.CharBlock(label=_("Role"), max_length=200, required=False)
    person = SnippetChooserBlock(
        "portal.Person",
        label=_("Person"),
        required=False,
        help_text=_("Choose the person when a name is given: the quote goes when the consent ends."),
    )
    said_on = blocks.DateBlock(label=_("Said on"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("One person's own words. One a page is enough.")
        template = "content/blocks/quote.html"
        value_class = QuoteValue
        preview_value = {
            "text": _("What I had to be was back on Thursday, as I had promised."),
            "speaker_name": "Amara",
            "speaker_role": _("senior social worker"),
        }


class RecognitionBlock(blocks.StructBlock):
    nominee = blocks.CharBlock(
        label=_("Who is celebrated"), max_length=200, help_text=_("A person or a team.")
    )
    person = SnippetChooserBlock("portal.Person", label=_("Person"), required=False)
    text = blocks.TextBlock(label=_("Why, in the words of whoever put them forward"), rows=4)
    image = ImageChooserBlock(label=_("Picture"), required=False)

    class Meta:
        icon = "pick"
        label = _("Recognition")
        description = _("Everyone who was put forward is celebrated, not only who won.")
        template = "content/blocks/recognition.html"
        value_class = RecognitionValue
        preview_value = {"nominee": _("The duty team"), "text": _("They stayed until every child had a bed.")}


class VoicesBlock(blocks.StructBlock):
    """What young people ask of the person in a post. Never a full name, never a picture."""

    group = blocks.CharBlock(
        label=_("Group"), max_length=150, help_text=_("Such as: Young people in care council.")
    )
    age_range = blocks.CharBlock(
        label=_("Ages"), max_length=30, required=False, help_text=_("Such as: 13 to 19.")
    )
    agreed_on = blocks.DateBlock(label=_("Agreed on"), required=False)
    agreed_by = blocks.CharBlock(label=_("Agreed by"), max_length=150, required=False)
    asks = blocks.ListBlock(blocks.CharBlock(max_length=300), label=_("What they ask for"))

    class Meta:
        icon = "group"
        label = _("What young people ask")
        description = _("Their words, with the group and its ages.")
        template = "content/blocks/voices.html"
        preview_value = {
            "group": _("Young people in care"),
            "age_range": "13-19",
            "asks": [_("Learn my name.")],
        }
