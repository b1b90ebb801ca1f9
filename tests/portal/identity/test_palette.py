"""Ten values in two schemes: what is worked out from them, and what is refused."""

import re

import pytest

from portal.identity.brand import Brand
from portal.identity.colour import contrast, mix
from portal.identity.pairs import PAIRS, missed
from portal.identity.palette import DEFAULTS, FIXED, MIXED, SCHEMES
from portal.identity.stylesheet import IS_DARK, TOKENS_CSS, stylesheet

BERRY = {"brand": "#6a1b4d", "accent": "#9be3c5", "on-accent": "#2a0a1f", "band": "#4a1236"}


def declared(scheme: str) -> dict[str, str]:
    css = TOKENS_CSS.read_text()
    light, dark = css.split(f"@media {IS_DARK}")
    return dict(re.findall(r"--([\w-]+): ([^;]+);", light if scheme == "light" else dark))


def six(colour: str) -> str:
    return "#" + "".join(c * 2 for c in colour[1:]) if len(colour) == 4 else colour


@pytest.mark.parametrize("scheme", DEFAULTS)
def test_what_python_knows_is_what_the_stylesheet_says(scheme):
    tokens = declared(scheme)

    for name, colour in {**DEFAULTS[scheme], **FIXED[scheme]}.items():
        assert six(tokens[name]) == colour, name


@pytest.mark.parametrize("scheme", DEFAULTS)
def test_mixed_colours_are_mixed_as_the_stylesheet_mixes_them(scheme):
    tokens = {**declared("light"), **declared(scheme)}

    for name, (one, share, other) in MIXED[scheme].items():
        assert tokens[name] == f"color-mix(in srgb, var(--{one}) {share}%, var(--{other}))"


@pytest.mark.parametrize("scheme", DEFAULTS)
def test_our_own_colours_reach_every_contrast(scheme):
    assert not list(missed(scheme, {}))


def test_the_example_of_another_council_reaches_them_too():
    assert not list(missed("light", BERRY))


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert mix("#000000", 50, "#ffffff") == "#808080"


def test_a_pair_that_misses_says_by_how_much_and_what_would_do():
    [text] = [pair for pair in PAIRS if (pair.ink, pair.ground) == ("ink", "surface")]

    said = text.refusal("light", {"ink": "#777777"})

    assert "4.47 to 1, and 7 to 1 is needed. It misses by 2.53." in said
    nearest = re.findall(r"#\w{6}", said)[0]
    assert not text.misses("light", {"ink": nearest})


def test_nothing_is_proposed_where_nothing_would_do():
    [text] = [pair for pair in PAIRS if (pair.ink, pair.ground) == ("ink", "surface")]

    assert text.nearest("light", {"surface": "#777777"}) is None


def test_a_brand_survives_its_address():
    brand = Brand(light=BERRY, dark={"brand": "#eab3d4"}, text_font="plain", only="dark")

    assert Brand.from_query(dict(pair.split("=") for pair in brand.to_query().split("&"))) == brand


@pytest.mark.parametrize(
    "query", [{"light": "brand_red"}, {"light": "url_ffffff"}, {"text": "comic"}, {"only": "blue"}]
)
def test_an_address_of_anything_else_is_refused(query):
    with pytest.raises(ValueError, match="no such"):
        Brand.from_query(query)


def test_a_colour_set_for_light_does_not_reach_into_dark():
    _light, dark = stylesheet(Brand(light={"ink": "#1c1018"})).split(f"@media {IS_DARK}", 1)

    assert f"--ink:{DEFAULTS['dark']['ink']};" in dark
    assert "--focus:#ffffff;" in dark


def test_the_focus_ring_is_the_darker_of_text_and_band():
    assert "--focus:#1c1018;" in stylesheet(Brand(light={**BERRY, "ink": "#1c1018"}))


@pytest.mark.parametrize("scheme", [scheme for scheme, _label in SCHEMES])
def test_one_scheme_can_be_shown_whatever_the_device_says(scheme):
    css = stylesheet(Brand(only=scheme))

    assert IS_DARK not in css
    assert ("@media all" in css) == (scheme == "dark")
