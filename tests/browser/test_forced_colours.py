"""In a theme of the reader's own colours, what a ground showed is shown by an edge."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

EDGELESS = """(parts) => [...document.querySelectorAll(parts)].filter(element => {
  const style = getComputedStyle(element)
  const edge = ["Top", "Bottom"].some(side => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0)
  return element.checkVisibility() && !edge && style.outlineStyle === "none"
}).map(element => element.outerHTML.slice(0, 120))"""
PARTS = ".btn, .input, .chip, .card, .tag, .status, .notice, .menu > summary, [role=search] input"


@pytest.mark.parametrize(
    "path", ["/", "/vacancies/?hours=part_time", "/ask/?q=Do+I+need+a+degree", "/events/"]
)
def test_parts_keep_an_edge(visit: Callable[..., Page], path: str) -> None:
    page = visit(path)
    page.emulate_media(forced_colors="active")

    assert page.evaluate(EDGELESS, PARTS) == []
