"""The ten values that a council sets, and what is worked out from them."""

from typing import Literal

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .colour import HEX

Scheme = Literal["light", "dark"]
SCHEMES: tuple[tuple[Scheme, str | Promise], ...] = (("light", _("Light")), ("dark", _("Dark")))

TOKENS: dict[str, tuple[str | Promise, str | Promise]] = {
    "brand": (_("Brand"), _("Buttons, links, lines and marks")),
    "on-brand": (_("On brand"), _("Words on a button")),
    "accent": (_("Accent"), _("The opening of the home page, dates, buttons on a band")),
    "on-accent": (_("On accent"), _("Words on those")),
    "surface": (_("Page"), _("The ground of every page")),
    "ink": (_("Text"), _("What is read on it")),
    "band": (_("Band"), _("The strip at the top, the foot, the question on the home page")),
    "on-band": (_("On band"), _("Words on a band")),
}
"""Each colour's name and what it paints."""

DEFAULTS: dict[Scheme, dict[str, str]] = {
    "light": {
        "brand": "#0d4a47",
        "on-brand": "#ffffff",
        "accent": "#ffc75f",
        "on-accent": "#0b2f2e",
        "surface": "#ffffff",
        "ink": "#132524",
        "band": "#0d4a47",
        "on-band": "#ffffff",
    },
    "dark": {
        "brand": "#8fd6ca",
        "on-brand": "#06211f",
        "accent": "#ffc75f",
        "on-accent": "#0b2f2e",
        "surface": "#0d1a1a",
        "ink": "#eef4f2",
        "band": "#123c3a",
        "on-band": "#ffffff",
    },
}
"""As tokens.css has them."""

FIXED: dict[Scheme, dict[str, str]] = {
    "light": {"bad": "#a81f1f", "edge": "#5c6c6a"},
    "dark": {"bad": "#ffaaa5", "edge": "#94a5a2"},
}
"""Colours of ours that no council sets, which have to show on its page."""

MIXED: dict[Scheme, dict[str, tuple[str, int, str]]] = {
    "light": {
        "mist-2": ("brand", 14, "surface"),
        "glow": ("accent", 24, "surface"),
        "ink-soft": ("ink", 78, "surface"),
    },
    "dark": {
        "mist-2": ("brand", 14, "surface"),
        "glow": ("accent", 14, "surface"),
        "ink-soft": ("ink", 78, "surface"),
    },
}
"""As tokens.css mixes them: so many per cent of the one in the other."""

TEXT_FONTS: dict[str, tuple[str | Promise, str]] = {
    "humanist": (_("Humanist: Seravek, Segoe UI, Noto Sans"), ""),
    "device": (_("The device’s own"), 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'),
    "plain": (_("Plain: Helvetica, Arial"), '"Helvetica Neue", Arial, "Liberation Sans", sans-serif'),
}
DISPLAY_FONTS: dict[str, tuple[str | Promise, str]] = {
    "bookish": (_("Bookish serif: Iowan, Palatino"), ""),
    "sturdy": (_("Sturdy serif: Georgia"), 'Georgia, "Noto Serif", serif'),
    "same": (_("The same as the text"), "var(--font-text)"),
}
"""Name and stack, of fonts that devices have; an empty stack is that of tokens.css."""


def check_tokens(value: object) -> None:
    """``{"light": {"brand": "#0d4a47", ...}, "dark": {...}}``: known tokens and six-digit colours alone."""
    if not isinstance(value, dict) or not set(value) <= set(DEFAULTS):
        raise ValidationError(_("Colours are given for light and dark."))
    for scheme in value.values():
        for token, colour in scheme.items():
            if token not in TOKENS or not HEX.fullmatch(str(colour)):
                raise ValidationError(
                    _("%(token)s: %(colour)s is not a colour we can use.")
                    % {"token": token, "colour": colour}
                )
