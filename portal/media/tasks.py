from django_tasks import task
from wagtail.images import get_image_model

from .cutting import cut
from .shapes import SHAPES

PRIORITY = 10
"""Before the updates of the reference index, of which a loaded pack leaves two thousand."""


@task(priority=PRIORITY)
def cut_picture(image_id: int, shape: str) -> None:
    """Nothing when the picture has gone since."""
    image = get_image_model().objects.filter(pk=image_id).first()
    if image is not None:
        cut(image, SHAPES[shape])
