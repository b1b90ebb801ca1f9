"""The stylesheets stay small and in their layers, and templates hold neither style nor script of their own."""

import re
from pathlib import Path

import pytest
from django.apps import apps

CSS = Path(apps.get_app_config("portal").path) / "static" / "portal" / "css"
LAYERS = ("tokens", "base", "layout", "parts", "print")
TEMPLATES = sorted(
    path
    for app in ("portal", "content", "careers", "chatbot")
    for path in (Path(apps.get_app_config(app).path) / "templates").rglob("*.html")
)


PAGES = [path for path in TEMPLATES if path.parent.name != "mail"]
"""A mail carries its style with it: it can ask no site for a file."""


def test_there_is_one_file_a_layer_and_all_of_them_are_small():
    files = sorted(CSS.glob("*.css"))

    assert [file.stem for file in files] == sorted(LAYERS)
    assert sum(file.stat().st_size for file in files) <= 48_000


@pytest.mark.parametrize("layer", LAYERS)
def test_a_file_holds_nothing_but_its_layer(layer):
    css = (CSS / f"{layer}.css").read_text().removeprefix(f"@layer {', '.join(LAYERS)};\n")

    assert css.strip().startswith(f"@layer {layer} {{")
    assert css.count("@layer") == 1


def test_pages_come_from_one_origin_and_keep_to_the_policy():
    inline = re.compile(
        r"<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)(?![^>]*ld\+json)|https?://(?!www\.w3\.org)[^ ]+\.(?:css|js)"
    )
    found = [f"{path.name}: {hit[0]}" for path in PAGES for hit in [inline.search(path.read_text())] if hit]

    assert not found
