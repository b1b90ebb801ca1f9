"""The settings of a site, in the order in which people think of them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.forms import BoundField, Media, Script
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel

from .forms import field_name
from .pairs import PAIRS, Pair
from .palette import FIXED, MIXED, SCHEMES, TOKENS, Scheme


class Row(NamedTuple):
    label: str | Promise
    paints: str | Promise
    fields: list[BoundField]


class Judged(NamedTuple):
    """``reached``: for light and for dark, as saved."""

    pair: Pair
    reached: list[tuple[Scheme, float]]


class PalettePanel(Panel):
    """Eight colours in two schemes, and every contrast that comes of them."""

    def get_form_options(self) -> dict[str, Any]:
        return {"fields": [field_name(scheme, token) for scheme, _label in SCHEMES for token in TOKENS]}

    class BoundPanel(Panel.BoundPanel):
        template_name = "portal/identity/palette.html"

        def rows(self) -> Iterator[Row]:
            for token, (label, paints) in TOKENS.items():
                yield Row(label, paints, [self.form[field_name(scheme, token)] for scheme, _label in SCHEMES])

        def judged(self) -> Iterator[Judged]:
            brand = self.instance.brand
            for pair in PAIRS:
                reached = [
                    (scheme, pair.reached(scheme, brand.colours(scheme))) for scheme, _label in SCHEMES
                ]
                yield Judged(pair, reached)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            known = {"fixed": FIXED, "mixed": MIXED}
            return {**context, "rows": list(self.rows()), "judged": list(self.judged()), "known": known}

        @property
        def media(self) -> Media:
            script = Script("portal/identity/contrast.js", type="module")
            return Media(js=[script], css={"all": ["portal/identity/palette.css"]})  # type: ignore[list-item]


PANELS = [
    MultiFieldPanel(
        [FieldPanel("name"), FieldPanel("strapline"), FieldPanel("run_by"), FieldPanel("notice")],
        heading=_("This site"),
    ),
    MultiFieldPanel(
        [FieldPanel("logo"), FieldPanel("logo_has_name"), FieldPanel("crest"), FieldPanel("favicon")],
        heading=_("Marks"),
    ),
    MultiFieldPanel(
        [PalettePanel(), FieldPanel("text_font"), FieldPanel("display_font")],
        heading=_("Colours and letters"),
        help_text=_(
            "Change one and the contrasts beside it follow. The preview shows the home page with them."
        ),
    ),
    MultiFieldPanel(
        [FieldPanel("next_steps")],
        heading=_("Next steps"),
        help_text=_(
            "Every page ends with one step for somebody who thinks about the work and one for somebody who "
            "does it already. What you write here takes the place of our words."
        ),
    ),
    MultiFieldPanel(
        [
            FieldPanel("contact_name"),
            FieldPanel("contact_email"),
            FieldPanel("contact_phone"),
            FieldPanel("contact_hours"),
        ],
        heading=_("Who answers questions"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("safeguarding_name"),
            FieldPanel("safeguarding_phone"),
            FieldPanel("safeguarding_url"),
            FieldPanel("safeguarding_when"),
        ],
        heading=_("Worried about a child: local contacts"),
        help_text=_("Shown before the national lines whenever somebody may be in danger."),
    ),
]
