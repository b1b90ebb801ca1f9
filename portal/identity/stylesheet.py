"""A brand as a stylesheet over the tokens."""

from collections.abc import Mapping
from pathlib import Path

from django.urls import reverse

from .brand import Brand
from .colour import darker
from .palette import DISPLAY_FONTS, TEXT_FONTS, Scheme

TOKENS_CSS = Path(__file__).parent.parent / "static" / "portal" / "css" / "tokens.css"
IS_DARK = "(prefers-color-scheme: dark)"


def stylesheet(brand: Brand) -> str:
    css = "".join(
        (
            f"@layer tokens{{{_root(_fonts(brand))}{_root(_colours(brand, 'light'))}",
            f"@media {IS_DARK}{{{_root(_colours(brand, 'dark'))}}}}}",
            f"@layer parts{{{_foot(brand, 'light')}@media {IS_DARK}{{{_foot(brand, 'dark')}}}}}",
        )
    )
    if not brand.only:
        return css
    # The whole of the tokens again, so that the other scheme's are overruled whatever the device says.
    return (TOKENS_CSS.read_text() + css).replace(IS_DARK, "all" if brand.only == "dark" else "not all")


def _root(values: Mapping[str, str]) -> str:
    return ":root{" + "".join(f"--{name}:{value};" for name, value in values.items()) + "}" if values else ""


def _fonts(brand: Brand) -> dict[str, str]:
    stacks = {
        "font-text": TEXT_FONTS[brand.text_font][1],
        "font-display": DISPLAY_FONTS[brand.display_font][1],
    }
    return {name: stack for name, stack in stacks.items() if stack}


def _colours(brand: Brand, scheme: Scheme) -> dict[str, str]:
    """All of a scheme's, or what light sets would reach into dark. The focus ring is ours: one of ring and halo
    stands out from anything behind them."""
    if not (brand.light or brand.dark):
        return {}
    colours = brand.colours(scheme)
    return {**colours, "focus": "#ffffff" if scheme == "dark" else darker(colours["ink"], colours["band"])}


def _foot(brand: Brand, scheme: Scheme) -> str:
    address = f"{reverse('brand_drawing', args=[scheme, 'line'])}?{brand.showing('').to_query()}"
    return f'.site-foot{{background-image:url("{address}")}}'
