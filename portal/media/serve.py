"""Uploads go out through one view, which asks whether the file is public at this moment."""

from collections.abc import Callable
from http import HTTPStatus
from mimetypes import guess_type

from django.core import signing
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage

from portal.registry import Registry

# A file may hold anything: no script, no plug-in, no frame of ours runs in it.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

SIGNED_SECONDS = 3600

#: Why else a picture may not be seen now. Rooms register in their own ``walls.py``.
withholding: Registry[Callable[[AbstractImage], bool]] = Registry("walls")


def signed(path: str) -> str:
    """Lets somebody without an account see the file at ``path`` for an hour, public or not: ``?seen=`` this."""
    return signing.TimestampSigner(salt="portal.media").sign(path).removeprefix(f"{path}:")


def picture_of(path: str) -> tuple[AbstractImage | None, bool]:
    """The image whose file or rendition lies at ``path``, and whether it is the original."""
    image_model = get_image_model()
    original = image_model.objects.filter(file=path).select_related("collection").first()
    if original:
        return original, True
    renditions = image_model.get_rendition_model().objects
    rendition = renditions.filter(file=path).select_related("image__collection").first()
    return (rendition.image if rendition else None), False


def is_public(image: AbstractImage) -> bool:
    person = getattr(image, "person", None)
    if person is not None and not person.allows("picture"):
        return False
    if image.collection.get_view_restrictions().exists():
        return False
    return not any(withheld(image) for withheld in withholding)


def is_shown_to(request: HttpRequest, path: str) -> bool:
    """Whether whoever asks was given a signature for just this file."""
    try:
        signer = signing.TimestampSigner(salt="portal.media")
        return signer.unsign(f"{path}:{request.GET['seen']}", max_age=SIGNED_SECONDS) == path
    except (KeyError, signing.BadSignature):
        return False


@require_safe
def serve(request: HttpRequest, path: str) -> HttpResponse:
    """A rendition for anybody while it is public; an original for those who sign in. Documents go elsewhere."""
    image, is_original = picture_of(path)
    if image is None or not default_storage.exists(path):
        raise Http404
    if not getattr(request, "user", None) or not request.user.has_perm("wagtailadmin.access_admin"):
        if is_original:
            raise Http404
        if not is_public(image) and not is_shown_to(request, path):
            return HttpResponse(status=HTTPStatus.GONE, headers=HEADERS)
    with default_storage.open(path) as file:
        response = HttpResponse(
            file.read(), content_type=guess_type(path)[0] or "application/octet-stream", headers=HEADERS
        )
    patch_cache_control(response, public=True, no_cache=True)
    return response
