"""Every page type as a picture: 360, 768 and 1280 pixels, light and dark, with contact sheets for quick looking.

``make screens`` takes them all into ``var/screens/``; ``make screens ONLY=vacancies SITE=http://127.0.0.1:8000``
those whose address holds the word, from a demonstration that runs already.
"""

import argparse
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from catalogue import STAFF_ONLY, STATES, WIDTHS, author, open_whole, page_types, vacancies
from demonstration import CHECKOUT, QUIET, running
from PIL import Image, ImageDraw
from playwright.sync_api import Error, Page, sync_playwright

SCHEMES = ("light", "dark")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def sign_in(page: Page) -> None:
    from portal.running.accounts import DEMO_PASSWORD

    page.goto("/admin/login/")
    page.get_by_label("Username").fill("admin")
    page.locator("[name=password]").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")


def take(page: Page, name: str, folder: Path) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.wait_for_function("[...document.images].every(image => image.complete)")
            page.screenshot(
                path=folder / f"{name}.{width}.{scheme}.png", full_page=True, animations="disabled"
            )


def contact_sheets(folder: Path, across: int = 6, down: int = 2, size: tuple[int, int] = (320, 900)) -> None:
    """The tops of all pages of a width and scheme side by side: ``sheet.360.light.1.png`` and so on."""
    for ending in (f"{width}.{scheme}" for width in WIDTHS for scheme in SCHEMES):
        pictures = sorted(
            path for path in folder.glob(f"*.{ending}.png") if not path.name.startswith("sheet.")
        )
        for number, start in enumerate(range(0, len(pictures), across * down), 1):
            sheet = Image.new("RGB", (across * (size[0] + 8), down * (size[1] + 24)), "#888")
            draw = ImageDraw.Draw(sheet)
            for place, path in enumerate(pictures[start : start + across * down]):
                x, y = place % across * (size[0] + 8), place // across * (size[1] + 24)
                with Image.open(path) as picture:
                    scale = size[0] / picture.width
                    top = picture.crop((0, 0, picture.width, min(picture.height, round(size[1] / scale))))
                    sheet.paste(top.convert("RGB").resize((size[0], round(top.height * scale))), (x, y + 20))
                draw.text((x + 4, y + 4), path.name.removesuffix(f".{ending}.png"), fill="#000")
            sheet.save(folder / f"sheet.{ending}.{number}.png")


@contextmanager
def site(address: str) -> Iterator[str]:
    if address:
        yield address.rstrip("/")
        return
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as started:
        yield started


def take_all(page: Page, pages: dict[str, str], only: str, folder: Path) -> list[str]:
    """What could not be taken, with the reason."""
    failed = []
    for name, path in pages.items():
        if only in f"{name} {path}":
            try:
                open_whole(page, path)
                take(page, name, folder)
            except Error as problem:
                failed.append(f"{name}: {problem.message.splitlines()[0]}")
    return failed


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", default="", help="a word in the address or the name")
    asked.add_argument("--site", default="", help="a demonstration that runs already")
    asked.add_argument("--into", type=Path, default=CHECKOUT / "var" / "screens")
    options = asked.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.local")
    django.setup()
    options.into.mkdir(parents=True, exist_ok=True)
    with site(options.site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        staff, visitor = (chromium.new_page(base_url=address, locale="en-GB") for _ in range(2))
        sign_in(staff)
        public = page_types(staff) | vacancies(visitor) | author(visitor) | STATES
        failed = take_all(visitor, public, options.only, options.into)
        failed += take_all(staff, STAFF_ONLY, options.only, options.into)
        chromium.close()
    contact_sheets(options.into)
    print(f"{len(list(options.into.glob('*.png')))} pictures in {options.into}")
    if failed:
        raise SystemExit("\n".join(failed))


if __name__ == "__main__":
    main()
