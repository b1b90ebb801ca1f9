"""A council's look as an address: the stylesheet and the drawings say nothing but what their address carries.

So they may be kept, need no database, and an editor's unsaved values can be looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self
from urllib.parse import urlencode

from .colour import HEX
from .palette import DEFAULTS, DISPLAY_FONTS, TEXT_FONTS, TOKENS, Scheme


@dataclass(frozen=True)
class Brand:
    """``light`` and ``dark`` hold the colours that are not ours. ``only`` shows one scheme whatever the device says."""

    light: Mapping[str, str] = field(default_factory=dict)
    dark: Mapping[str, str] = field(default_factory=dict)
    text_font: str = "humanist"
    display_font: str = "bookish"
    only: str = ""

    @property
    def is_ours(self) -> bool:
        return self == Brand()

    def colours(self, scheme: Scheme) -> dict[str, str]:
        return {**DEFAULTS[scheme], **(self.light if scheme == "light" else self.dark)}

    def showing(self, only: str) -> Self:
        return replace(self, only=only)

    def to_query(self) -> str:
        said = {
            "light": _short(self.light),
            "dark": _short(self.dark),
            "text": self.text_font,
            "display": self.display_font,
            "only": self.only,
        }
        return urlencode({name: value for name, value in said.items() if value})

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Self:
        """ValueError for anything that ``to_query`` does not write."""
        brand = cls(
            light=_long(query.get("light", "")),
            dark=_long(query.get("dark", "")),
            text_font=query.get("text", "humanist"),
            display_font=query.get("display", "bookish"),
            only=query.get("only", ""),
        )
        known = brand.text_font in TEXT_FONTS and brand.display_font in DISPLAY_FONTS
        if not known or brand.only not in ("", *DEFAULTS):
            raise ValueError("no such font or scheme")
        return brand


def _short(colours: Mapping[str, str]) -> str:
    return ".".join(f"{name}_{colour[1:]}" for name, colour in colours.items())


def _long(said: str) -> dict[str, str]:
    colours = {}
    for piece in filter(None, said.split(".")):
        name, _between, colour = piece.partition("_")
        if name not in TOKENS or not HEX.fullmatch(f"#{colour}"):
            raise ValueError("no such colour")
        colours[name] = f"#{colour}"
    return colours
