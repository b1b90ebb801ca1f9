"""axe on a page that stands open: loaded once, looked at in every width and colour."""

from functools import cache

from axe_playwright_python.sync_playwright import Axe
from catalogue import WIDTHS
from playwright.sync_api import Page

# Wagtail's own list of a long form's headings, which dims its button: no template of ours.
RUN = """
async (rules) => {
  const found = await axe.run({exclude: [[".w-minimap"], [".w-minimap__collapse-all"]]}, {resultTypes: ["violations"], ...rules})
  return found.violations.map(v => `${v.id}: ${v.help} ${v.nodes.slice(0, 3).map(n => n.target.join(" "))}`)
}
"""
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
MAGNIFIED = 320  # what 1280 pixels are at 400 %


@cache
def script() -> str:
    return Axe().axe_script


def violations(page: Page) -> list[str]:
    """Every rule in light at every width; in dark those that look at colours, for nothing else differs."""
    page.evaluate(script())
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme, rules in (("light", {}), ("dark", COLOURS)):
            # A colour on its way to the other scheme would be measured half way.
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
            found += [f"{width} {scheme} {told}" for told in page.evaluate(RUN, rules)]
        found += runs_off(page)
    page.set_viewport_size({"width": MAGNIFIED, "height": 256})
    return found + runs_off(page)


def runs_off(page: Page) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [f"{page.viewport_size} runs off the screen"] if wide else []
