"""A person's hand: what it does is counted, as a tap is what a phone asks for most."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page

STEPS = 150


@dataclass
class Hand:
    taps: int = 0

    def tap(self, target: Locator) -> None:
        target.click()
        self.taps += 1

    def write(self, field: Locator, words: str) -> None:
        """A tap into the field, and the typing."""
        field.fill(words)
        self.taps += 1


def tab_to(page: Page, target: Locator) -> None:
    """By the keyboard alone; what has the focus on the way there shows it."""
    for _step in range(STEPS):
        page.keyboard.press("Tab")
        assert page.evaluate(SHOWS_FOCUS), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{target} is not reached by Tab on {page.url}")


SHOWS_FOCUS = """() => {
  const element = document.activeElement
  if (element === document.body) return true
  const style = getComputedStyle(element), after = getComputedStyle(element, "::after")
  const drawn = (s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2
  return drawn(style) || drawn(after)
}"""
