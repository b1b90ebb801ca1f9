"""The council's colours: as a stylesheet, and in the drawings."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from .brand import Brand
from .drawings import painted
from .stylesheet import stylesheet

KEPT = 24 * 60 * 60


def asked(request: HttpRequest) -> Brand:
    try:
        return Brand.from_query(request.GET.dict())
    except ValueError:
        raise Http404 from None


def kept(content: str, content_type: str) -> HttpResponse:
    """The address holds every value, so that a change is another address."""
    response = HttpResponse(content, content_type=content_type)
    patch_cache_control(response, public=True, max_age=KEPT)
    return response


@require_safe
def brand_css(request: HttpRequest) -> HttpResponse:
    brand = asked(request)
    return kept("" if brand.is_ours else stylesheet(brand), "text/css")


@require_safe
def drawing(request: HttpRequest, scheme: str, name: str) -> HttpResponse:
    try:
        return kept(painted(name, asked(request), "dark" if scheme == "dark" else "light"), "image/svg+xml")
    except KeyError:
        raise Http404 from None
