"""Below which page a new page of a kind lies."""

from wagtail.models import Page, Site

from content.standard.models import IndexPage
from portal.organisations.models import Organisation


def shelf(kind: str, owner: Organisation | None = None) -> Page:
    """Below its owner's own page when there is one, else below the list of its kind, else below home."""
    page: Page | None = getattr(owner, "employer_page", None) if owner is not None else None
    if page is not None:
        own = page.get_children().type(IndexPage).filter(indexpage__kind=kind).first()
        return own or page
    index = IndexPage.objects.filter(kind=kind).order_by("depth", "path").first()
    return index or Site.objects.get(is_default_site=True).root_page.specific
