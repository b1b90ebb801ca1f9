"""The council's colours reach stylesheet, drawings, settings and preview."""

import pytest
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from content.home.models import HomePage
from portal.identity.forms import field_name
from portal.identity.palette import DEFAULTS, SCHEMES
from portal.models import PortalImage, SiteIdentity, User

pytestmark = pytest.mark.django_db
GIVEN = {"light_brand": "#6a1b4d", "light_accent": "#9be3c5", "light_on_accent": "#2a0a1f"}


@pytest.fixture
def site() -> Site:
    site = Site.objects.get(is_default_site=True)
    site.root_page = site.root_page.add_sibling(instance=HomePage(title="Home", slug="front"))
    site.save()
    return site


@pytest.fixture
def settings_form(site, client):
    """Posts the settings, or the preview of them, as an administrator."""
    client.force_login(User.objects.create_superuser("ada", "ada@example.org", "x"))

    def post(view: str = "edit", **changes: str):
        colours = {field_name(s, token): c for s, _label in SCHEMES for token, c in DEFAULTS[s].items()}
        stream = {"next_steps-count": "0"}
        fonts = {"text_font": "humanist", "display_font": "bookish"}
        data = {"name": "Careway", "strapline": "Careers", **fonts, **stream, **colours, **changes}
        return client.post(reverse(f"wagtailsettings:{view}", args=["portal", "siteidentity", site.pk]), data)

    return post


def test_colours_are_kept_where_they_differ_from_ours(settings_form, client):
    assert settings_form(**GIVEN).status_code == 302

    tokens = SiteIdentity.objects.get().tokens
    assert tokens == {"light": {"brand": "#6a1b4d", "accent": "#9be3c5", "on-accent": "#2a0a1f"}}
    html = client.get("/").content.decode()
    assert "/brand.css?light=brand_6a1b4d.accent_9be3c5.on-accent_2a0a1f" in html
    assert "/brand/light/hero.svg?light=brand_6a1b4d" in html
    assert '<meta name="theme-color"' in html


def test_a_pair_that_misses_is_refused_at_its_field(settings_form):
    response = settings_form(dark_ink="#2a2a2a")

    assert "It misses by" in response.context["form"].errors["dark_ink"][0]
    assert not SiteIdentity.objects.exclude(tokens={}).exists()


def test_what_is_no_colour_is_refused(settings_form):
    errors = settings_form(light_brand="red;}body{display:none").context["form"].errors

    assert list(errors) == ["light_brand"]


def test_unsaved_colours_are_seen_on_the_home_page_in_both_schemes(settings_form, site, client):
    assert settings_form("preview_on_edit", **GIVEN).json() == {"is_valid": True, "is_available": True}

    for scheme in ("light", "dark"):
        address = reverse("wagtailsettings:preview_on_edit", args=["portal", "siteidentity", site.pk])
        html = client.get(f"{address}?mode={scheme}").content.decode()
        assert f"only={scheme}" in html
        assert "brand_6a1b4d" in html
    assert not SiteIdentity.objects.exclude(tokens={}).exists()


def test_a_drawing_is_painted_in_the_brand_and_faces_are_left_alone(client):
    plain = client.get("/brand/light/hero.svg").content.decode()
    painted = client.get("/brand/light/hero.svg?light=brand_6a1b4d.accent_9be3c5").content.decode()

    assert "#0d4a47" in plain
    assert "#0d4a47" not in painted
    assert {"#6a1b4d", "#9be3c5", "#b3744a"} <= set(painted.split('"'))


@pytest.mark.parametrize("path", ["light/portrait-amara.svg", "light/none.svg", "light/hero.svg?light=x"])
def test_there_is_no_other_drawing(client, path):
    assert client.get(f"/brand/{path}").status_code == 404


def test_what_an_address_holds_may_be_kept(client):
    response = client.get("/brand.css?light=brand_6a1b4d")

    assert response["Cache-Control"] == "public, max-age=86400"
    assert "--brand:#6a1b4d;" in response.content.decode()


def test_a_councils_own_marks_take_the_place_of_ours(site, client, django_capture_on_commit_callbacks):
    made = [PortalImage.objects.create(title=name, file=get_test_image_file()) for name in ("logo", "crest")]
    identity = SiteIdentity.for_site(site)
    identity.logo, identity.crest = made
    identity.logo_has_name = True
    with django_capture_on_commit_callbacks(execute=True):
        identity.save()

    html = client.get("/").content.decode()

    head, foot = html.split("<main")[0], html.split("<footer")[1]
    assert 'alt="Careway"' in head
    assert "/media/" in head
    assert "<small>" not in head, "the logo shows the name: it is not written again"
    assert "/media/" in foot
