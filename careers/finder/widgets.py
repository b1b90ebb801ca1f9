"""Where an editor ticks the answers for which a rule holds."""

from django import forms
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.admin.staticfiles import versioned_static


class WhenWidget(forms.Textarea):
    """A text that the script beside it turns into boxes to tick, one for every answer in the same form."""

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__({"rows": 3, "data-controller": "finder-when", **(attrs or {})})

    @property
    def media(self) -> forms.Media:
        return forms.Media(
            js=[versioned_static("careers/finder/when.js")],
            css={"all": [versioned_static("careers/finder/when.css")]},
        )


class WhenBlock(blocks.TextBlock):
    @cached_property
    def field(self) -> forms.Field:
        return forms.CharField(widget=WhenWidget(), **self.field_options)
