"""What keeps a page from being published, and a picture that goes with the pages that show it."""

from wagtail.images.models import AbstractImage
from wagtail.models import Page, ReferenceIndex

from portal.media.serve import withholding
from portal.review.walls import wall

from . import publishing
from .models import BasePage
from .wishes import is_withheld

wall("pages.title", BasePage)(publishing.has_a_title)
wall("pages.agreed", BasePage)(publishing.everyone_agreed)
wall("pages.wishes", BasePage)(publishing.named_as_agreed)
wall("pages.type", BasePage)(publishing.of_its_type)
wall("pages.pictures", BasePage)(publishing.pictures_are_described)


@withholding.register("pages")
def shown_on_withheld_pages_alone(image: AbstractImage) -> bool:
    """Some page shows it, nothing else does, and not one of these pages may be seen."""
    references = set(
        ReferenceIndex.get_references_to(image).values_list("base_content_type__model", "object_id")
    )
    if not references or any(model != "page" for model, _ in references):
        return False
    pages = Page.objects.filter(pk__in=[int(pk) for _, pk in references]).specific()
    return not any(page.live and not (isinstance(page, BasePage) and is_withheld(page)) for page in pages)
